import CQRCode

/// The modules of a QR code, dark or light, without the quiet zone.
struct PaymentCode: Equatable {
  /// Modules a side.
  let width: Int
  /// Row by row, true for dark.
  let modules: [Bool]

  /// Level M, version at most 13 (69 modules), as EPC069-12 asks.
  init(_ payment: EPCPayment) throws(DeliveryProblem) {
    let payload = try payment.payload()
    var cells = [UInt8](repeating: 0, count: 69 * 69)
    width = Int(cqr_encode(payload, Int32(payload.count), 13, &cells, cells.count))
    guard width > 0 else { throw .paymentCode(.tooLong(bytes: payload.count)) }
    modules = cells.prefix(width * width).map { $0 != 0 }
  }

  /// The dark runs of one row: where each starts, and how many modules it has.
  func runs(inRow row: Int) -> [(start: Int, count: Int)] {
    var found: [(start: Int, count: Int)] = []
    for column in 0..<width where modules[row * width + column] {
      if let last = found.last, last.start + last.count == column {
        found[found.count - 1].count += 1
      } else {
        found.append((column, 1))
      }
    }
    return found
  }
}

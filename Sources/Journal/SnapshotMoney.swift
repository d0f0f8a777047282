import Receivables

/// Gathers payments and what they settle from the blocks of a snapshot: more than half of one, and nothing else of it
/// needs them, so that they can be read beside the rest.
struct SnapshotMoney: Sendable {
  private(set) var payments: [Payment] = []
  private(set) var allocations: [Allocation] = []

  /// Makes room.
  ///
  /// - Parameters:
  ///   - payments: How many to expect.
  ///   - allocations: How many to expect.
  init(payments: Int, allocations: Int) {
    self.payments.reserveCapacity(payments)
    self.allocations.reserveCapacity(allocations)
    LargePages.ask(for: &self.payments)
    LargePages.ask(for: &self.allocations)
  }
}

extension SnapshotMoney: SnapshotBlockReading {
  mutating func read(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault) {
    switch section {
    case .payments: while !cursor.leaveArray() { try readPayment(&cursor) }
    case .allocations: while !cursor.leaveArray() { try readAllocation(&cursor) }
    default: throw .unexpectedKey
    }
  }

  @inline(__always)
  private mutating func readPayment(_ cursor: inout JSONCursor) throws(JSONFault) {
    let id = PaymentID(UInt32(truncatingIfNeeded: payments.count + 1))
    let customer = CustomerID(try cursor.readNumber())
    let day = try cursor.readDayNumber()
    let cents = try cursor.readInteger()
    let reference = try cursor.readString()
    let label = try cursor.readString()
    guard cursor.kind == .object else {
      return payments.append(
        Payment(id: id, customer: customer, day: day, cents: cents, bankReference: reference, label: label))
    }
    try cursor.enterObject()
    let currency = try cursor.optionalCurrency()
    let fingerprint = try cursor.optionalInteger("rf") ?? 0
    let isVoided = try cursor.flag("void")
    try cursor.leaveObject()
    payments.append(
      Payment(
        id: id, customer: customer, day: day, cents: cents, currency: currency, bankReference: reference,
        referenceFingerprint: fingerprint, label: label, isVoided: isVoided))
  }

  @inline(__always)
  private mutating func readAllocation(_ cursor: inout JSONCursor) throws(JSONFault) {
    let source = try cursor.readInteger()
    guard let number = UInt32(exactly: source.magnitude), number > 0 else {
      throw .invalid("a record number")
    }
    allocations.append(
      Allocation(
        source: source > 0 ? .payment(PaymentID(number)) : .creditNote(InvoiceID(number)),
        invoice: InvoiceID(try cursor.readNumber()), cents: try cursor.readInteger()))
  }
}

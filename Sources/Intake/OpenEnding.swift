import Receivables

/// Whether a table that ends without a line ending may have been cut inside its last field.
///
/// `12` may be what is left of `1200,50`: only a form that no shorter text has proves that the field is whole. Between
/// quotes it is whole; a currency, a SIREN, a SIRET and a date of ten characters show it by their length; an amount
/// by the two decimals that every other row has; a word of a closed list by being as long as all the others.
struct OpenEnding {
  private let columns: [LedgerColumn]
  private var rows = 0
  private var width: Int?
  private var mark: UInt8?

  /// - Parameter columns: What the last column holds.
  init(of columns: [LedgerColumn]) { self.columns = columns }

  /// Learns from the last field of a row that is closed by a line ending.
  mutating func learn(_ value: ArraySlice<UInt8>) {
    rows += 1
    if rows == 1 {
      width = value.count
      mark = OpenEnding.decimalMark(of: value)
    } else {
      if width != value.count { width = nil }
      if mark != OpenEnding.decimalMark(of: value) { mark = nil }
    }
  }

  /// Whether the field at the very end of the file cannot be the beginning of a longer one.
  func isWhole(_ value: ArraySlice<UInt8>) -> Bool {
    columns.allSatisfy { column in
      switch column {
      case .currency: value.count == 3
      case .siren: OpenEnding.digits(of: value) == 9
      case .siret: OpenEnding.digits(of: value) == 14
      case .issued, .due, .paymentDay: value.count == 10
      case .language, .country, .segment, .preference, .documentKind: width == value.count
      default:
        LedgerColumn.amounts.contains(column) && mark != nil && mark == OpenEnding.decimalMark(of: value)
      }
    }
  }

  /// The comma or dot before exactly two digits at the end, with a digit before it; nil for any other ending.
  private static func decimalMark(of value: ArraySlice<UInt8>) -> UInt8? {
    let end = Array(value.suffix(4))
    guard end.count == 4, [0, 2, 3].allSatisfy({ (0x30...0x39).contains(end[$0]) }) else { return nil }
    return end[1] == 0x2C || end[1] == 0x2E ? end[1] : nil
  }

  private static func digits(of value: ArraySlice<UInt8>) -> Int {
    value.count { (0x30...0x39).contains($0) }
  }
}

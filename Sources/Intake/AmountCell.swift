import Receivables

/// An amount as a cell spells it, before it is known which mark is the decimal one.
///
/// `1 234,56`, `1.234,56`, `1,234.56`, `1234.5`, `-12,00 €`, `12.00-`, `(12,00)`; spaces, no-break spaces and
/// apostrophes group thousands.
struct AmountCell {
  /// Which mark a column uses for decimals.
  enum Style { case comma, dot, mixed }
  /// What a cell shows of its column's style.
  enum Evidence { case comma, dot, ambiguous, none }

  private var value: UInt64 = 0
  private var significant = 0
  private var digits = 0
  private var marks = AmountMarks()
  private var isNegative = false
  private var startsWithZero = false
  /// The currency that the cell itself names.
  private(set) var currency: Currency?

  /// Reads a cell; nil when it is not an amount.
  init?(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var signs = 0
    var letters: [UInt8] = []
    var isClosed = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x30...0x39:
        if isClosed { return nil }
        append(digit: byte - 0x30)
      case 0x2C: if !append(.comma) { return nil }
      case 0x2E: if !append(.dot) { return nil }
      case 0x20, 0x27: if digits > 0 { _ = append(.space) }
      case 0x2B, 0x2D:
        signs += 1
        isNegative = byte == 0x2D
        isClosed = digits > 0
      case 0x28:
        guard digits == 0, bytes.last == 0x29 else { return nil }
        signs += 1
        isNegative = true
      case 0x29: if index != bytes.endIndex || !isNegative { return nil }
      case 0x41...0x5A:
        letters.append(byte)
        isClosed = digits > 0
      case 0xC2...0xE2:
        guard let (sign, length) = AmountCell.special(bytes[(index - 1)...]) else { return nil }
        index += length - 1
        switch sign {
        case .space: if digits > 0 { _ = append(.space) }
        case .minus:
          signs += 1
          isNegative = true
          isClosed = digits > 0
        case .euro:
          letters += Array("EUR".utf8)
          isClosed = digits > 0
        }
      default: return nil
      }
      if significant > 18 || digits > 60 { break }
    }
    while let last = marks.last, last.mark == .space, last.at == digits { marks.dropTheLast() }
    guard digits > 0, signs <= 1 else { return nil }
    if !letters.isEmpty {
      guard let code = Currency(code: String(decoding: letters, as: UTF8.self)) else { return nil }
      currency = code
    }
  }

  private enum Special { case space, minus, euro }

  private static func special(_ bytes: ArraySlice<UInt8>) -> (Special, length: Int)? {
    if bytes.starts(with: [0xC2, 0xA0]) { return (.space, 2) }
    if bytes.starts(with: [0xE2, 0x80, 0xAF]) || bytes.starts(with: [0xE2, 0x80, 0x89]) {
      return (.space, 3)
    }
    if bytes.starts(with: [0xE2, 0x80, 0x99]) { return (.space, 3) }
    if bytes.starts(with: [0xE2, 0x88, 0x92]) { return (.minus, 3) }
    if bytes.starts(with: [0xE2, 0x82, 0xAC]) { return (.euro, 3) }
    return nil
  }

  private mutating func append(digit: UInt8) {
    if digits == 0 { startsWithZero = digit == 0 }
    digits += 1
    if value > 0 || digit > 0 { significant += 1 }
    if significant <= 18 { value = value * 10 + UInt64(digit) }
  }

  private mutating func append(_ mark: AmountMark) -> Bool {
    if mark == .space, marks.last?.at == digits, marks.last?.mark == .space { return true }
    return marks.append(mark, at: digits)
  }

  /// What this cell shows of its column's style.
  var evidence: Evidence {
    let commas = marks.count { $0.mark == .comma }
    let dots = marks.count { $0.mark == .dot }
    if commas > 0, dots > 0 { return marks.last { $0.mark != .space }?.mark == .comma ? .comma : .dot }
    if commas + dots == 0 { return .none }
    if commas > 1 { return .dot }
    if dots > 1 { return .comma }
    if marks.count == 1, digits - marks[0].at == 3, (1...3).contains(marks[0].at), !startsWithZero {
      return .ambiguous
    }
    return commas == 1 ? .comma : .dot
  }

  /// The amount in cents, or why it is none.
  func cents(style: Style, unit: ColumnMap.AmountUnit = .units) -> Result<Int, AmountRefusal> {
    guard significant <= 18 else { return .failure(.tooManyDigits) }
    if unit == .cents {
      guard marks.allSatisfy({ $0.mark == .space }), isGrouped(marks, until: digits) else {
        return .failure(.tooManyDecimals)
      }
      return signed(value)
    }
    var decimal: AmountMark
    switch evidence {
    case .none: return isGrouped(marks, until: digits) ? scaled(decimals: 0) : .failure(.notAnAmount)
    case .comma: decimal = .comma
    case .dot: decimal = .dot
    case .ambiguous:
      switch style {
      case .comma: decimal = .comma
      case .dot: decimal = .dot
      case .mixed: return .failure(.ambiguous)
      }
    }
    var groups = marks
    var end = digits
    if let last = marks.last, last.mark == decimal {
      groups.dropTheLast()
      end = last.at
    }
    guard !groups.contains(where: { $0.mark == decimal }), isGrouped(groups, until: end) else {
      return .failure(.notAnAmount)
    }
    return scaled(decimals: digits - end)
  }

  /// Whether thousands are grouped by three with one kind of mark.
  private func isGrouped(_ groups: AmountMarks, until end: Int) -> Bool {
    guard let first = groups.first else { return true }
    guard (1...3).contains(first.at), groups.allSatisfy({ $0.mark == first.mark }) else { return false }
    return groups.indices.allSatisfy { place in
      (place + 1 < groups.count ? groups[place + 1].at : end) - groups[place].at == 3
    }
  }

  private func scaled(decimals: Int) -> Result<Int, AmountRefusal> {
    var value = value
    var decimals = decimals
    while decimals > 2 {
      guard value % 10 == 0 else { return .failure(.tooManyDecimals) }
      value /= 10
      decimals -= 1
    }
    for _ in decimals..<2 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return .failure(.tooManyDigits) }
      value = product
    }
    return signed(value)
  }

  private func signed(_ value: UInt64) -> Result<Int, AmountRefusal> {
    guard value < UInt64(Amount.limit) else { return .failure(.tooManyDigits) }
    return .success(isNegative ? -Int(value) : Int(value))
  }
}

/// Why a cell is no amount.
enum AmountRefusal: Error {
  case notAnAmount, tooManyDigits, tooManyDecimals, ambiguous

  /// The problem of the row.
  var problem: RowProblem.Kind {
    switch self {
    case .notAnAmount: .notAnAmount
    case .tooManyDigits: .tooManyDigits
    case .tooManyDecimals: .tooManyDecimals
    case .ambiguous: .ambiguousAmount
    }
  }
}

import Receivables

/// A day as a cell spells it: ISO, `dd/mm/yyyy`, `dd.mm.yyyy`, `yyyymmdd`; a time of day behind it is dropped.
struct DayCell {
  /// Which of the first two numbers is the month.
  enum Order { case dayFirst, monthFirst }

  /// A number and how many digits spell it.
  private struct Part {
    var number = 0
    var width = 0
  }

  // Not an array: a table has millions of these cells, and each would ask for memory.
  private var parts = (Part(), Part(), Part())
  private var count = 0

  /// Reads a cell; nil when it cannot be a day.
  init?(_ bytes: ArraySlice<UInt8>) {
    let isRead = bytes.withUnsafeBufferPointer { readParts($0) }
    guard isRead else { return nil }
    let (first, second, third) = (parts.0.width, parts.1.width, parts.2.width)
    let isCompact = count == 1 && first == 8
    let isISO = count == 3 && first == 4 && second <= 2 && third <= 2
    let isLocal = count == 3 && first <= 2 && second <= 2 && (third == 4 || third == 2)
    guard isCompact || isISO || isLocal else { return nil }
  }

  /// Reads up to three numbers between equal marks.
  private mutating func readParts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var part = Part()
    var separator: UInt8?
    scan: for byte in bytes {
      switch byte {
      case 0x30...0x39:
        part.number = part.number * 10 + Int(byte - 0x30)
        part.width += 1
        if part.width > 8 { return false }
      case 0x2F, 0x2E, 0x2D:
        guard part.width > 0, count < 2, separator ?? byte == byte else { return false }
        separator = byte
        close(&part)
      case 0x20, 0x54:
        // A time of day follows the third number.
        guard part.width > 0, count == 2 else { return false }
        break scan
      default: return false
      }
    }
    guard part.width > 0 else { return false }
    close(&part)
    return true
  }

  private mutating func close(_ part: inout Part) {
    switch count {
    case 0: parts.0 = part
    case 1: parts.1 = part
    default: parts.2 = part
    }
    count += 1
    part = Part()
  }

  /// Whether the order of day and month matters here.
  private var isLocal: Bool { count == 3 && parts.0.width <= 2 }

  /// The order that this cell shows; nil when it shows none.
  var evidence: Order? {
    guard isLocal else { return nil }
    if parts.0.number > 12, parts.1.number <= 12 { return .dayFirst }
    if parts.1.number > 12, parts.0.number <= 12 { return .monthFirst }
    return nil
  }

  /// Whether the cell is one day in the one order and another in the other.
  var isAmbiguous: Bool {
    isLocal && parts.0.number <= 12 && parts.1.number <= 12 && parts.0.number != parts.1.number
  }

  /// The day in a recognised format, between 1900 and 2199; nil when no calendar has it.
  func day(_ order: Order) -> Day? {
    if count == 1 {
      return civil(parts.0.number / 10_000, parts.0.number / 100 % 100, parts.0.number % 100)
    }
    if !isLocal { return civil(parts.0.number, parts.1.number, parts.2.number) }
    return order == .dayFirst
      ? civil(year, parts.1.number, parts.0.number) : civil(year, parts.0.number, parts.1.number)
  }

  /// The day in a declared format; nil when the cell does not have that format or no calendar has the day.
  func day(_ format: DateFormat) -> Day? {
    if count == 1 {
      let all = parts.0.number
      switch format.order {
      case .yearMonthDay: return civil(all / 10_000, all / 100 % 100, all % 100)
      case .dayMonthYear: return civil(all % 10_000, all / 10_000 % 100, all / 1_000_000)
      case .monthDayYear: return civil(all % 10_000, all / 1_000_000, all / 10_000 % 100)
      }
    }
    switch format.order {
    case .yearMonthDay: return isLocal ? nil : civil(parts.0.number, parts.1.number, parts.2.number)
    case .dayMonthYear: return isLocal ? day(Order.dayFirst) : nil
    case .monthDayYear: return isLocal ? day(Order.monthFirst) : nil
    }
  }

  /// The third number; two digits mean 1970 to 2069.
  private var year: Int {
    let last = parts.2
    guard last.width == 2 else { return last.number }
    return last.number + (last.number < 70 ? 2000 : 1900)
  }

  private func civil(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    (1900...2199).contains(year) ? Day(year: year, month: month, day: day) : nil
  }
}

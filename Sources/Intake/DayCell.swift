import Receivables

/// A day as a cell spells it: ISO, `dd/mm/yyyy`, `dd.mm.yyyy`, `yyyymmdd`; a time of day behind it is dropped.
struct DayCell {
  /// Which of the first two numbers is the month.
  enum Order { case dayFirst, monthFirst }

  private var numbers: [Int] = []
  private var widths: [Int] = []

  /// Reads a cell; nil when it cannot be a day.
  init?(_ bytes: ArraySlice<UInt8>) {
    var number = 0
    var width = 0
    var separator: UInt8?
    scan: for byte in bytes {
      switch byte {
      case 0x30...0x39:
        number = number * 10 + Int(byte - 0x30)
        width += 1
        if width > 8 { return nil }
      case 0x2F, 0x2E, 0x2D:
        guard width > 0, numbers.count < 2, separator ?? byte == byte else { return nil }
        separator = byte
        close(&number, &width)
      case 0x20, 0x54:
        // A time of day follows the third number.
        guard width > 0, numbers.count == 2 else { return nil }
        break scan
      default: return nil
      }
    }
    guard width > 0 else { return nil }
    close(&number, &width)
    let isCompact = numbers.count == 1 && widths[0] == 8
    let isISO = numbers.count == 3 && widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2
    let isLocal =
      numbers.count == 3 && widths[0] <= 2 && widths[1] <= 2 && (widths[2] == 4 || widths[2] == 2)
    guard isCompact || isISO || isLocal else { return nil }
  }

  private mutating func close(_ number: inout Int, _ width: inout Int) {
    numbers.append(number)
    widths.append(width)
    (number, width) = (0, 0)
  }

  /// Whether the order of day and month matters here.
  private var isLocal: Bool { numbers.count == 3 && widths[0] <= 2 }

  /// The order that this cell shows; nil when it shows none.
  var evidence: Order? {
    guard isLocal else { return nil }
    if numbers[0] > 12, numbers[1] <= 12 { return .dayFirst }
    if numbers[1] > 12, numbers[0] <= 12 { return .monthFirst }
    return nil
  }

  /// Whether the cell is one day in the one order and another in the other.
  var isAmbiguous: Bool {
    isLocal && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]
  }

  /// The day in a recognised format, between 1900 and 2199; nil when no calendar has it.
  func day(_ order: Order) -> Day? {
    if numbers.count == 1 {
      return civil(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    }
    if !isLocal { return civil(numbers[0], numbers[1], numbers[2]) }
    return order == .dayFirst
      ? civil(year(2), numbers[1], numbers[0]) : civil(year(2), numbers[0], numbers[1])
  }

  /// The day in a declared format; nil when the cell does not have that format or no calendar has the day.
  func day(_ format: DateFormat) -> Day? {
    if numbers.count == 1 {
      let all = numbers[0]
      switch format.order {
      case .yearMonthDay: return civil(all / 10_000, all / 100 % 100, all % 100)
      case .dayMonthYear: return civil(all % 10_000, all / 10_000 % 100, all / 1_000_000)
      case .monthDayYear: return civil(all % 10_000, all / 1_000_000, all / 10_000 % 100)
      }
    }
    switch format.order {
    case .yearMonthDay: return isLocal ? nil : civil(numbers[0], numbers[1], numbers[2])
    case .dayMonthYear: return isLocal ? day(Order.dayFirst) : nil
    case .monthDayYear: return isLocal ? day(Order.monthFirst) : nil
    }
  }

  /// Two digits mean 1970 to 2069.
  private func year(_ index: Int) -> Int {
    guard widths[index] == 2 else { return numbers[index] }
    return numbers[index] + (numbers[index] < 70 ? 2000 : 1900)
  }

  private func civil(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    (1900...2199).contains(year) ? Day(year: year, month: month, day: day) : nil
  }
}

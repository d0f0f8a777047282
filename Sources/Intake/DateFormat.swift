/// The order of year, month and day in a declared date format.
package struct DateFormat: Hashable, Sendable {
  /// Which part comes first.
  package enum Order: Hashable, Sendable { case dayMonthYear, monthDayYear, yearMonthDay }

  /// The order of the parts.
  package let order: Order
  /// Whether the parts stand without separators (`yyyymmdd`).
  package let isCompact: Bool

  /// Reads a pattern of `d`, `m` and `y` (`m/d/yyyy`, `dd.mm.yyyy`, `yyyymmdd`, `jj/mm/aaaa`); nil when it is none.
  package init?(pattern: some StringProtocol) {
    var order: [UInt8] = []
    var hasSeparator = false
    for byte in pattern.utf8 {
      let letter: UInt8
      switch byte {
      case 0x64, 0x44, 0x6A, 0x4A: letter = 0x64
      case 0x6D, 0x4D: letter = 0x6D
      case 0x79, 0x59, 0x61, 0x41: letter = 0x79
      case 0x2F, 0x2E, 0x2D, 0x20:
        hasSeparator = true
        continue
      default: return nil
      }
      if order.last != letter { order.append(letter) }
    }
    switch String(decoding: order, as: UTF8.self) {
    case "dmy": self.order = .dayMonthYear
    case "mdy": self.order = .monthDayYear
    case "ymd": self.order = .yearMonthDay
    default: return nil
    }
    isCompact = !hasSeparator
  }
}

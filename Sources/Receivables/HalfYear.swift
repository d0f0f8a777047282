/// Half a civil year, for which the rates of late-payment charges are fixed (art. L441-10 II C. com.; art. L313-2 CMF).
package struct HalfYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Calendar year.
  package let year: Int
  /// Whether it runs from July to December.
  package let isSecond: Bool

  /// The half-year in which a day falls.
  package init(of day: Day) {
    let (year, month, _) = day.parts
    self.year = year
    isSecond = month > 6
  }

  /// Reads `2026-S1` or `2026-S2`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == 0x2D, bytes[5] == 0x53, bytes[6] == 0x31 || bytes[6] == 0x32,
      let first = Day(iso: "\(text.prefix(4))-01-01")
    else { return nil }
    year = first.parts.year
    isSecond = bytes[6] == 0x32
  }

  /// 1 January or 1 July: the day whose rate holds until the last one.
  package var first: Day { Day(year: year, month: isSecond ? 7 : 1, day: 1) ?? Day(number: 0) }
  /// 30 June or 31 December.
  package var last: Day { (first + 155).endOfMonth }
  /// The half-year that follows.
  package var next: HalfYear { HalfYear(of: last + 1) }

  /// `2026-S1`: the name of its section in `rates.toml`.
  package var description: String { first.iso.prefix(4) + (isSecond ? "-S2" : "-S1") }

  package static func < (left: HalfYear, right: HalfYear) -> Bool { left.first < right.first }
}

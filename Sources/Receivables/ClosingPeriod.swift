/// Days on which a company is closed: dated ones, or the same every year.
package enum ClosingPeriod: Hashable, Sendable {
  /// These days, both ends included.
  case days(ClosedRange<Day>)
  /// Every year from one day of the calendar through another, over New Year where the second comes first.
  case yearly(DayOfYear, through: DayOfYear)
  /// Every year in these ISO 8601 weeks (1 to 53), over New Year where the second number is smaller.
  case weeks(Int, through: Int)

  /// A day of any year.
  package struct DayOfYear: Hashable, Comparable, Sendable {
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Nil for a day that no year has.
    package init?(month: Int, day: Int) {
      guard Day(year: 2_024, month: month, day: day) != nil else { return nil }
      self.month = month
      self.day = day
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.month, left.day) < (right.month, right.day)
    }
  }

  /// Whether it covers a day.
  package func contains(_ day: Day) -> Bool {
    switch self {
    case .days(let days): return days.contains(day)
    case .yearly(let first, let last):
      let parts = day.parts
      let place = (parts.month, parts.day)
      let isAfter = place >= (first.month, first.day)
      let isBefore = place <= (last.month, last.day)
      return first <= last ? isAfter && isBefore : isAfter || isBefore
    case .weeks(let first, let last):
      let week = day.isoWeek
      return first <= last ? (first...last).contains(week) : week >= first || week <= last
    }
  }
}

extension Day {
  /// Number of its week by ISO 8601, 1 to 53: the week belongs to the year of its Thursday.
  package var isoWeek: Int {
    let thursday = self + (4 - weekday)
    let year = thursday.parts.year
    guard let newYear = Day(year: year, month: 1, day: 1) else { return 1 }
    return (thursday - newYear) / 7 + 1
  }
}

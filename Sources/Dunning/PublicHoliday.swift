import Receivables

/// A public holiday of France or of one of its regions (art. L3133-1, L3134-13 and L3422-2 Code du travail).
package enum PublicHoliday: String, CaseIterable, Sendable {
  case newYear, goodFriday, easterMonday, labourDay, victoryDay, ascension, whitMonday, nationalDay,
    assumption, allSaints, armistice, christmas, secondChristmasDay, abolition

  /// Its day in a year; nil where the region does not have it.
  package func day(in year: Int, of region: HolidayRegion) -> Day? {
    switch self {
    case .newYear: Day(year: year, month: 1, day: 1)
    case .easterMonday: Day.easter(in: year).map { $0 + 1 }
    case .labourDay: Day(year: year, month: 5, day: 1)
    case .victoryDay: Day(year: year, month: 5, day: 8)
    case .ascension: Day.easter(in: year).map { $0 + 39 }
    case .whitMonday: Day.easter(in: year).map { $0 + 50 }
    case .nationalDay: Day(year: year, month: 7, day: 14)
    case .assumption: Day(year: year, month: 8, day: 15)
    case .allSaints: Day(year: year, month: 11, day: 1)
    case .armistice: Day(year: year, month: 11, day: 11)
    case .christmas: Day(year: year, month: 12, day: 25)
    case .goodFriday: region == .alsaceMoselle ? Day.easter(in: year).map { $0 - 2 } : nil
    case .secondChristmasDay: region == .alsaceMoselle ? Day(year: year, month: 12, day: 26) : nil
    case .abolition: region.abolitionDay.flatMap { Day(year: year, month: $0.month, day: $0.day) }
    }
  }

  /// The holidays of a year in a region, by day; two can fall on one day (Ascension on 1 or 8 May).
  package static func all(in year: Int, of region: HolidayRegion) -> [(holiday: PublicHoliday, day: Day)] {
    allCases.compactMap { holiday in holiday.day(in: year, of: region).map { (holiday, $0) } }
      .sorted { $0.day < $1.day }
  }

  /// The holiday that a day is in one of some regions, or nil.
  package static func on(_ day: Day, in regions: [HolidayRegion]) -> PublicHoliday? {
    let year = day.parts.year
    return allCases.first { holiday in regions.contains { holiday.day(in: year, of: $0) == day } }
  }
}

extension HolidayRegion {
  /// The day on which an overseas territory remembers the abolition of slavery (art. L3422-2 Code du travail).
  fileprivate var abolitionDay: (month: Int, day: Int)? {
    switch self {
    case .metropole, .alsaceMoselle: nil
    case .guadeloupe: (5, 27)
    case .martinique: (5, 22)
    case .guyane: (6, 10)
    case .laReunion: (12, 20)
    case .mayotte: (4, 27)
    case .saintBarthelemy: (10, 9)
    case .saintMartin: (5, 28)
    }
  }
}

extension Day {
  /// Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms"); nil outside the years 1 to 9999.
  package static func easter(in year: Int) -> Day? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let d = (19 * a + b - b / 4 - ((b - (b + 8) / 25 + 1) / 3) + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return Day(year: year, month: f / 31, day: f % 31 + 1)
  }
}

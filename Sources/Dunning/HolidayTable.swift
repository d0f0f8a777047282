import Receivables

/// In which regions a day is a public holiday, as one bit a region: written down once for a century, because
/// planning asks it of every day that it looks at.
enum HolidayTable {
  private static let years = 1_990...2_089
  private static let first = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
  private static let entries: [UInt16] = {
    let end = Day(year: years.upperBound, month: 12, day: 31) ?? first
    var entries = [UInt16](repeating: 0, count: end - first + 1)
    for year in years {
      for region in HolidayRegion.allCases {
        for (_, day) in PublicHoliday.all(in: year, of: region) { entries[day - first] |= region.bit }
      }
    }
    return entries
  }()

  /// The regions in which a day is a holiday; for years beyond the table it is worked out.
  static func regions(on day: Day) -> UInt16 {
    let place = day - first
    if entries.indices.contains(place) { return entries[place] }
    return HolidayRegion.allCases.reduce(0) { bits, region in
      PublicHoliday.on(day, in: [region]) == nil ? bits : bits | region.bit
    }
  }
}

extension HolidayRegion {
  /// Its bit in the table.
  var bit: UInt16 {
    switch self {
    case .metropole: 1
    case .alsaceMoselle: 2
    case .guadeloupe: 4
    case .martinique: 8
    case .guyane: 16
    case .laReunion: 32
    case .mayotte: 64
    case .saintBarthelemy: 128
    case .saintMartin: 256
    }
  }
}

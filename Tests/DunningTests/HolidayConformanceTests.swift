import Foundation
import Receivables
import Testing

@testable import Dunning

/// Runs when `RELANCE_SHARED` names the folder of third-party samples.
@Suite("Public holidays by the French state's own list", .enabled(if: HolidayList.shared != nil))
struct HolidayConformanceTests {
  @Test(
    "are the same days in every year of the list",
    arguments: [
      ("metropole", HolidayRegion.metropole), ("alsace-moselle", .alsaceMoselle),
      ("la-reunion", .laReunion),
    ])
  func list(_ zone: String, _ region: HolidayRegion) throws {
    let folder = try #require(HolidayList.shared) + "/samples/holidays"
    let text = try String(contentsOfFile: "\(folder)/etalab_jours_feries_\(zone).csv", encoding: .utf8)
    let days = text.split(whereSeparator: \.isNewline).dropFirst().compactMap { Day(iso: $0.prefix(10)) }
    let years = Set(days.map(\.parts.year))
    #expect(years.count == 26)
    for year in years {
      let listed = Set(days.filter { $0.parts.year == year })
      #expect(Set(PublicHoliday.all(in: year, of: region).map(\.day)) == listed, "\(zone) \(year)")
    }
  }
}

/// Where the list stands, if it is there.
private enum HolidayList {
  static let shared = ProcessInfo.processInfo.environment["RELANCE_SHARED"]
}

import Dunning
import Receivables

/// Section `[calendar]`: whose public holidays the house keeps, and when it is closed besides.
enum CalendarSection {
  static func read(_ section: inout TomlSection) -> BusinessCalendar {
    let regions = HolidayRegion.allCases.map { ($0.rawValue, $0) }
    let region = section.word("region", regions) ?? .metropole
    var closings: [ClosingPeriod] = []
    for text in section.texts("closed") ?? [] {
      guard let period = ClosingPeriod(text: text) else {
        section.report("closed", .malformed(.closing))
        continue
      }
      closings.append(period)
    }
    return BusinessCalendar(region: region, closings: closings)
  }
}

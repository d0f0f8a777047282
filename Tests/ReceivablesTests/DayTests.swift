import Receivables
import Testing

@Suite("A day")
struct DayTests {
  @Test("goes to its parts and back, one by one, from 1900 to 2100")
  func roundTrip() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var weekday = 1  // 1 January 1900 was a Monday
    var previous = (year: 1899, month: 12, day: 31)
    while day <= last {
      let parts = day.parts
      #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
      #expect(Day(iso: day.iso) == day)
      #expect(day.weekday == weekday)
      let isNext =
        parts.day == previous.day + 1 && parts.month == previous.month
        || parts.day == 1 && previous.day == Day.length(ofMonth: previous.month, year: previous.year)
      #expect(isNext)
      #expect(day.endOfMonth.parts.month == parts.month && (day.endOfMonth + 1).parts.day == 1)
      previous = parts
      weekday = weekday % 7 + 1
      day = day + 1
    }
  }

  @Test(
    "is refused when no calendar has it",
    arguments: [
      "2026-02-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "", "2026-01-0a",
    ])
  func refused(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test("knows leap years by the rule of 400")
  func leap() {
    #expect(Day(iso: "2000-02-29") != nil)
    #expect(Day(iso: "1900-02-29") == nil)
    #expect(Day(iso: "2024-02-29") != nil)
  }

  @Test("moved by months keeps its number or becomes the month's last (art. 641 CPC)")
  func months() throws {
    let day = try #require(Day(iso: "2026-01-31"))
    #expect(day.adding(months: 1).iso == "2026-02-28")
    #expect(day.adding(months: 3).iso == "2026-04-30")
    #expect(day.adding(months: -2).iso == "2025-11-30")
    #expect(day.adding(months: 25).iso == "2028-02-29")
    for months in -30...30 {
      let moved = day.adding(months: months).parts
      #expect(moved.day == min(31, Day.length(ofMonth: moved.month, year: moved.year)))
    }
  }

  @Test("counts the days between two days")
  func distance() throws {
    let start = try #require(Day(iso: "2025-12-31"))
    let end = try #require(Day(iso: "2026-11-23"))
    #expect(end - start == 327)
    #expect(start + 327 == end)
    #expect(end - 327 == start)
  }
}

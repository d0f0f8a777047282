import Receivables
import Testing
import Wording

@Suite("A typed day")
struct TypedDayTests {
  /// A Wednesday.
  private static let today = Day(year: 2026, month: 6, day: 17) ?? Day(number: 0)

  @Test(
    "is a day in the ways that people write it",
    arguments: [
      ("26/06", "2026-06-26"), ("26/06/2026", "2026-06-26"), ("26/06/26", "2026-06-26"),
      ("2026-06-26", "2026-06-26"), ("+8", "2026-06-25"), ("ven. 26/06", "2026-06-26"),
      ("Fri 26/06", "2026-06-26"), ("05/01", "2026-01-05"), ("26.06", "2026-06-26"),
    ])
  func days(text: String, iso: String) {
    #expect(TypedDay(text, today: Self.today).value?.iso == iso)
  }

  @Test("without a year is of next year when it lies more than half a year back")
  func nextYear() {
    let december = Day(year: 2026, month: 12, day: 20)
    #expect(december.flatMap { TypedDay("05/01", today: $0).value }?.iso == "2027-01-05")
  }

  @Test("is refused as a day with the fault named")
  func dayFaults() {
    let today = Self.today
    #expect(TypedDay("31/02/2026", today: today) == .fault(.noSuchDay))
    #expect(TypedDay("demain", today: today) == .fault(.notADay))
    #expect(TypedDay("+99999", today: today) == .fault(.notADay))
    guard case .fault(.otherWeekday(let day)) = TypedDay("lun. 26/06", today: today) else {
      Issue.record("26 June 2026 is no Monday")
      return
    }
    #expect(day.weekday == 5)
  }

  @Test(
    "of the past is the last of its date",
    arguments: [
      ("12/06", "2026-06-12"), ("17/06", "2026-06-17"), ("18/06", "2025-06-18"), ("29/02", "2024-02-29"),
      ("18/06/2026", "2026-06-18"),
    ])
  func past(text: String, iso: String) {
    #expect(TypedDay(text, today: Self.today, isPast: true).value?.iso == iso)
  }

  @Test("says whether its year was typed")
  func years() {
    for text in ["12/06", "lun. 12/06", "12.6", "12-06"] { #expect(TypedDay.lacksYear(text), "\(text)") }
    for text in ["12/06/26", "2026-06-12", "+8", "12.06.2026", "lun. 12/06/2026", "demain", ""] {
      #expect(!TypedDay.lacksYear(text), "\(text)")
    }
  }
}

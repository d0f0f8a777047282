import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("What is typed into forms")
struct FormTypingTests {
  @Test(
    "is an amount in the ways that people write it",
    arguments: [
      ("5000", 500_000), ("5 000,00", 500_000), ("5\u{202F}000,5 €", 500_050), ("5.000,00", 500_000),
      ("0,01", 1), ("1 234 567,89 EUR", 123_456_789), (",50", 50), ("12,5", 1_250),
    ])
  func amounts(text: String, cents: Int) {
    #expect(TypedAmount(text, in: .french) == .cents(cents))
  }

  @Test("groups thousands by comma in English only")
  func groups() {
    #expect(TypedAmount("1,234.56", in: .english) == .cents(123_456))
    #expect(TypedAmount("5,000", in: .english) == .cents(500_000))
    #expect(TypedAmount("5,000", in: .french) == .fault(.ambiguous))
    #expect(TypedAmount("5.000", in: .french) == .fault(.ambiguous))
  }

  @Test(
    "is refused as an amount with the fault named",
    arguments: [
      ("abc", TypedAmount.Fault.notFigures), ("1,2345", .tooManyDecimals), ("0", .notPositive),
      ("-5", .notPositive), ("99999999999999999999999", .tooLarge), ("1,2,3", .notFigures),
      ("作者", .notFigures), ("12\u{1B}[2J", .notFigures), (",", .notFigures), ("1234.567,00", .notFigures),
    ])
  func faults(text: String, fault: TypedAmount.Fault) {
    #expect(TypedAmount(text, in: .french) == .fault(fault))
    #expect(!fault.words(in: .french).isEmpty && !fault.words(in: .english).isEmpty)
  }

  @Test(
    "is a day in the ways that people write it",
    arguments: [
      ("26/06", "2026-06-26"), ("26/06/2026", "2026-06-26"), ("26/06/26", "2026-06-26"),
      ("2026-06-26", "2026-06-26"), ("+8", "2026-06-25"), ("ven. 26/06", "2026-06-26"),
      ("Fri 26/06", "2026-06-26"), ("05/01", "2026-01-05"), ("26.06", "2026-06-26"),
    ])
  func days(text: String, iso: String) {
    #expect(TypedDay(text, today: FormFixture.today).value?.iso == iso)
  }

  @Test("without a year is of next year when it lies more than half a year back")
  func nextYear() {
    let december = Day(year: 2026, month: 12, day: 20)
    #expect(december.flatMap { TypedDay("05/01", today: $0).value }?.iso == "2027-01-05")
  }

  @Test("is refused as a day with the fault named")
  func dayFaults() {
    let today = FormFixture.today
    #expect(TypedDay("31/02/2026", today: today) == .fault(.noSuchDay))
    #expect(TypedDay("demain", today: today) == .fault(.notADay))
    #expect(TypedDay("+99999", today: today) == .fault(.notADay))
    guard case .fault(.otherWeekday(let day)) = TypedDay("lun. 26/06", today: today) else {
      Issue.record("26 June 2026 is no Monday")
      return
    }
    #expect(day.weekday == 5)
  }
}

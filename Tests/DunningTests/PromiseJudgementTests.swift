import Dunning
import Receivables
import Testing

@Suite("A promise to pay")
struct PromiseJudgementTests {
  let judgement = PromiseJudgement(rules: DunningRules(), calendar: BusinessCalendar())
  /// For Thursday 11 June; three working days of grace end on Tuesday 16 June.
  let promise = Promise(
    id: PromiseID(1), customer: CustomerID(1), invoices: [InvoiceID(1)], amount: Amount(cents: 10_000),
    day: day("2026-06-11"), givenOn: day("2026-06-05"))

  private func state(_ receipts: [(String, Int)], on today: String) -> Promise.State {
    judgement.state(
      of: promise, receipts: receipts.map { .init(day: day($0.0), cents: $0.1) }, on: day(today))
  }

  @Test("is expected until its day and grace are over, then broken")
  func broken() {
    #expect(state([], on: "2026-06-16") == .expected)
    #expect(state([], on: "2026-06-17") == .broken)
    #expect(judgement.freezeEnd(of: promise) == day("2026-06-17"))
  }

  @Test(
    "has three working days after its day, be that a Friday, a weekend or a holiday",
    arguments: [
      ("2026-07-24", "2026-07-29"), ("2026-07-25", "2026-07-29"), ("2026-07-26", "2026-07-29"),
      ("2026-07-27", "2026-07-30"), ("2026-07-14", "2026-07-17"),
    ])
  func weekend(promised: String, last: String) {
    #expect(judgement.lastDay(promised: day(promised)) == day(last))
    #expect(BusinessCalendar().workingDays(from: day(promised), to: day(last)) == 3)
    var rules = DunningRules()
    rules.promiseGraceDays = 0
    let strict = PromiseJudgement(rules: rules, calendar: BusinessCalendar())
    #expect(strict.lastDay(promised: day("2026-07-26")) == day("2026-07-27"), "no bank books on a Sunday")
  }

  @Test("is kept when paid in full by day and grace, even in parts")
  func kept() {
    #expect(state([("2026-06-09", 4_000), ("2026-06-16", 6_000)], on: "2026-06-20") == .kept)
    #expect(state([("2026-06-09", 10_000)], on: "2026-06-09") == .kept)
  }

  @Test("is partly kept by less, and not mended by what comes later")
  func partly() {
    #expect(state([("2026-06-12", 9_999), ("2026-06-17", 1)], on: "2026-06-20") == .partlyKept)
    #expect(state([("2026-06-17", 10_000)], on: "2026-06-20") == .broken)
  }

  @Test("does not count money that came before it was given, or after the day asked about")
  func otherMoney() {
    #expect(state([("2026-06-04", 10_000)], on: "2026-06-17") == .broken)
    #expect(state([("2026-06-12", 10_000)], on: "2026-06-11") == .expected)
    #expect(state([("2026-06-12", 10_000), ("2026-06-15", -10_000)], on: "2026-06-17") == .broken)
  }

  @Test("is cancelled from the day of its cancellation")
  func cancelled() {
    var promise = promise
    promise.cancelledOn = day("2026-06-10")
    #expect(judgement.state(of: promise, receipts: [], on: day("2026-06-09")) == .expected)
    #expect(judgement.state(of: promise, receipts: [], on: day("2026-06-17")) == .cancelled)
  }
}

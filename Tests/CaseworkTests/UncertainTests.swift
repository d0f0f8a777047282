import Casework
import Dunning
import Receivables
import Testing
import Wording

@Suite("A message whose fate is uncertain")
struct UncertainTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  @Test("that passed the point of no return without an outcome waits for a person")
  func uncertain() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(.conclude(first, .uncertain(reply: "")), "2026-06-08")
    #expect(house.state(1) == .uncertain)
    #expect(house.book.sendable(at: house.clock + 10_000).isEmpty)
    let plan = try house.run(.plan(only: nil), "2026-06-15")
    #expect(plan.events.isEmpty)
  }

  @Test("counts as sent on its day once somebody knows that it arrived")
  func arrived() throws {
    var house = try House.inDoubt()
    try house.run(.resolve(first, .arrived), "2026-06-10")
    #expect(house.state(1) == .sent(on: day("2026-06-08")))
    #expect(house.level(1) == "R1")
    guard case .wrongState = house.refusal(.resolve(first, .drop), "2026-06-10") else {
      Issue.record("resolved twice")
      return
    }
  }

  @Test("goes again in the same round, with the same identity")
  func again() throws {
    var house = try House.inDoubt()
    try house.run(.resolve(first, .again), "2026-06-10")
    house.clock += 60
    #expect(house.book.sendable(at: house.clock) == [first])
    #expect(house.book.reminder(first)?.round == 1)
    try house.run(.intend(first, House.attempt("2026-06-10")), "2026-06-10")
    #expect(house.state(1) == .sending(attempt: 2))
  }

  @Test("does not go again after a payment, whole or in part")
  func againAfterPayment() throws {
    var house = try House.inDoubt()
    let half = PaymentOrder(customer: House.elan, amount: Amount(cents: 25_000, currency: .eur))
    try house.run(.receivePayment(half), "2026-06-10")
    #expect(house.refusal(.resolve(first, .again), "2026-06-10") == .cannotGoAgain(first))
    let words = Refusal.cannotGoAgain(first).phrase(in: .english)
    #expect(words.remedy.contains("--drop") && words.remedy.contains("--arrived"))
    try house.run(.receivePayment(half), "2026-06-10")
    #expect(house.refusal(.resolve(first, .again), "2026-06-10") == .hindered(first, .paid))
  }

  @Test("given up is not proposed again at once")
  func dropped() throws {
    var house = try House.inDoubt()
    try house.work(.resolve(first, .drop), "2026-06-10")
    #expect(house.state(1) == .cancelled(reason: .dropped))
    #expect(house.waiting.isEmpty)
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting.count == 1)
  }
}

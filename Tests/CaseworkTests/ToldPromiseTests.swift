import Correspondence
import Dunning
import Receivables
import Testing

@testable import Casework

@Suite("A broken promise in a reminder")
struct ToldPromiseTests {
  typealias House = CaseworkFixture

  private func told(_ house: House, _ iso: String, _ code: String = "R2") throws -> MessageFacts.GivenPromise?
  {
    let step = try #require(Scenario.frenchBusiness.step(StepID(code)))
    let ledger = house.ledger(iso)
    let trial = house.book.trial(step, of: .frenchBusiness, for: House.elan, in: .eur, on: ledger)
    return try house.book.facts(for: trial, on: ledger).promise
  }

  private func pay(_ house: inout House, _ cents: Int, _ iso: String) throws {
    try house.run(
      .receivePayment(
        PaymentOrder(customer: House.elan, amount: Amount(cents: cents, currency: .eur), day: day(iso))), iso)
  }

  private func promised() throws -> House {
    var house = try House.owing("2026-05-20", "2026-05-22")
    try house.run(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 40_000, currency: .eur), day: day("2026-06-10"))),
      "2026-06-05")
    return house
  }

  @Test("is told while its money has not come, and no longer once it came in full, however late")
  func late() throws {
    var house = try promised()
    #expect(try told(house, "2026-06-22")?.cents == 40_000)
    try pay(&house, 30_000, "2026-06-17")
    #expect(try told(house, "2026-06-22")?.cents == 40_000)
    try pay(&house, 10_000, "2026-06-18")
    #expect(house.book.state(of: house.book.promises[0], on: day("2026-06-22")) == .broken)
    #expect(try told(house, "2026-06-22") == nil)
    for code in ["R3", "MD"] { #expect(try told(house, "2026-06-22", code) == nil) }
    // As of the day before it came, it was missing.
    #expect(try told(house, "2026-06-16")?.cents == 40_000)
  }

  @Test("counts no money from before it was given")
  func before() throws {
    var house = try House.owing("2026-05-20", "2026-05-22")
    try pay(&house, 40_000, "2026-06-01")
    try house.run(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 40_000, currency: .eur), day: day("2026-06-10"))),
      "2026-06-05")
    #expect(try told(house, "2026-06-22")?.cents == 40_000)
  }

  @Test("of a plan needs the money of the earlier parts too")
  func instalments() throws {
    var house = try House.owing("2026-05-20", "2026-05-22")
    try house.run(
      .agreeInstalments(
        InstalmentOrder(
          customer: House.elan,
          parts: [("2026-06-10", 30_000), ("2026-06-20", 20_000)].map {
            InstalmentSchedule.Part(cents: $0.1, day: day($0.0))
          })), "2026-06-05")
    try pay(&house, 30_000, "2026-06-11")
    #expect(try told(house, "2026-07-01")?.cents == 20_000)
    try pay(&house, 20_000, "2026-07-01")
    #expect(try told(house, "2026-07-01") == nil)
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("A customer's day holds one friendly note")
struct ThankYouDayTests {
  typealias House = CaseworkFixture

  private func occasions(_ house: House, on iso: String) -> [String] {
    house.book.reminders.filter { $0.sentOn == day(iso) && !$0.isAside }.map(\.step.code)
  }

  /// R1 of F-1 left on 1 June, F-1 was paid and thanked for on 15 June; then F-9 comes in, due on `due`.
  private func thanked(due: String) throws -> House {
    var house = try House.owing("2026-05-27", scenario: ThankYouTests.scenario())
    try house.run(.plan(only: nil), "2026-06-01")
    try house.send(1, "2026-06-01")
    try house.work(ThankYouTests.money(50_000, on: "2026-06-15"), "2026-06-15")
    #expect(house.waiting == ["R-2 MC 1="])
    try house.send(2, "2026-06-15")
    try house.take([], [House.invoice("F-9", due: due, line: 9)], file: "g", on: "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    return house
  }

  @Test("a note before the due day waits for the next working day once a thank-you has left")
  func before() throws {
    var house = try thanked(due: "2026-06-19")
    let note = ReminderID(3)
    #expect(house.waiting == ["R-3 P0 2="])
    #expect(
      house.refusal(.approve([note], expecting: [:]), "2026-06-15")
        == .hindered(note, .otherMessage(ReminderID(2), until: day("2026-06-16"))))
    try house.run(.plan(only: nil), "2026-06-16")
    try house.send(3, "2026-06-16")
    #expect(occasions(house, on: "2026-06-15") == ["MC"] && occasions(house, on: "2026-06-16") == ["P0"])
  }

  @Test("a note on the due day goes without where the thank-you had that day")
  func onTheDay() throws {
    var house = try thanked(due: "2026-06-15")
    #expect(house.waiting == ["R-3 J0 2="])
    #expect(house.refusal(.approve([ReminderID(3)], expecting: [:]), "2026-06-15") != nil)
    try house.run(.plan(only: nil), "2026-06-16")
    #expect(house.waiting.isEmpty && occasions(house, on: "2026-06-15") == ["MC"])
  }

  @Test(
    "a note before the due day waits while a thank-you is leaving, and while nobody knows whether it left")
  func leaving() throws {
    var house = try House.owing("2026-05-27", scenario: ThankYouTests.scenario())
    try house.run(.plan(only: nil), "2026-06-01")
    try house.send(1, "2026-06-01")
    try house.work(ThankYouTests.money(50_000, on: "2026-06-15"), "2026-06-15")
    try house.sendUpToNoReturn(2, "2026-06-15")
    try house.take([], [House.invoice("F-9", due: "2026-06-19", line: 9)], file: "g", on: "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    let note = try #require(house.book.reminders.first { $0.step == StepID("P0") })
    #expect(
      house.book.hindrance(to: note, on: house.ledger("2026-06-15"))
        == .otherMessage(ReminderID(2), until: nil))
    try house.run(.conclude(ReminderID(2), .uncertain(reply: "")), "2026-06-15")
    #expect(
      house.book.hindrance(to: note, on: house.ledger("2026-06-15"))
        == .otherMessage(ReminderID(2), until: day("2026-06-16")))
    #expect(house.book.hindrance(to: note, on: house.ledger("2026-06-16")) == nil)
  }

  /// A house whose customer was reminded of an invoice in each of two currencies.
  private func remindedInTwoCurrencies() throws -> House {
    var house = try House.owing("2026-06-02", scenario: ThankYouTests.scenario())
    try house.take(
      [], [House.invoice("U-1", due: "2026-06-02", currency: dollar, line: 8)], file: "u", on: "2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.send(2, "2026-06-08")
    return house
  }

  @Test("payments in two currencies are thanked for each on a working day of its own")
  func currencies() throws {
    var house = try remindedInTwoCurrencies()
    for (invoice, currency) in [(UInt32(1), Currency.eur), (2, dollar)] {
      try house.work(
        .receivePayment(
          PaymentOrder(
            customer: House.elan, amount: Amount(cents: 50_000, currency: currency), day: day("2026-06-11"),
            invoice: InvoiceID(invoice))), "2026-06-11")
    }
    #expect(house.waiting == ["R-3 MC 1="])
    try house.send(3, "2026-06-11")
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.waiting.isEmpty, "one a day")
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.waiting == ["R-4 MC 2="])
    #expect(house.book.reminders[3].currency == dollar)
    try house.send(4, "2026-06-12")
    for iso in ["2026-06-12", "2026-06-15", "2026-06-16"] {
      try house.run(.plan(only: nil), iso)
      #expect(house.waiting.isEmpty, "each currency once: \(iso)")
    }
  }

  @Test("the simulation shows each currency's thanks on its own day")
  func simulated() throws {
    var house = try remindedInTwoCurrencies()
    for (invoice, currency) in [(UInt32(1), Currency.eur), (2, dollar)] {
      try house.run(
        .receivePayment(
          PaymentOrder(
            customer: House.elan, amount: Amount(cents: 50_000, currency: currency), day: day("2026-06-11"),
            invoice: InvoiceID(invoice))), "2026-06-11")
    }
    let days = ScenarioSimulation(of: house.book, from: day("2026-06-11"), workingDays: 5).days
    #expect(
      days.flatMap { lived in lived.leaving.map { "\(lived.day.iso) \($0.proposal.step.code)" } }
        == ["2026-06-11 MC", "2026-06-12 MC"])
  }
}

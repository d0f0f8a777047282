import Casework
import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A step tried out on a customer")
struct StepPreviewTests {
  typealias House = CaseworkFixture

  private func preview(_ code: String, _ house: House, _ iso: String) throws -> StepPreview {
    let ledger = house.ledger(iso)
    let scenario = house.book.scenario(of: House.elan, on: ledger)
    let step = try #require(scenario.steps.first { $0.id.code == code })
    return StepPreview(
      of: step, by: step.channel, scenario: scenario, for: House.elan, in: .eur, book: house.book, on: ledger,
      language: .french)
  }

  @Test("has a number that no reminder has: what is recorded of another one is not taken for it")
  func identity() throws {
    var house = try House.owing("2026-06-02", scenario: ThankYouTests.scenario())
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.work(ThankYouTests.money(50_000, on: "2026-06-10"), "2026-06-10")
    #expect(house.waiting == ["R-2 MC 1="])
    // The thanks that wait name the same invoice; nothing has paid it any more, so a trial takes it for paid today.
    try house.run(.voidPayment(PaymentID(1), reason: "rejet"), "2026-06-10")
    let trial = try preview("MC", house, "2026-06-10").reminder
    #expect(house.book.reminder(trial.id) == nil)
    let text = try house.book.compose(trial, on: house.ledger("2026-06-10")).plainText(width: 500)
    #expect(text.contains("10\u{A0}juin\u{A0}2026"), "\(text)")
  }

  @Test("lists what planning lists where it leaves today, and says nothing then")
  func leaves() throws {
    var house = try House.owing("2026-06-02", "2026-06-30")
    #expect(try preview("R1", house, "2026-06-08").whyNotToday == nil)
    #expect(try preview("R1", house, "2026-06-08").reminder.lines.map(\.invoice) == [InvoiceID(1)])
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(try preview("R1", house, "2026-06-08").whyNotToday == nil, "it waits to be approved")
  }

  @Test("says the day, the step that goes in its place, the contact, or that nothing is owed")
  func reasons() throws {
    var house = try House.owing("2026-06-02")
    // A Sunday.
    #expect(try preview("R1", house, "2026-06-07").whyNotToday?.contains("08/06/2026") == true)
    #expect(try preview("R2", house, "2026-06-08").whyNotToday?.hasPrefix("Proposé : R1") == true)
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    let spaced = try preview("R2", house, "2026-06-09").whyNotToday
    #expect(spaced?.contains("R2 possible à partir du") == true, "\(spaced ?? "")")
    #expect(try preview("P0", house, "2026-06-09").whyNotToday != nil)
    try house.work(ThankYouTests.money(50_000, on: "2026-06-10"), "2026-06-10")
    #expect(try preview("R2", house, "2026-06-10").whyNotToday == "Rien n'est à relancer.")
  }

  @Test("says that its own reminder is in doubt, and does not pretend that it would leave")
  func stuck() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    let id = ReminderID(1)
    house.book.apply(
      [.sendingUncertain(id)],
      at: Moment(sequence: 99, day: day("2026-06-08"), second: 0, by: "lea", operation: "n"))
    let told = try preview("R1", house, "2026-06-08").whyNotToday
    #expect(told?.contains("R-1") == true && told?.contains("lève le doute") == true, "\(told ?? "")")
  }
}

import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("An invoice that a message only names")
struct NamedInvoiceTests {
  /// A reminder of F-2 that names F-1.
  private func text(_ house: CaseworkFixture, _ iso: String) throws -> String {
    let reminder = Reminder(
      id: ReminderID(9), customer: CaseworkFixture.elan, currency: .eur, step: StepID("R1"),
      scenario: "default",
      channel: .email, isTask: false,
      lines: [
        Reminder.Line(invoice: InvoiceID(2), openCents: 50_000, rise: StepID("R1")),
        Reminder.Line(invoice: InvoiceID(1), openCents: 1_000_000, rise: nil, isNamedOnly: true),
      ], proposedOn: day(iso))
    return try house.book.compose(reminder, on: house.ledger(iso)).plainText().replacing("\n", with: " ")
  }

  private func owing() throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    try house.take(
      [], [CaseworkFixture.invoice("F-2", due: "2026-07-20", cents: 50_000)], [], file: "f", on: "2026-07-01")
    return house
  }

  @Test("is told of no notice that never left, where its stage was set by hand")
  func byHand() throws {
    var house = try owing()
    try house.run(
      .moveStage(CaseworkFixture.elan, invoices: [InvoiceID(1)], to: StepID("MD"), reason: "repris"),
      "2026-07-14")
    let told = try text(house, "2026-07-28")
    #expect(told.contains("facture F-1") && told.contains("traitée à part"), "\(told)")
    #expect(!told.contains("mise en demeure"))
  }

  @Test("is told of the formal notice that left, also once the file was handed over")
  func noticed() throws {
    var house = try owing()
    house.book.apply(
      [.reminderProposed(CaseworkFixture.notice(on: "2026-07-13", cents: 1_000_000))],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    try house.run(.done(ReminderID(1), on: day("2026-07-13"), proof: ""), "2026-07-13")
    #expect(
      try text(house, "2026-08-10").contains("objet de notre mise en demeure du 13\u{A0}juillet\u{A0}2026"))
    let handOver = Reminder(
      id: ReminderID(2), customer: CaseworkFixture.elan, currency: .eur, step: StepID("AM"),
      scenario: "default",
      channel: .letter, isTask: true,
      lines: [Reminder.Line(invoice: InvoiceID(1), openCents: 1_000_000, rise: StepID("AM"))],
      proposedOn: day("2026-08-12"))
    house.book.apply(
      [.reminderProposed(handOver)],
      at: Moment(sequence: 100, day: day("2026-08-12"), second: 0, by: "lea", operation: "h"))
    try house.run(.done(ReminderID(2), on: day("2026-08-12"), proof: ""), "2026-08-12")
    #expect(
      try text(house, "2026-08-20").contains("objet de notre mise en demeure du 13\u{A0}juillet\u{A0}2026"))
  }
}

import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("A thank-you after a payment")
struct ThankYouTests {
  typealias House = CaseworkFixture

  static func step(_ change: (inout Step) -> Void = { _ in }) -> Step {
    var step = Step(
      id: StepID("MC"), names: [.french: "Remerciement", .english: "Thank-you"], offset: 0,
      place: .afterPayment, template: "merci", tone: .friendly)
    change(&step)
    return step
  }

  static func scenario(_ change: (inout Step) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario.frenchBusiness
    scenario.steps.append(step(change))
    return scenario
  }

  /// R1 about F-1 left on 8 June; F-2 falls due on 30 June.
  static func reminded(_ change: (inout Step) -> Void = { _ in }) throws -> House {
    var house = try House.owing("2026-06-02", "2026-06-30", scenario: scenario(change))
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    return house
  }

  static func money(_ cents: Int, on iso: String, for invoice: UInt32 = 1) -> Command {
    .receivePayment(
      PaymentOrder(
        customer: House.elan, amount: Amount(cents: cents, currency: .eur), day: day(iso),
        invoice: InvoiceID(invoice)))
  }

  /// Paid on 10 June, the day on which the thank-you, `R-2`, is proposed.
  static func paid(_ change: (inout Step) -> Void = { _ in }) throws -> House {
    var house = try reminded(change)
    try house.work(money(50_000, on: "2026-06-10"), "2026-06-10")
    return house
  }

  private func plannedAgain(_ house: House, _ iso: String) throws -> [CaseEvent] {
    try house.book.decide(.plan(only: nil), on: house.occasion(iso)).events
  }

  @Test("comes once the reminded invoice is paid, within the spacing, is no contact, and never comes again")
  func comes() throws {
    var house = try Self.paid()
    #expect(house.waiting == ["R-2 MC 1="])
    #expect(try plannedAgain(house, "2026-06-10").isEmpty)
    try house.send(2, "2026-06-10")
    #expect(house.state(2) == .sent(on: day("2026-06-10")))
    #expect(house.book.file(of: House.elan).lastContact == day("2026-06-08"), "no contact")
    #expect(house.book.attempts.occasions(of: House.elan, inWeekEnding: day("2026-06-10")) == 1)
    #expect(try plannedAgain(house, "2026-06-10").isEmpty && plannedAgain(house, "2026-06-11").isEmpty)
    let lines = CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-10"))?.timeline
    #expect(lines?.contains { $0.text(in: .french).hasPrefix("MC remerciement remis (e-mail") } == true)
    try house.work(.addNote(House.elan, "x"), "2026-06-10")
    #expect(house.waiting.isEmpty)
  }

  @Test("says what was paid and when, and nothing of what to pay or where")
  func says() throws {
    let house = try Self.paid()
    let content = try house.book.compose(
      try #require(house.book.reminder(ReminderID(2))), on: house.ledger("2026-06-10"))
    let text = content.plainText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("10 juin 2026") && text.contains("500,00") && text.contains("F-1"))
    #expect(!text.contains("FR76") && !text.contains("IBAN") && !text.contains("F-2"))
    #expect(content.demandedCents == 0 && content.attachments.isEmpty && content.isThankYou)
    #expect(MessageContent(canonicalBytes: content.canonicalBytes) == content)
  }

  @Test("thanks for several invoices in one note, and not for what no reminder was about")
  func several() throws {
    var house = try House.owing("2026-06-02", "2026-06-03", "2026-06-30", scenario: Self.scenario())
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.run(Self.money(50_000, on: "2026-06-09", for: 1), "2026-06-10")
    try house.run(Self.money(50_000, on: "2026-06-09", for: 3), "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.waiting.isEmpty, "F-2 is overdue")
    try house.work(Self.money(50_000, on: "2026-06-10", for: 2), "2026-06-10")
    #expect(house.waiting == ["R-2 MC 1= 2="])
    let text = try house.book.compose(
      try #require(house.book.reminder(ReminderID(2))), on: house.ledger("2026-06-10")
    ).plainText()
    #expect(text.contains("facture F-1") && text.contains("facture F-2") && !text.contains("F-3"))
  }

  @Test("is not given for a note before the due day, a part, a credit note, or money of long ago")
  func notEarned() throws {
    var house = try House.owing("2026-06-10", scenario: Self.scenario())
    try house.run(.plan(only: nil), "2026-06-05")
    try house.send(1, "2026-06-05")
    try house.work(Self.money(50_000, on: "2026-06-08"), "2026-06-08")
    #expect(house.waiting.isEmpty && house.book.reminders.count == 1, "P0 asks for nothing")
    house = try Self.reminded()
    try house.work(Self.money(49_999, on: "2026-06-10"), "2026-06-10")
    #expect(house.waiting.isEmpty, "a cent is open")
    house = try Self.reminded()
    try house.credit(1, with: "A-1", on: "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.open(1) == 0 && house.waiting.isEmpty, "a credit note alone")
    house = try Self.reminded()
    try house.run(Self.money(50_000, on: "2026-06-10"), "2026-06-22")
    try house.run(.plan(only: nil), "2026-06-22")
    #expect(house.waiting.isEmpty, "twelve days ago")
    house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.work(Self.money(50_000, on: "2026-06-10"), "2026-06-10")
    #expect(house.waiting.isEmpty, "a scenario without the step")
  }

  @Test("is for money: an invoice that a credit note settles after all is thanked for no more")
  func moneyAlone() throws {
    var house = try Self.paid()
    try house.run(.approve([ReminderID(2)], expecting: [:]), "2026-06-10")
    try house.run(.requestSend([ReminderID(2)], holdSeconds: 0), "2026-06-10")
    try house.run(.voidPayment(PaymentID(1), reason: "rejet"), "2026-06-10")
    try house.credit(1, with: "A-1", on: "2026-06-10")
    #expect(house.open(1) == 0)
    #expect(
      house.refusal(.intend(ReminderID(2), House.attempt("2026-06-10")), "2026-06-10")
        == .factsChanged(ReminderID(2)))
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(
      house.state(2) == .cancelled(reason: .overtaken) || house.state(2) == .cancelled(reason: .changed))
  }
}

extension CaseworkFixture {
  /// Sets a credit note of 500 € against an invoice.
  mutating func credit(_ invoice: UInt32, with number: String, on iso: String) throws {
    try take(
      [], [Self.invoice(number, due: iso, cents: -50_000, issued: iso)], file: number, on: iso)
    let note = try #require(book.portfolio.invoices.last)
    book.apply(
      [.allocated(.creditNote(note.id), [InvoiceShare(invoice: InvoiceID(invoice), cents: 50_000)])],
      at: Moment(sequence: 900, day: day(iso), second: clock, by: "lea", operation: "op-900"))
  }
}

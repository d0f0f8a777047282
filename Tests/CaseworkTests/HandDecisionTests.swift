import Casework
import Dunning
import Receivables
import Testing

@Suite("What a person decides about a reminder")
struct HandDecisionTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func proposed() throws -> House {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  @Test("as a snooze holds through planning and returns by itself")
  func snooze() throws {
    var house = try proposed()
    try house.run(.snooze([first], until: day("2026-06-11")), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.state(1) == .snoozed(until: day("2026-06-11")))
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.state(1) == .proposed)
    #expect(house.waiting == ["R-1 R1 1↑R1"])
  }

  @Test("as a snooze holds when a part is paid, in the proposal that has the new figures")
  func snoozeThroughPayment() throws {
    var house = try proposed()
    try house.run(.snooze([first], until: day("2026-06-11")), "2026-06-08")
    let part = PaymentOrder(customer: House.elan, amount: Amount(cents: 1_000, currency: .eur))
    try house.work(.receivePayment(part), "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .changed))
    #expect(house.state(2) == .snoozed(until: day("2026-06-11")))
    #expect(house.book.reminder(ReminderID(2))?.demandedCents == 49_000)
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.waiting == ["R-2 R1 1↑R1"])
    #expect(house.state(2) == .snoozed(until: day("2026-06-11")))
    // It is the payment that was decided last, not the planning that took the snooze over.
    #expect(house.book.decisions["lea"]?.last?.words(in: house.book, .french).hasPrefix("paiement") == true)
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.state(2) == .proposed)
  }

  @Test("as a snooze falls away once all is paid or promised")
  func snoozeOver() throws {
    var house = try proposed()
    try house.run(.snooze([first], until: day("2026-06-11")), "2026-06-08")
    let all = PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))
    try house.work(.receivePayment(all), "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .paid))
    #expect(house.waiting.isEmpty)
  }

  @Test("as a snooze needs a day to come")
  func snoozePast() throws {
    let house = try proposed()
    #expect(
      house.refusal(.snooze([first], until: day("2026-06-08")), "2026-06-08")
        == .dayIsToday(day("2026-06-08"))
    )
  }

  @Test("as a skip needs a reason, and holds through planning for as long as contacts lie apart")
  func skip() throws {
    var house = try proposed()
    #expect(house.refusal(.skip([first], reason: " \n"), "2026-06-08") == .reasonNeeded)
    try house.run(.skip([first], reason: "vu en réunion"), "2026-06-08")
    let plan = try house.run(.plan(only: nil), "2026-06-08")
    #expect(plan.events.isEmpty)
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.waiting.isEmpty)
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 R1 1↑R1"])
    #expect(house.level(1) == nil)
  }

  @Test("as a skip of a call is final for that stage")
  func skipCall() throws {
    var house = try proposed()
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 AP 1="])
    let call = try #require(house.book.reminder(ReminderID(2)))
    #expect(house.book.blockage(of: call, on: house.ledger("2026-06-15")) == nil, "a call has no text")
    try house.run(.skip([ReminderID(2)], reason: "pas de numéro direct"), "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-22")
    #expect(house.waiting.isEmpty)
  }

  @Test("as a task done outside counts as sent, with day, proof and deadline")
  func done() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "repris"), "2026-06-25")
    try house.run(.plan(only: nil), "2026-07-13")
    #expect(
      house.refusal(.done(first, on: day("2026-07-14"), proof: ""), "2026-07-13")
        == .dayInFuture(day("2026-07-14")))
    try house.run(.done(first, on: day("2026-07-13"), proof: "1A 234 567 8901 2"), "2026-07-13")
    #expect(house.state(1) == .sent(on: day("2026-07-13")))
    #expect(house.level(1) == "MD")
    #expect(house.book.standing(of: InvoiceID(1)).deadline == day("2026-08-01"))
    #expect(house.refusal(.done(first, on: day("2026-07-13"), proof: ""), "2026-07-13") != nil)
  }

  @Test("as done on a day on which the queue held it is recorded, with what spoke against it")
  func doneDespite() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "repris"), "2026-06-25")
    try house.run(.plan(only: nil), "2026-07-13")
    try house.run(
      .logCall(CallReport(customer: House.elan, outcome: .refuses, day: day("2026-07-10"))), "2026-07-13")
    let spacing = Hindrance.spacing(lastContact: day("2026-07-10"), until: day("2026-07-15"))
    for (done, hindrance) in [("2026-07-13", spacing), ("2026-07-11", spacing), ("2026-07-09", nil)] {
      let decision = try house.book.decide(
        .done(first, on: day(done), proof: ""), on: house.occasion("2026-07-13"))
      #expect(decision.remarks == (hindrance.map { [.doneDespite(first, $0)] } ?? []), "\(done)")
    }
    for language in Language.allCases {
      #expect(Remark.doneDespite(first, spacing).text(in: language).contains("10/07"))
    }
  }

  @Test("as done is not for messages that the program sends")
  func doneMessage() throws {
    let house = try proposed()
    #expect(
      house.refusal(.done(first, on: day("2026-06-08"), proof: ""), "2026-06-08") == .messageNotTask(first))
  }

  @Test("as a stage move raises or lowers invoices, with a reason and a known step")
  func stageMove() throws {
    var house = try proposed()
    #expect(
      house.refusal(.moveStage(House.elan, invoices: [], to: StepID("R2"), reason: ""), "2026-06-08")
        == .reasonNeeded)
    #expect(
      house.refusal(.moveStage(House.elan, invoices: [], to: StepID("AP"), reason: "x"), "2026-06-08")
        == .unknownStep(StepID("AP")))
    try house.work(.moveStage(House.elan, invoices: [], to: StepID("R2"), reason: "repris"), "2026-06-08")
    #expect(house.level(1) == "R2")
    #expect(house.state(1) == .cancelled(reason: .overtaken))
    try house.run(.moveStage(House.elan, invoices: [InvoiceID(1)], to: nil, reason: "erreur"), "2026-06-09")
    #expect(house.level(1) == nil)
  }

  @Test("about an unknown reminder, customer or invoice is refused by its name")
  func unknown() throws {
    let house = try proposed()
    #expect(
      house.refusal(.approve([ReminderID(9)], expecting: [:]), "2026-06-08")
        == .unknownReminder(ReminderID(9)))
    #expect(house.refusal(.addNote(CustomerID(9), "x"), "2026-06-08") == .unknownCustomer("C-9"))
    #expect(
      house.refusal(
        .openDispute(DisputeOrder(customer: House.elan, invoices: [InvoiceID(9)], reason: .price)),
        "2026-06-08")
        == .unknownInvoice("I-9"))
  }

  @Test("contests at most what is open on the invoices named, in their currency")
  func contestedAmount() throws {
    let house = try House.owing("2026-06-02", "2026-06-12")
    func refusal(_ amount: Amount, _ invoices: [InvoiceID] = []) -> Refusal? {
      house.refusal(
        .openDispute(
          DisputeOrder(customer: House.elan, invoices: invoices, reason: .price, amount: amount)),
        "2026-06-08")
    }
    #expect(refusal(Amount(cents: 100_000)) == nil)
    #expect(refusal(Amount(cents: 100_001)) == .moreThanOpen(cents: 100_000))
    #expect(refusal(Amount(cents: 50_001), [InvoiceID(2)]) == .moreThanOpen(cents: 50_000))
    #expect(refusal(Amount(cents: 1, currency: dollar)) == .moreThanOpen(cents: 0))
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("A waiting thank-you")
struct ThankYouGuardTests {
  typealias House = CaseworkFixture

  /// Approved on 10 June and asked to leave, where `requested`.
  private func waiting(
    requested: Bool = true, _ change: (inout Step) -> Void = { _ in }
  ) throws -> House {
    var house = try ThankYouTests.paid(change)
    try house.run(.approve([ReminderID(2)], expecting: [:]), "2026-06-10")
    if requested { try house.run(.requestSend([ReminderID(2)], holdSeconds: 0), "2026-06-10") }
    return house
  }

  /// Why it may not begin to leave, and whether planning takes it away.
  private func outcome(
    _ command: Command, on iso: String = "2026-06-10"
  ) throws -> (refusal: Refusal?, state: Reminder.State?) {
    var house = try waiting()
    try house.run(command, iso)
    let refusal = house.refusal(.intend(ReminderID(2), House.attempt(iso)), iso)
    try house.run(.plan(only: nil), iso)
    #expect(try house.book.decide(.plan(only: nil), on: house.occasion(iso)).events.isEmpty)
    return (refusal, house.state(2))
  }

  private func hindered(_ hindrance: Hindrance) -> Refusal { .hindered(ReminderID(2), hindrance) }

  @Test("does not leave once the payment is taken back, nor between intent and point of no return")
  func bounced() throws {
    let void = Command.voidPayment(PaymentID(1), reason: "rejet")
    let taken = try outcome(void)
    #expect(taken.refusal == hindered(.owesOverdue(invoices: 1)))
    #expect(taken.state == .cancelled(reason: .changed))
    var house = try waiting()
    try house.run(.intend(ReminderID(2), House.attempt("2026-06-10")), "2026-06-10")
    try house.run(void, "2026-06-10")
    #expect(house.refusal(.passNoReturn(ReminderID(2)), "2026-06-10") != nil)
    house = try waiting()
    try house.run(.allocate(.payment(PaymentID(1)), .takeOff(from: nil)), "2026-06-10")
    try house.run(.allocate(.payment(PaymentID(1)), .set(on: InvoiceID(2))), "2026-06-10")
    #expect(house.open(1) == 50_000)
    #expect(house.refusal(.intend(ReminderID(2), House.attempt("2026-06-10")), "2026-06-10") != nil)
  }

  @Test("tells the payment as it is: another day or sum of it voids the approval")
  func otherPayment() throws {
    var house = try waiting()
    try house.run(.voidPayment(PaymentID(1), reason: "erreur"), "2026-06-10")
    try house.run(ThankYouTests.money(50_000, on: "2026-06-09"), "2026-06-10")
    #expect(
      house.refusal(.intend(ReminderID(2), House.attempt("2026-06-10")), "2026-06-10")
        == .factsChanged(ReminderID(2)))
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.state(2) == .cancelled(reason: .changed) && house.waiting == ["R-3 MC 1="])
  }

  @Test("falls when the customer is late again, and never holds the reminder that is then due")
  func lateAgain() throws {
    var house = try waiting(requested: false) { $0.withinDays = 60 }
    try house.take([], [House.invoice("F-9", due: "2026-06-10", line: 9)], file: "g", on: "2026-06-11")
    #expect(
      house.refusal(.approve([ReminderID(2)], expecting: [:]), "2026-06-11") != nil)
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.state(2) == .cancelled(reason: .late) && house.waiting.isEmpty)
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-3 R1 3↑R1"])
    try house.send(3, "2026-06-15")
  }

  @Test("is stopped by what stops a customer: dispute, promise, pause, exclusion, erasure, insolvency")
  func stopped() throws {
    let dispute = try outcome(.openDispute(DisputeOrder(customer: House.elan, reason: .price)))
    #expect(dispute.state == .cancelled(reason: .disputed))
    let pause = try outcome(
      .pause(PauseOrder(customer: House.elan, reason: "congés", until: day("2026-06-15"))))
    #expect(pause.state == .cancelled(reason: .paused))
    #expect(
      pause.refusal == hindered(.paused(.paused, reason: "congés", until: day("2026-06-15"))))
    let loss = try outcome(
      .pause(PauseOrder(customer: House.elan, kind: .insolvency, reason: "RJ", until: nil)))
    #expect(loss.state == .cancelled(reason: .paused))
    let promise = try outcome(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-06-30"),
          invoices: [InvoiceID(2)])))
    #expect(promise.state == .cancelled(reason: .promised))
    var house = try waiting()
    var elan = try #require(house.book.portfolio.customer(House.elan))
    elan.exclusion = "groupe"
    try house.run(.saveCustomer(elan), "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.state(2) == .cancelled(reason: .excluded))
  }

  @Test("goes nowhere without its address, and not by a way that the customer refuses")
  func address() throws {
    var house = try waiting()
    var elan = try #require(house.book.portfolio.customer(House.elan))
    elan.contacts[0].emailSuspended = "550"
    try house.run(.saveCustomer(elan), "2026-06-10")
    #expect(
      house.refusal(.intend(ReminderID(2), House.attempt("2026-06-10")), "2026-06-10")
        == hindered(.noAddress(.email)))
    elan.contacts[0].emailSuspended = nil
    elan.profile.refused = [.email]
    try house.run(.saveCustomer(elan), "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.state(2) == .cancelled(reason: .changed) && house.waiting.isEmpty)
  }

  @Test("leaves the day to every other message: one that waits, and one that left today")
  func beside() throws {
    /// Paid a week after the reminder, when a note before a due day may leave.
    func paid() throws -> House {
      var house = try ThankYouTests.reminded()
      try house.work(ThankYouTests.money(50_000, on: "2026-06-15"), "2026-06-15")
      return house
    }
    let due = House.invoice("F-9", due: "2026-06-19", line: 9)
    var house = try paid()
    try house.run(.approve([ReminderID(2)], expecting: [:]), "2026-06-15")
    try house.run(.requestSend([ReminderID(2)], holdSeconds: 0), "2026-06-15")
    try house.take([], [due], file: "g", on: "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 MC 1=", "R-3 P0 3="])
    let attempt = Command.intend(ReminderID(2), House.attempt("2026-06-15"))
    #expect(
      house.refusal(attempt, "2026-06-15") == hindered(.otherMessage(ReminderID(3), until: nil)))
    try house.send(3, "2026-06-15")
    #expect(
      house.refusal(attempt, "2026-06-15")
        == hindered(.otherMessage(ReminderID(3), until: day("2026-06-16"))))
    #expect(house.refusal(.intend(ReminderID(2), House.attempt("2026-06-16")), "2026-06-16") == nil)
    house = try paid()
    try house.take([], [due], file: "g", on: "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-3 P0 3="], "what nobody decided on makes room")
    try house.send(3, "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting.isEmpty)
    try house.run(.plan(only: nil), "2026-06-16")
    #expect(house.waiting == ["R-4 MC 1="])
  }

  @Test("lapses with its days, goes with a scenario that thanks nobody, and never comes back once skipped")
  func lapses() throws {
    var house = try waiting(requested: false)
    try house.run(.plan(only: nil), "2026-06-22")
    #expect(house.state(2) == .cancelled(reason: .expired))
    house = try ThankYouTests.paid()
    try house.run(.skip([ReminderID(2)], reason: "déjà remercié"), "2026-06-10")
    for iso in ["2026-06-11", "2026-06-16", "2026-06-18"] {
      try house.run(.plan(only: nil), iso)
      #expect(house.waiting.isEmpty)
    }
    house = try waiting()
    try house.run(.adopt(House.house(fingerprint: "b")), "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.waiting.isEmpty)
  }

  @Test("is approved by planning where the step is automatic, and may be done by hand")
  func release() throws {
    var house = try ThankYouTests.reminded { $0.release = .automatic }
    try house.run(.checkBank, "2026-06-10")
    try house.work(ThankYouTests.money(50_000, on: "2026-06-10"), "2026-06-10")
    #expect(house.state(2) == .approved(on: day("2026-06-10")))
    #expect(house.book.reminder(ReminderID(2))?.approvedBy == Approval.byPlan)
    house = try ThankYouTests.paid { $0.release = .byHand }
    #expect(house.book.reminder(ReminderID(2))?.isTask == true)
    try house.run(.done(ReminderID(2), on: day("2026-06-10"), proof: "carte"), "2026-06-10")
    #expect(house.book.file(of: House.elan).lastContact == day("2026-06-08"))
    try house.run(.undo, "2026-06-10")
    #expect(house.state(2) == .proposed)
  }

  @Test("is not thanked twice in doubt: what may have arrived counts")
  func doubt() throws {
    var house = try ThankYouTests.paid()
    try house.sendUpToNoReturn(2, "2026-06-10")
    try house.run(.conclude(ReminderID(2), .uncertain(reply: "")), "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-11")
    #expect(house.waiting == ["R-2 MC 1="])
    #expect(
      Worklist(of: house.book, on: house.ledger("2026-06-11")).entries.first?.action
        == .resolveUncertain(ReminderID(2)))
    try house.run(.resolve(ReminderID(2), .drop), "2026-06-11")
    try house.run(.plan(only: nil), "2026-06-18")
    #expect(house.waiting.isEmpty)
  }

  @Test("stands on the worklist of a customer who owes nothing more")
  func worklist() throws {
    var house = try House.owing("2026-06-02", scenario: ThankYouTests.scenario())
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.work(ThankYouTests.money(50_000, on: "2026-06-10"), "2026-06-10")
    let entry = Worklist(of: house.book, on: house.ledger("2026-06-10")).entries.first
    #expect(entry?.action == .approve(ReminderID(2), StepID("MC")))
    try house.send(2, "2026-06-10")
    #expect(Worklist(of: house.book, on: house.ledger("2026-06-10")).entries.isEmpty)
  }

  @Test("shows once in a simulation, where nobody pays")
  func simulated() throws {
    let house = try House.owing("2026-06-02", scenario: ThankYouTests.scenario())
    #expect(steps(house, from: "2026-06-10").allSatisfy { !$0.contains("MC") })
    #expect(steps(try ThankYouTests.reminded(), from: "2026-06-10").allSatisfy { !$0.contains("MC") })
    #expect(
      steps(try ThankYouTests.paid(), from: "2026-06-10").filter { $0.contains("MC") } == ["2026-06-10 MC"])
  }

  private func steps(_ house: House, from iso: String) -> [String] {
    ScenarioSimulation(of: house.book, from: day(iso), workingDays: 15).days.flatMap { lived in
      lived.leaving.map { "\(lived.day.iso) \($0.proposal.step.code)" }
    }
  }
}

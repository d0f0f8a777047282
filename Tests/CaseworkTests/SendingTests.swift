import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("Sending a message")
struct SendingTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func proposed(rules: DunningRules = DunningRules()) throws -> House {
    var house = try House.owing("2026-06-02", rules: rules)
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  @Test("by intent, point of no return and reply raises the level and counts as the contact")
  func path() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(house.book.sendable(at: house.clock).isEmpty)
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    #expect(house.book.sendable(at: house.clock + 9).isEmpty)
    #expect(house.book.sendable(at: house.clock + 10) == [first])
    guard case .wrongState = house.refusal(.intend(first, House.attempt("2026-06-08")), "2026-06-08") else {
      Issue.record("left before its hold was over")
      return
    }
    house.clock += 10
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    #expect(house.state(1) == .sending(attempt: 1))
    #expect(house.level(1) == nil)
    try house.run(.passNoReturn(first), "2026-06-08")
    #expect(house.book.reminder(first)?.passedNoReturn == true)
    try house.run(.conclude(first, .sent(reply: "250 ok")), "2026-06-08")
    #expect(house.state(1) == .sent(on: day("2026-06-08")))
    #expect(house.level(1) == "R1")
    #expect(house.book.file(of: House.elan).lastContact == day("2026-06-08"))
    #expect(house.book.deliveries[first]?.reply == "250 ok")
  }

  @Test("has no outcome before its intent is recorded")
  func intentFirst() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    for outcome in [
      Outcome.sent(reply: "250 ok"), .failed(reason: "550", badAddress: nil), .uncertain(reply: ""),
    ] {
      guard case .wrongState = house.refusal(.conclude(first, outcome), "2026-06-08") else {
        Issue.record("\(outcome) of an attempt that nobody recorded")
        return
      }
    }
    #expect(house.level(1) == nil && house.book.reminder(first)?.attempts == 0)
  }

  @Test("never demands another customer's invoice, whatever its approval says")
  func otherCustomersInvoice() throws {
    var house = try proposed()
    let other = House.invoice("G-1", due: "2026-06-02", of: "411AUTRE")
    try house.take([House.customer("411AUTRE", name: "Autre")], [other], file: "g", on: "2026-06-08")
    let sound = try #require(house.book.reminder(first))
    var wrong = Reminder(
      id: ReminderID(UInt32(house.book.reminders.count) + 1), customer: sound.customer,
      currency: sound.currency, step: sound.step, scenario: sound.scenario, channel: sound.channel,
      isTask: false, lines: sound.lines, proposedOn: sound.proposedOn)
    wrong.lines.append(Reminder.Line(invoice: InvoiceID(2), openCents: other.cents, rise: nil))
    house.book.apply(
      [.reminderProposed(wrong)],
      at: Moment(sequence: 99, day: day("2026-06-08"), second: house.clock, by: "x", operation: "x"))
    for (id, isRight) in [(first, true), (wrong.id, false)] {
      var trial = house
      try trial.run(.approve([id], expecting: [:]), "2026-06-08")
      try trial.run(.requestSend([id], holdSeconds: 0), "2026-06-08")
      let refusal = trial.refusal(.intend(id, House.attempt("2026-06-08")), "2026-06-08")
      #expect(refusal == (isRight ? nil : .factsChanged(id)))
    }
  }

  @Test("keeps the deadline that the approved text announced")
  func deadline() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R1"), reason: "repris"), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-24")
    try house.run(.approve([first], expecting: [:]), "2026-06-24")
    let announced = try #require(house.book.contents[first]?.deadline)
    #expect(announced == day("2026-07-01"))
    try house.send(1, "2026-06-26")
    #expect(house.book.standing(of: InvoiceID(1)).deadline == announced)
  }

  @Test("can be recalled during the hold, not once it has begun")
  func recall() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    try house.run(.recall([first]), "2026-06-08")
    #expect(house.book.sendable(at: house.clock + 100).isEmpty)
    #expect(house.refusal(.recall([first]), "2026-06-08") == .nothingToDo)
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    #expect(house.refusal(.recall([first]), "2026-06-08") == .nothingToDo)
  }

  @Test("asked for twice, or run once more, sends once")
  func once() throws {
    var house = try proposed()
    try house.send(1, "2026-06-08")
    #expect(house.book.sendable(at: house.clock + 1_000).isEmpty)
    guard case .wrongState = house.refusal(.requestSend([first], holdSeconds: 0), "2026-06-08"),
      case .wrongState = house.refusal(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    else {
      Issue.record("a sent message was taken again")
      return
    }
    let plan = try house.run(.plan(only: nil), "2026-06-08")
    #expect(plan.events.isEmpty)
  }

  @Test("does not leave when the facts are newer than the draft, not even after the intent")
  func checkedAgain() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    try house.run(
      .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))),
      "2026-06-08")
    #expect(house.refusal(.passNoReturn(first), "2026-06-08") == .hindered(first, .paid))
    try house.run(.abandon(first), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .paid))
  }

  @Test("that was abandoned before the point of no return is approved again, the attempt stays counted")
  func abandon() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    try house.run(.abandon(first), "2026-06-08")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    #expect(house.book.attempts.attempts(on: day("2026-06-08")) == 1)
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    #expect(house.state(1) == .sending(attempt: 2))
    try house.run(.passNoReturn(first), "2026-06-08")
    guard case .wrongState = house.refusal(.abandon(first), "2026-06-08") else {
      Issue.record("abandoned after the point of no return")
      return
    }
  }

  @Test("that was deferred tries again by itself, at its time")
  func deferred() throws {
    var house = try proposed()
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(
      .conclude(first, .deferred(retryAt: house.clock + 900, reason: "451 greylisted")), "2026-06-08")
    #expect(house.book.sendable(at: house.clock + 899).isEmpty)
    #expect(house.book.sendable(at: house.clock + 900) == [first])
    #expect(house.level(1) == nil)
    house.clock += 900
    try house.run(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
    #expect(house.state(1) == .sending(attempt: 2))
  }

  @Test("that failed needs a new approval and begins a new round; a refused address is used no more")
  func failed() throws {
    var house = try proposed()
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(
      .conclude(first, .failed(reason: "550 no such user", badAddress: "compta@elan.example")), "2026-06-08")
    #expect(house.state(1) == .failed(reason: "550 no such user"))
    #expect(house.book.sendable(at: house.clock + 10_000).isEmpty)
    #expect(house.book.portfolio.customers[0].contacts[0].emailSuspended == "550 no such user")
    #expect(
      house.refusal(.approve([first], expecting: [:]), "2026-06-08") == .hindered(first, .noAddress(.email)))
    var customer = house.book.portfolio.customers[0]
    customer.contacts[0].email = "juste@elan.example"
    customer.contacts[0].emailSuspended = nil
    try house.work(.saveCustomer(customer), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    #expect(house.book.reminder(first)?.round == 2)
    #expect(house.book.reminder(first)?.recipient == "juste@elan.example")
    try house.send(1, "2026-06-08")
    #expect(house.book.attempts.occasions(of: House.elan, inWeekEnding: day("2026-06-08")) == 1)
  }

  @Test("stops at the day's limit")
  func dayCap() throws {
    var rules = DunningRules()
    rules.messagesPerDay = 1
    var house = House(rules: rules)
    try house.take(
      [House.customer("A"), House.customer("B")],
      [House.invoice("F-1", due: "2026-06-02", of: "A"), House.invoice("F-2", due: "2026-06-02", of: "B")],
      on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    let waiting = [ReminderID(1), ReminderID(2)]
    for id in waiting { try house.run(.approve([id], expecting: [:]), "2026-06-08") }
    let asked = Occasion(today: day("2026-06-08"), now: 0, collector: "lea", operation: "x")
    let rehearsed = house.book.refusals(
      ofSending: waiting.compactMap(house.book.reminder), areNamed: true, on: house.ledger("2026-06-08"),
      occasion: asked)
    #expect(
      rehearsed == [waiting[1]: .capReached(.day(limit: 1))], "a rehearsal counts what would leave before")
    try house.send(1, "2026-06-08")
    #expect(throws: Refusal.capReached(.day(limit: 1))) { try house.send(2, "2026-06-08") }
  }

  @Test("stops at the customer's occasions of a week; a second currency is the same occasion")
  func weekCap() throws {
    var rules = DunningRules()
    rules.spacingDays = 1
    rules.occasionsPerWeek = 1
    var house = House(rules: rules)
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-06-02"), House.invoice("U-1", due: "2026-06-02", currency: dollar),
        House.invoice("F-2", due: "2026-06-09"),
      ], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.send(2, "2026-06-08")
    try house.run(.moveStage(House.elan, invoices: [InvoiceID(1)], to: nil, reason: "essai"), "2026-06-09")
    try house.run(.plan(only: nil), "2026-06-11")
    try #require(house.waiting.count == 1)
    #expect(throws: Refusal.capReached(.customerWeek(limit: 1))) { try house.send(3, "2026-06-11") }
  }

  @Test("of the same currency keeps to one occasion a day")
  func spacing() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .refuses)), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    #expect(
      house.refusal(.intend(first, House.attempt("2026-06-08")), "2026-06-08")
        == .hindered(first, .spacing(lastContact: day("2026-06-08"), until: day("2026-06-13"))))
  }
}

import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("Undo")
struct UndoTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func proposed() throws -> House {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  @Test("takes a call back with its promise, its call task and its pause")
  func call() throws {
    var house = try proposed()
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-15")
    let order = PromiseOrder(
      customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-06-19"))
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .promise, promise: order)), "2026-06-15")
    try house.run(.undo, "2026-06-15")
    #expect(house.book.calls[0].isRetracted)
    #expect(house.book.state(of: house.book.promises[0], on: day("2026-06-15")) == .cancelled)
    #expect(house.book.file(of: House.elan).lastContact == day("2026-06-08"))
    #expect(house.waiting == ["R-2 AP 1="])
  }

  @Test("takes the effects of outcomes back: pause, restarted clock, suspended number")
  func outcomes() throws {
    var house = try proposed()
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .invoiceNotReceived)), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == nil)
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-08")) == nil)
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .wrongNumber)), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.portfolio.customers[0].contacts[0].phoneSuspended == nil)
  }

  @Test("takes an approval, a skip, a snooze and a send request back")
  func reminders() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.sendable(at: house.clock + 10).isEmpty)
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    for command in [
      Command.skip([first], reason: "vu"), .snooze([first], until: day("2026-06-10")),
      .approve([first], expecting: [:]),
    ] {
      if house.state(1) != .proposed { try house.run(.returnToProposed([first]), "2026-06-08") }
      try house.run(command, "2026-06-08")
      try house.run(.undo, "2026-06-08")
      #expect(house.state(1) == .proposed)
    }
    #expect(house.book.contents[first] == nil)
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
  }

  @Test("brings the text back that was there before the last edit")
  func edits() throws {
    var house = try proposed()
    let body = try house.book.compose(
      try #require(house.book.reminder(first)), on: house.ledger("2026-06-08")
    )
    .editableText.drop { $0 != "\n" }
    try house.run(.edit(first, text: "Objet : Un\n\n" + body, expecting: nil), "2026-06-08")
    try house.run(.edit(first, text: "Objet : Deux\n\n" + body, expecting: nil), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.reminder(first)?.edit?.subject == "Un")
  }

  @Test("takes a payment, a promise, a dispute, its closing and a pause back")
  func records() throws {
    var house = try proposed()
    let amount = Amount(cents: 50_000, currency: .eur)
    try house.run(.receivePayment(PaymentOrder(customer: House.elan, amount: amount)), "2026-06-08")
    #expect(house.open(1) == 0)
    try house.run(.undo, "2026-06-08")
    #expect(house.open(1) == 50_000)
    try house.run(
      .promise(PromiseOrder(customer: House.elan, amount: amount, day: day("2026-06-12"))), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    try house.run(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    try house.run(.pause(PauseOrder(customer: House.elan, reason: "congés", until: nil)), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-08")) == nil)
    try house.run(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-08")
    try house.run(.closeDispute(DisputeID(2), outcome: "réglé"), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.isOpen(house.book.disputes[1], on: house.ledger("2026-06-08")))
  }

  @Test("takes a stage, a note, a bank check, an ended pause and a cancelled promise back")
  func more() throws {
    var house = try proposed()
    let amount = Amount(cents: 50_000, currency: .eur)
    try house.send(1, "2026-06-08")
    let before = house.book.standing(of: InvoiceID(1))
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "convenu"), "2026-06-09")
    try house.run(.undo, "2026-06-09")
    #expect(house.book.standing(of: InvoiceID(1)) == before)
    try house.run(.addNote(House.elan, "préfère le matin"), "2026-06-09")
    try house.run(.undo, "2026-06-09")
    let account = try #require(
      CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-09")))
    #expect(!account.timeline.contains { $0.fact == .noted("préfère le matin") })
    let known = house.book.bankKnownOn
    try house.run(.checkBank, "2026-06-10")
    #expect(house.book.bankKnownOn == day("2026-06-10"))
    try house.run(.undo, "2026-06-10")
    #expect(house.book.bankKnownOn == known)
    try house.run(.pause(PauseOrder(customer: House.elan, reason: "congés", until: nil)), "2026-06-10")
    try house.run(.endPause(PauseID(1)), "2026-06-10")
    try house.run(.undo, "2026-06-10")
    #expect(house.book.pauses[0].holds(on: day("2026-06-10")))
    try house.run(
      .promise(PromiseOrder(customer: House.elan, amount: amount, day: day("2026-06-12"))), "2026-06-10")
    try house.run(.cancelPromise(PromiseID(1)), "2026-06-10")
    try house.run(.undo, "2026-06-10")
    #expect(house.book.state(of: house.book.promises[0], on: day("2026-06-10")) == .expected)
  }

  @Test("takes a voided payment and a payment set anew back, to the cent")
  func money() throws {
    var house = try proposed()
    let amount = Amount(cents: 30_000, currency: .eur)
    try house.run(.receivePayment(PaymentOrder(customer: House.elan, amount: amount)), "2026-06-08")
    let payment = PaymentID(UInt32(house.book.portfolio.payments.count))
    let first = house.book.portfolio.allocations(of: .payment(payment))
    try house.run(.allocate(.payment(payment), .takeOff(from: InvoiceID(1))), "2026-06-08")
    try house.run(.allocate(.payment(payment), .set(on: InvoiceID(1), cents: 12_345)), "2026-06-08")
    #expect(house.open(1) == 37_655)
    try house.run(.undo, "2026-06-08")
    #expect(house.open(1) == 50_000)
    try house.run(.undo, "2026-06-08")
    #expect(house.book.portfolio.allocations(of: .payment(payment)) == first)
    try house.run(.voidPayment(payment, reason: "rejeté"), "2026-06-08")
    #expect(house.open(1) == 50_000)
    try house.run(.undo, "2026-06-08")
    #expect(house.open(1) == 20_000)
    #expect(house.book.portfolio.payment(payment)?.isVoided == false)
    try house.run(.voidPayment(payment, reason: "rejeté"), "2026-06-08")
    house.collector = "max"
    let other = Amount(cents: 45_000, currency: .eur)
    try house.run(.receivePayment(PaymentOrder(customer: House.elan, amount: other)), "2026-06-08")
    house.collector = "lea"
    guard case .builtUpon = house.refusal(.undo, "2026-06-08") else {
      Issue.record("an invoice was paid twice over")
      return
    }
  }

  @Test("takes changed contact details back, unless they changed again")
  func contact() throws {
    var house = try proposed()
    let before = house.book.portfolio.customers[0]
    var changed = before
    changed.contacts[0].email = "neuf@elan.example"
    try house.run(.saveCustomer(changed), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.portfolio.customers[0] == before)
    try house.run(.saveCustomer(changed), "2026-06-08")
    house.collector = "max"
    changed.contacts[0].phone = "01 99 00 77 77"
    try house.run(.saveCustomer(changed), "2026-06-08")
    house.collector = "lea"
    guard case .builtUpon = house.refusal(.undo, "2026-06-08") else {
      Issue.record("took another collector's change back")
      return
    }
  }

  @Test("takes a letter done by hand back with the rungs that it had reached")
  func done() throws {
    var house = try proposed()
    for date in ["2026-06-08", "2026-06-23", "2026-07-01"] {
      try house.run(.plan(only: nil), date)
      for reminder in house.book.reminders where reminder.state == .proposed && !reminder.isCallTask {
        try house.send(reminder.id.number, date)
      }
    }
    try house.run(.plan(only: nil), "2026-07-13")
    let notice = try #require(house.book.reminders.last { $0.isTask && $0.step == StepID("MD") })
    let before = house.book.standing(of: InvoiceID(1))
    let contact = house.book.file(of: House.elan).lastContact
    try house.run(.done(notice.id, on: day("2026-07-13"), proof: "1A 234"), "2026-07-13")
    #expect(house.book.standing(of: InvoiceID(1)).level == StepID("MD"))
    try house.run(.undo, "2026-07-13")
    #expect(house.book.standing(of: InvoiceID(1)) == before)
    #expect(house.book.file(of: House.elan).lastContact == contact)
    #expect(house.book.reminder(notice.id)?.state == .proposed)
  }

  @Test("takes one's own decisions back, one after the other, never another collector's")
  func own() throws {
    var house = try proposed()
    try house.run(.snooze([first], until: day("2026-06-10")), "2026-06-08")
    house.collector = "max"
    #expect(house.refusal(.undo, "2026-06-08") == .nothingToUndo)
    house.collector = "lea"
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .proposed)
  }

  @Test("is refused when somebody has built on the decision since")
  func builtUpon() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    house.collector = "max"
    try house.run(.requestSend([first], holdSeconds: 0), "2026-06-08")
    house.collector = "lea"
    guard case .builtUpon = house.refusal(.undo, "2026-06-08") else {
      Issue.record("took back an approval that was built upon")
      return
    }
  }

  @Test("is refused for what cannot be taken back: an import, a message that was sent")
  func notUndoable() throws {
    var house = try proposed()
    guard case .notUndoable = house.refusal(.undo, "2026-06-08") else {
      Issue.record("took back an import")
      return
    }
    try house.send(1, "2026-06-08")
    guard case .builtUpon = house.refusal(.undo, "2026-06-08") else {
      Issue.record("took back a sent message")
      return
    }
  }
}

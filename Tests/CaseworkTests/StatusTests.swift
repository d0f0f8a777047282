import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("A status of a customer or an invoice")
struct StatusTests {
  @Test(
    "of every kind stops reminders at planning, voids what was approved, and stops it at sending",
    arguments: Pause.Kind.allCases)
  func freezing(_ kind: Pause.Kind) throws {
    var facts = StatusFacts()
    if kind == .directDebit { facts.day = day("2026-06-20") }
    let command = House.status(
      kind, reason: "dit au téléphone", until: kind == .directDebit ? nil : "2026-06-30", facts)
    var house = try House.owingTwo()
    try house.run(.plan(only: nil), "2026-06-09")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-09")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-09")
    try house.run(command, "2026-06-09")
    guard
      case .hindered(_, .paused(kind, _, _))? = house.refusal(
        .intend(ReminderID(1), House.attempt("2026-06-09")), "2026-06-09")
    else {
      Issue.record("the send is not stopped by \(kind)")
      return
    }
    try house.run(.plan(only: nil), "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .paused))
    #expect(
      house.book.planner.plan(
        house.book.position(of: House.elan, on: house.ledger("2026-06-09")), on: day("2026-06-09")
      ).proposals.isEmpty)
    try house.run(.endPause(PauseID(1)), "2026-06-09")
    try house.run(.plan(only: nil), "2026-06-09")
    #expect(house.book.reminders.last?.state == .proposed, "ended, the next reminder is proposed")
  }

  @Test("of one invoice leaves the others to be chased, and why says so")
  func oneInvoice() throws {
    var house = try House.owingTwo()
    let half = Amount(cents: 20_000, currency: .eur)
    try house.run(
      House.status(
        .creditNoteExpected, invoices: [InvoiceID(1)], StatusFacts(day: day("2026-06-22"), amount: half)),
      "2026-06-08")
    let position = house.book.position(of: House.elan, on: house.ledger("2026-06-09"))
    let plan = house.book.planner.plan(position, on: day("2026-06-09"))
    #expect(plan.proposals.first?.lines.map(\.invoice) == [InvoiceID(2)])
    let trace = house.book.planner.trace(position: position, on: day("2026-06-09"))
    #expect(trace.contains(.partlyFrozen(invoices: 1, of: 2)))
    let words = trace.map { $0.sentence(in: .french) { "F-\($0.number)" } }.joined(separator: "\n")
    #expect(words.contains("1 facture échue sur 2 est gelée"))
    #expect(!words.contains("Rien n'arrête"))
    #expect(
      house.action("2026-06-19") != .followStatus(PauseID(1), .creditNoteExpected, due: day("2026-06-22")))
    #expect(
      house.action("2026-06-22") == .followStatus(PauseID(1), .creditNoteExpected, due: day("2026-06-22")))
    let credit = House.invoice("A-1", due: "2026-06-20", cents: -50_000)
    try house.take([], [credit], file: "c", on: "2026-06-22")
    #expect(
      house.refusal(
        House.status(
          .creditNoteExpected, invoices: [InvoiceID(2)], StatusFacts(amount: Amount(cents: 50_001))),
        "2026-06-22")
        == .moreThanOpen(cents: 50_000))
  }

  @Test("in payment holds until its day and resumes by itself; a debit until the bank has had its days")
  func payments() throws {
    var house = try House.owingTwo()
    try house.run(House.status(.inPayment, until: "2026-06-15"), "2026-06-08")
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-14"))?.until == day("2026-06-15"))
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-15")) == nil)
    try house.run(House.status(.directDebit, StatusFacts(day: day("2026-07-10"))), "2026-06-16")
    #expect(house.book.pauses[1].until == day("2026-07-17"), "three working days, 14 July left out, and one")
    #expect(
      house.refusal(House.status(.directDebit, StatusFacts(day: day("2026-06-01"))), "2026-06-16")
        == .dayInPast(day("2026-06-01")))
  }

  @Test("insolvency opens the time for the claim, from the BODACC once it is known (arts. 641, 642 CPC)")
  func insolvency() throws {
    var house = try House.owingTwo()
    try house.run(
      House.status(.insolvency, invoices: [InvoiceID(1)], StatusFacts(judgment: day("2026-06-04"))),
      "2026-06-08")
    #expect(house.book.pauses[0].invoices.isEmpty, "the whole customer")
    #expect(house.action("2026-06-09") == .fileClaim(PauseID(1), by: day("2026-08-04")))
    try house.run(.changeStatus(StatusChange(PauseID(1), published: day("2026-06-16"))), "2026-06-17")
    #expect(
      house.action("2026-06-17") == .fileClaim(PauseID(1), by: day("2026-08-17")), "16 August is a Sunday")
    #expect(house.book.insolvencyDay(of: house.book.portfolio.invoices[0]) == day("2026-06-04"))
    #expect(
      house.refusal(.changeStatus(StatusChange(PauseID(1), published: day("2026-06-01"))), "2026-06-17")
        == .publishedBeforeJudgment(day("2026-06-01"), day("2026-06-04")))
    try house.run(.changeStatus(StatusChange(PauseID(1), claimFiled: day("2026-06-18"))), "2026-06-18")
    guard case .frozen? = house.action("2026-06-18") else {
      Issue.record("nothing is left to do")
      return
    }
    try house.run(.undo, "2026-06-18")
    #expect(house.action("2026-06-18") == .fileClaim(PauseID(1), by: day("2026-08-17")))
    try house.run(.redo, "2026-06-18")
    #expect(house.book.pauses[0].facts.claimFiled == day("2026-06-18"))
    let term = BusinessCalendar()
    #expect(
      term.endOfTerm(months: 2, from: day("2026-12-31")) == day("2027-03-01"), "28 February is a Sunday")
    #expect(
      term.endOfTerm(months: 2, from: day("2026-03-01")) == day("2026-05-04"), "1 May is off, then a weekend")
  }

  @Test("heard of in a call knows no day yet: the claim waits for the BODACC")
  func calledInsolvency() throws {
    var house = try House.owingTwo()
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .insolvency, note: "RJ")), "2026-06-08")
    #expect(house.action("2026-06-08") == .fileClaim(PauseID(1), by: nil))
  }

  @Test("handed over names to whom and is looked at after a month; written off needs a reason")
  func leaving() throws {
    var house = try House.owingTwo()
    #expect(house.refusal(House.status(.handedOver), "2026-06-08") == .reasonNeeded)
    #expect(house.refusal(House.status(.writtenOff), "2026-06-08") == .reasonNeeded)
    try house.run(
      House.status(.handedOver, StatusFacts(isForCourt: true, party: "Étude Kestrel")), "2026-06-08")
    #expect(house.action("2026-07-08") == .followStatus(PauseID(1), .handedOver, due: day("2026-07-08")))
    let words = house.book.freeze(of: House.elan, on: house.ledger("2026-06-08"))?.sentence(in: .french)
    #expect(words == "Dossier transmis : plus de relance d'ici (Étude Kestrel).")
    try house.run(.changeStatus(StatusChange(PauseID(1), followUp: day("2026-09-01"))), "2026-07-08")
    guard case .frozen? = house.action("2026-07-08") else {
      Issue.record("it was put off")
      return
    }
    let phrases = house.book.pauses[0].phrases(
      in: .english, calendar: BusinessCalendar(), on: day("2026-07-08"))
    #expect(phrases.contains("court case") && phrases.contains("to be looked at on 01/09/2026"))
  }

  @Test("is over once its invoices are paid, and forgets to whom the file went when the person is erased")
  func ends() throws {
    var house = try House.owingTwo()
    try house.run(
      House.status(.handedOver, invoices: [InvoiceID(1)], StatusFacts(party: "Étude Kestrel")), "2026-06-08")
    try house.take([], [], [House.payment("2026-06-10", cents: 100_000)], file: "p", on: "2026-06-10")
    #expect(!house.book.isOpen(house.book.pauses[0], on: house.ledger("2026-06-10")))
    try house.run(
      .eraseSubject(ErasureOrder(Erasure(customer: House.elan, lines: []))), "2026-06-11")
    #expect(house.book.pauses[0].facts.party.isEmpty)
  }
}

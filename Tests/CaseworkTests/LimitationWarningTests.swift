import Casework
import Dunning
import Receivables
import Testing

@Suite("An invoice near its limitation")
struct LimitationWarningTests {
  private func consumer() throws -> CaseworkFixture {
    var customer = CaseworkFixture.customer()
    customer.segment = .consumer
    var house = CaseworkFixture()
    try house.take(
      [customer], [CaseworkFixture.invoice("F-1", due: "2024-07-01", issued: "2024-06-01")],
      on: "2026-01-02")
    return house
  }

  private func action(_ house: CaseworkFixture, on iso: String) -> WorkAction? {
    entry(house, on: iso)?.action
  }

  private func entry(_ house: CaseworkFixture, on iso: String) -> Worklist.Entry? {
    Worklist(of: house.book, on: house.ledger(iso)).entries.first
  }

  @Test("is told 90 days ahead where nothing presses, and 30 days ahead before a call or a freeze")
  func warned() throws {
    var house = try consumer()
    #expect(house.book.limitation(of: InvoiceID(1)) == day("2026-06-01"))
    #expect(house.book.nearLimitations(of: CaseworkFixture.elan, on: house.ledger("2026-03-02")).isEmpty)
    let near = WorkAction.limitation(InvoiceID(1), lastDay: day("2026-06-01"))
    #expect(action(house, on: "2026-03-03") == near)
    #expect(action(house, on: "2026-06-01") == near)
    #expect(house.book.nearLimitations(of: CaseworkFixture.elan, on: house.ledger("2026-06-02")).isEmpty)
    // A pause holds reminders back; it stops no limitation.
    try house.run(
      .pause(PauseOrder(customer: CaseworkFixture.elan, reason: "promis", until: day("2026-12-01"))),
      "2026-03-04")
    #expect(action(house, on: "2026-03-04") == near)
    try house.run(
      .logCall(CallReport(customer: CaseworkFixture.elan, outcome: .callBack, callBack: day("2026-04-20"))),
      "2026-04-01")
    guard case .callBack = action(house, on: "2026-04-20") else {
      Issue.record(
        "a call that was agreed comes first: \(String(describing: action(house, on: "2026-04-20")))")
      return
    }
    #expect(entry(house, on: "2026-04-20")?.limitation?.lastDay == day("2026-06-01"), "told beside it")
    #expect(action(house, on: "2026-05-02") == near)
    #expect(entry(house, on: "2026-05-02")?.limitation == nil, "told already")
  }

  @Test("begins anew with a part payment, until that bounces")
  func partPayment() throws {
    var house = try consumer()
    try house.take([], [], [CaseworkFixture.payment("2026-05-15", cents: 1_000)], file: "p", on: "2026-05-15")
    #expect(house.book.limitation(of: InvoiceID(1)) == day("2028-05-15"))
    try house.run(.voidPayment(PaymentID(1), reason: "rejeté"), "2026-05-20")
    #expect(house.book.limitation(of: InvoiceID(1)) == day("2026-06-01"))
  }

  @Test("begins anew with an acknowledgment or a claim entered by hand, until that is taken back")
  func byHand() throws {
    var house = try consumer()
    let id = InvoiceID(1)
    #expect(house.book.limitation(of: id) == day("2026-06-01"))
    try house.run(
      .interruptLimitation(
        InterruptionOrder(invoice: id, kind: .acknowledged, day: day("2025-03-10"), note: "lettre")),
      "2026-03-04")
    #expect(house.book.limitation(of: id) == day("2027-03-10"))
    #expect(action(house, on: "2026-03-04") != .limitation(id, lastDay: day("2026-06-01")))
    #expect(action(house, on: "2026-12-09") != .limitation(id, lastDay: day("2027-03-10")))
    #expect(action(house, on: "2026-12-10") == .limitation(id, lastDay: day("2027-03-10")), "90 days ahead")
    try house.run(
      .interruptLimitation(InterruptionOrder(invoice: id, kind: .claimed, day: day("2027-03-01"))),
      "2027-03-02")
    #expect(house.book.limitation(of: id) == day("2029-03-01"))
    let timeline = CustomerAccount(
      of: CaseworkFixture.elan, in: house.book, on: house.ledger("2027-03-02"))?.timeline
    #expect(timeline?.contains { $0.text(in: .french) == "F-1 : dette reconnue – lettre" } == true)
    try house.run(.undo, "2027-03-02")
    #expect(house.book.limitation(of: id) == day("2027-03-10"))
    try house.run(.redo, "2027-03-02")
    #expect(house.book.limitation(of: id) == day("2029-03-01"))
    try house.run(.cancelInterruption(id), "2027-03-03")
    try house.run(.cancelInterruption(id), "2027-03-03")
    #expect(house.book.limitation(of: id) == day("2026-06-01"))
    #expect(house.refusal(.cancelInterruption(id), "2027-03-03") == .nothingInterrupted("F-1"))
    try house.run(.undo, "2027-03-03")
    #expect(house.book.limitation(of: id) == day("2027-03-10"))
  }

  @Test("is moved by nothing that comes too late, and by no day before its invoice or to come")
  func tooLate() throws {
    var house = try consumer()
    let order = { (iso: String) in
      Command.interruptLimitation(InterruptionOrder(invoice: InvoiceID(1), kind: .claimed, day: day(iso)))
    }
    let decision = try house.run(order("2026-06-02"), "2026-07-01")
    #expect(decision.remarks == [.interruptedTooLate(number: "F-1", lastDay: day("2026-06-01"))])
    #expect(house.book.limitation(of: InvoiceID(1)) == day("2026-06-01"))
    #expect(house.refusal(order("2026-06-02"), "2026-07-01") == .nothingToDo, "recorded before")
    #expect(house.refusal(order("2024-05-31"), "2026-07-01") == .beforeIssue("F-1", day("2024-06-01")))
    #expect(house.refusal(order("2026-07-02"), "2026-07-01") == .dayInFuture(day("2026-07-02")))
    let unknown = Command.interruptLimitation(
      InterruptionOrder(invoice: InvoiceID(9), kind: .claimed, day: day("2026-06-02")))
    #expect(house.refusal(unknown, "2026-07-01") == .unknownInvoice("I-9"))
  }

  @Test("begins anew on the day a case ends, however long it took, and no case ends that never began")
  func caseEnded() throws {
    var house = try consumer()
    let id = InvoiceID(1)
    func order(_ kind: LimitationInterruption.Kind, _ iso: String) -> Command {
      .interruptLimitation(InterruptionOrder(invoice: id, kind: kind, day: day(iso)))
    }
    #expect(
      house.refusal(order(.ended, "2026-05-01"), "2029-01-01") == .noClaimRuns("F-1", day("2026-05-01")))
    try house.run(order(.claimed, "2026-05-01"), "2026-05-02")
    #expect(house.book.limitation(of: id) == day("2028-05-01"), "careful while the case runs")
    let decision = try house.run(order(.ended, "2028-11-15"), "2028-11-20")
    #expect(decision.remarks.isEmpty && house.book.limitation(of: id) == day("2030-11-15"))
    #expect(
      house.refusal(order(.ended, "2028-11-16"), "2028-11-20") == .noClaimRuns("F-1", day("2028-11-16")))
    try house.run(.undo, "2028-11-20")
    #expect(house.book.limitation(of: id) == day("2028-05-01"))
  }

  @Test("begins anew with the end of each of two cases; an appeal of the day of a judgment goes on")
  func severalCases() throws {
    var house = try consumer()
    let id = InvoiceID(1)
    func order(_ kind: LimitationInterruption.Kind, _ iso: String) -> Command {
      .interruptLimitation(InterruptionOrder(invoice: id, kind: kind, day: day(iso)))
    }
    try house.run(order(.claimed, "2026-01-05"), "2026-12-01")
    try house.run(order(.claimed, "2026-03-05"), "2026-12-01")
    try house.run(order(.ended, "2026-06-05"), "2026-12-01")
    #expect(house.book.limitation(of: id) == day("2028-06-05"))
    try house.run(order(.ended, "2026-09-05"), "2026-12-01")
    #expect(house.book.limitation(of: id) == day("2028-09-05"))
    #expect(
      house.refusal(order(.ended, "2026-10-05"), "2026-12-01") == .noClaimRuns("F-1", day("2026-10-05")))
    try house.run(order(.claimed, "2026-11-05"), "2026-12-01")
    #expect(
      house.refusal(order(.ended, "2026-10-05"), "2026-12-01") == .noClaimRuns("F-1", day("2026-10-05")),
      "before it began")
    try house.run(order(.ended, "2027-11-05"), "2028-01-01")
    try house.run(order(.claimed, "2027-11-05"), "2028-01-01")
    try house.run(order(.ended, "2030-02-05"), "2030-03-01")
    #expect(house.book.limitation(of: id) == day("2032-02-05"), "the appeal was open")
  }

  @Test("terms beyond the legal maximum are taken with a warning, once a customer, never for a consumer")
  func longTerms() throws {
    var house = CaseworkFixture()
    var first = CaseworkFixture.customer("411A", name: "A")
    first.terms = PaymentTerms("90 j nets")
    var consumer = CaseworkFixture.customer("411C", name: "C")
    consumer.segment = .consumer
    let found = try house.take(
      [first, CaseworkFixture.customer("411B", name: "B"), consumer],
      [
        CaseworkFixture.invoice("F-1", due: "2026-09-01", of: "411A", issued: "2026-06-01"),
        CaseworkFixture.invoice("F-2", due: "2026-09-01", of: "411B", issued: "2026-06-01", line: 3),
        CaseworkFixture.invoice("F-3", due: "2026-09-01", of: "411B", issued: "2026-06-01", line: 4),
        CaseworkFixture.invoice("F-4", due: "2026-09-01", of: "411C", issued: "2026-06-01", line: 5),
      ], on: "2026-06-02")
    #expect(
      found.remarks == [
        .longTerms(EntryOrigin(line: 2), customer: "411A", .net(days: 90)),
        .longInvoice(EntryOrigin(line: 3), number: "F-2", due: day("2026-09-01"), latest: day("2026-08-14")),
      ])
    #expect(found.remarks.allSatisfy { !$0.isRefusal } && house.book.portfolio.invoices.count == 4)
  }

  @Test("terms of a public body beyond 30 days are taken with a warning that names its own law")
  func publicTerms() throws {
    var house = CaseworkFixture()
    var town = CaseworkFixture.customer("411A", name: "A")
    (town.segment, town.terms) = (.publicBody, PaymentTerms("60 j nets"))
    var council = CaseworkFixture.customer("411B", name: "B")
    council.segment = .publicBody
    let found = try house.take(
      [town, council],
      [
        CaseworkFixture.invoice("F-1", due: "2026-07-01", of: "411B", issued: "2026-06-01"),
        CaseworkFixture.invoice("F-2", due: "2026-07-02", of: "411B", issued: "2026-06-01", line: 3),
      ], on: "2026-06-02")
    #expect(
      found.remarks == [
        .longTerms(EntryOrigin(line: 2), customer: "411A", .net(days: 60), of: .publicBody),
        .longInvoice(
          EntryOrigin(line: 3), number: "F-2", due: day("2026-07-02"), latest: day("2026-07-01"),
          of: .publicBody),
      ])
    let words = found.remarks.map { $0.text(in: .french) }
    #expect(words.allSatisfy { $0.contains("R2192-10") && !$0.contains("L441-10") })
  }
}

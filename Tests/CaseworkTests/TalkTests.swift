import Casework
import Dunning
import Receivables
import Testing

@Suite("A call")
struct TalkTests {
  typealias House = CaseworkFixture

  private func late() throws -> House { try House.owing("2026-06-02", "2026-06-12", "2026-08-12") }

  private func freezes(_ house: House, _ iso: String) -> [Hindrance?] {
    house.book.position(of: House.elan, on: house.ledger(iso)).invoices.map(\.freeze)
  }

  /// A call with what its outcome needs.
  private func report(_ outcome: CallOutcome) -> CallReport {
    var report = CallReport(customer: House.elan, outcome: outcome)
    if outcome == .promise {
      report.promise = PromiseOrder(
        customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-06-19"))
    }
    if outcome == .dispute { report.dispute = DisputeOrder(customer: House.elan, reason: .price) }
    return report
  }

  @Test("in which the customer promised or objected says what, else nothing would hold the reminders back")
  func incomplete() throws {
    let house = try late()
    #expect(
      house.refusal(.logCall(CallReport(customer: House.elan, outcome: .promise)), "2026-06-15")
        == .promiseNeeded)
    #expect(
      house.refusal(.logCall(CallReport(customer: House.elan, outcome: .dispute)), "2026-06-15")
        == .disputeNeeded)
    for outcome in CallOutcome.allCases {
      #expect(house.refusal(.logCall(report(outcome)), "2026-06-15") == nil)
    }
  }

  @Test("never changes a level", arguments: CallOutcome.allCases)
  func neverClimbs(outcome: CallOutcome) throws {
    var house = try late()
    try house.run(.logCall(report(outcome)), "2026-06-15")
    #expect(house.level(1) == nil)
  }

  @Test("counts as a contact when it reached somebody, not when it did not", arguments: CallOutcome.allCases)
  func contact(outcome: CallOutcome) throws {
    var house = try late()
    try house.run(.logCall(report(outcome)), "2026-06-15")
    let expected = outcome.reach == .fail ? nil : day("2026-06-15")
    #expect(house.book.file(of: House.elan).lastContact == expected)
  }

  @Test("with a promise records both as one decision and makes the open call task done")
  func withPromise() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 AP 1="])
    let order = PromiseOrder(
      customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), day: day("2026-06-19"),
      means: "virement")
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .promise, promise: order)), "2026-06-15")
    #expect(house.book.promises.map(\.invoices) == [[InvoiceID(1)]])
    #expect(house.waiting.isEmpty)
    #expect(
      freezes(house, "2026-06-15") == [
        .promised(PromiseID(1), day: day("2026-06-19"), until: day("2026-06-25"))
      ])
  }

  @Test("about an invoice not received restarts its clock and holds it back for two working days")
  func notReceived() throws {
    var house = try late()
    try house.run(
      .logCall(CallReport(customer: House.elan, outcome: .invoiceNotReceived, invoices: [InvoiceID(1)])),
      "2026-06-15")
    #expect(house.book.standing(of: InvoiceID(1)).restartedDue == day("2026-06-15"))
    #expect(freezes(house, "2026-06-16")[0] == .paused(.notReceived, reason: "", until: day("2026-06-17")))
    #expect(freezes(house, "2026-06-16")[1] == nil)
    #expect(house.book.calls.last?.callBack == day("2026-06-17"))
  }

  @Test("about a payment under way holds back three working days, then resumes")
  func paid() throws {
    var house = try late()
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .paid)), "2026-06-15")
    #expect(freezes(house, "2026-06-17")[0] != nil)
    #expect(freezes(house, "2026-06-18")[0] == nil)
  }

  @Test("about insolvency stops everything until a person ends it")
  func insolvency() throws {
    var house = try late()
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .insolvency, note: "RJ")), "2026-07-13")
    let stop = Hindrance.paused(.insolvency, reason: "RJ", until: nil)
    #expect(freezes(house, "2027-06-15") == [stop, stop, stop])
    try house.run(.endPause(PauseID(1)), "2026-07-14")
    #expect(freezes(house, "2026-07-14").allSatisfy { $0 == nil })
    #expect(house.refusal(.endPause(PauseID(1)), "2026-07-14") == .nothingToDo)
  }

  @Test("to a wrong number suspends that number")
  func wrongNumber() throws {
    var house = try late()
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .wrongNumber)), "2026-06-15")
    #expect(house.book.portfolio.customers[0].contacts[0].phoneSuspended != nil)
    #expect(
      house.book.reachable(house.book.portfolio.customers[0].id) == [.email, .letter, .registeredLetter])
  }

  @Test("cannot lie in the future, nor be answered by a call back in the past")
  func days() throws {
    let house = try late()
    #expect(
      house.refusal(
        .logCall(CallReport(customer: House.elan, outcome: .noAnswer, day: day("2026-06-16"))), "2026-06-15")
        == .dayInFuture(day("2026-06-16")))
    #expect(
      house.refusal(
        .logCall(CallReport(customer: House.elan, outcome: .callBack, callBack: day("2026-06-12"))),
        "2026-06-15")
        == .dayInPast(day("2026-06-12")))
  }
}

@Suite("A dispute")
struct DisputeTests {
  typealias House = CaseworkFixture

  @Test("leaves the scenario, stays in the totals, and closes itself when its invoices are paid")
  func closesItself() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.run(
      .openDispute(DisputeOrder(customer: House.elan, invoices: [InvoiceID(1)], reason: .quality)),
      "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-17")
    #expect(house.waiting == ["R-1 R1 2↑R1"])
    #expect(house.ledger("2026-06-17").account(of: House.elan, in: .eur).balance.overdue == 100_000)
    #expect(house.book.disputes[0].followUp == day("2026-06-22"))
    try house.run(
      .receivePayment(
        PaymentOrder(
          customer: House.elan, amount: Amount(cents: 50_000, currency: .eur), invoice: InvoiceID(1))),
      "2026-06-18")
    #expect(!house.book.isOpen(house.book.disputes[0], on: house.ledger("2026-06-18")))
  }

  @Test("asks for a look on its follow-up day, and its closing lets reminders go on")
  func followUp() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-15")
    #expect(
      Worklist(of: house.book, on: house.ledger("2026-06-22")).entries.map(\.action)
        == [.followDispute(DisputeID(1), due: day("2026-06-22"))])
    try house.work(.closeDispute(DisputeID(1), outcome: "fondé à moitié"), "2026-06-22")
    #expect(house.waiting.count == 1)
    #expect(house.refusal(.closeDispute(DisputeID(1), outcome: ""), "2026-06-22") == .nothingToDo)
  }
}

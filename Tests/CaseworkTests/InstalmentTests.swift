import Dunning
import Receivables
import Testing

@testable import Casework

private typealias House = CaseworkFixture

@Suite("A plan of instalments")
struct InstalmentTests {
  private func agreed() throws -> House {
    var house = House()
    try house.take(
      [House.customer()],
      [House.invoice("F-1", due: "2026-05-20"), House.invoice("F-2", due: "2026-05-25", line: 3)],
      on: "2026-05-01")
    try house.run(order(), "2026-06-01")
    return house
  }

  private func order(_ cents: [Int] = [30_000, 30_000, 40_000]) -> Command {
    let days = ["2026-06-10", "2026-07-10", "2026-08-10"]
    return .agreeInstalments(
      InstalmentOrder(
        customer: House.elan,
        parts: zip(cents, days).map { InstalmentSchedule.Part(cents: $0, day: day($1)) }))
  }

  private func states(_ house: House, _ iso: String) -> [Promise.State] {
    house.book.instalments(of: PromiseID(1)).map { house.book.state(of: $0, on: day(iso)) }
  }

  private func freeze(_ house: House, _ iso: String) -> Hindrance? {
    house.book.position(of: House.elan, on: house.ledger(iso)).invoices.first?.freeze
  }

  private func pay(_ house: inout House, _ cents: Int, _ iso: String) throws {
    try house.run(
      .receivePayment(
        PaymentOrder(customer: House.elan, amount: Amount(cents: cents, currency: .eur), day: day(iso))), iso)
  }

  @Test("freezes until its next part is missed, each part judged from payments and grace")
  func judging() throws {
    var house = try agreed()
    #expect(states(house, "2026-06-01") == [.expected, .expected, .expected])
    guard case .promised(PromiseID(1), _, let until)? = freeze(house, "2026-06-02") else {
      Issue.record("nothing freezes")
      return
    }
    #expect(until == day("2026-06-16"))
    try pay(&house, 30_000, "2026-06-09")
    #expect(states(house, "2026-06-20") == [.kept, .expected, .expected])
    guard case .promised(PromiseID(2), _, _)? = freeze(house, "2026-06-20") else {
      Issue.record("the next part freezes")
      return
    }
    try pay(&house, 10_000, "2026-07-13")
    #expect(states(house, "2026-07-17") == [.kept, .partlyKept, .expected], "14 July left out of the grace")
    #expect(freeze(house, "2026-07-17") == nil, "a missed part lets the scenario go on")
    #expect(house.book.isBroken(PromiseID(1), on: day("2026-07-17")))
    let entry = Worklist.entry(of: House.elan, in: house.book, on: house.ledger("2026-07-17"))
    #expect(entry?.action == .askBrokenPromise(PromiseID(2)))
  }

  @Test("after a down payment of the day has no part that this money keeps")
  func downPayment() throws {
    var house = House()
    try house.take(
      [House.customer()], [House.invoice("F-1", due: "2026-05-20", cents: 130_000)], on: "2026-05-01")
    try pay(&house, 30_000, "2026-06-01")
    try house.run(order(), "2026-06-01")
    #expect(states(house, "2026-06-01") == [.expected, .expected, .expected])
    try pay(&house, 30_000, "2026-06-01")
    #expect(states(house, "2026-06-02") == [.kept, .expected, .expected], "what comes afterwards counts")
  }

  @Test("stops reminders and voids approvals; cancelled, what is still expected falls and they go on")
  func queue() throws {
    var house = House()
    try house.take(
      [House.customer()], [House.invoice("F-1", due: "2026-06-02", cents: 100_000)], on: "2026-05-20")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.work(order(), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .promised))
    try house.work(.cancelInstalments(PromiseID(1)), "2026-06-09")
    #expect(states(house, "2026-06-09") == [.cancelled, .cancelled, .cancelled])
    #expect(house.book.reminders.last?.state == .proposed)
    #expect(
      house.refusal(.cancelInstalments(PromiseID(1)), "2026-06-09")
        == .planIsOver(PromiseID(1), last: day("2026-08-10")))
    #expect(
      house.refusal(.cancelInstalments(PromiseID(2)), "2026-06-09")
        == .notAPlan(PromiseID(2), of: PromiseID(1)))
    #expect(house.refusal(.cancelInstalments(PromiseID(9)), "2026-06-09") == .unknownRecord("PR-9"))
    try house.run(.undo, "2026-06-09")
    #expect(states(house, "2026-06-09") == [.expected, .expected, .expected])
  }

  @Test("is taken back as one decision")
  func undo() throws {
    var house = try agreed()
    try house.run(.undo, "2026-06-01")
    #expect(states(house, "2026-06-01") == [.cancelled, .cancelled, .cancelled])
    #expect(freeze(house, "2026-06-01") == nil)
  }

  @Test("is refused with one part, out of order, in the past, or for more than is open")
  func refusals() throws {
    let house = try agreed()
    #expect(house.refusal(order([100]), "2026-06-01") == .instalmentsNeeded(most: 60))
    #expect(house.refusal(order([100, 0]), "2026-06-01") == .amountNotPositive)
    #expect(house.refusal(order([60_000, 60_000]), "2026-06-01") == .moreThanOpen(cents: 100_000))
    #expect(house.refusal(order(), "2026-07-01") == .dayInPast(day("2026-06-10")))
    let twice = [
      InstalmentSchedule.Part(cents: 1, day: day("2026-07-01")),
      InstalmentSchedule.Part(cents: 1, day: day("2026-07-01")),
    ]
    #expect(
      house.refusal(.agreeInstalments(InstalmentOrder(customer: House.elan, parts: twice)), "2026-06-01")
        == .instalmentsNotInOrder(day("2026-07-01")))
  }

  @Test("takes the place of an earlier plan about the same invoices, and comes back when that is undone")
  func replacing() throws {
    var house = try agreed()
    try pay(&house, 30_000, "2026-06-09")
    let again = Command.agreeInstalments(
      InstalmentOrder(
        customer: House.elan,
        parts: InstalmentSchedule.even(cents: 70_000, parts: 2, from: day("2026-06-20"), every: .week)))
    let decision = try house.run(again, "2026-06-15")
    #expect(decision.remarks == [.secondPromise(count: 2), .planReplaced(PromiseID(1))])
    #expect(states(house, "2026-06-15") == [.kept, .cancelled, .cancelled])
    guard case .promised(PromiseID(4), _, _)? = freeze(house, "2026-06-15") else {
      Issue.record("the new plan freezes")
      return
    }
    try house.run(.undo, "2026-06-15")
    #expect(states(house, "2026-06-15") == [.kept, .expected, .expected])
  }

  @Test("or a promise below the debt says how much stays outside of it and is frozen all the same")
  func uncovered() throws {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-05-20")], on: "2026-05-01")
    let owed = house.ledger("2026-06-01").standing.open(InvoiceID(1))
    let rest = Amount(cents: owed - 30_000, currency: .eur)
    let plan = try house.run(order([20_000, 10_000]), "2026-06-01")
    #expect(plan.remarks == [.partUncovered(rest, isPlan: true, until: day("2026-07-17"))])
    #expect(plan.remarks[0].text(in: .french).contains("hors échéancier"))
    let promise = try house.run(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 30_000, currency: .eur), day: day("2026-06-10"))),
      "2026-06-01")
    #expect(promise.remarks.last == .partUncovered(rest, isPlan: false, until: day("2026-06-16")))
  }

  @Test("is agreed in a call: a part now, the rest on a second day")
  func call() throws {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-05-20")], on: "2026-05-01")
    let parts = InstalmentSchedule.even(cents: 50_000, parts: 2, from: day("2026-06-05"), every: .month)
    try house.run(
      .logCall(
        CallReport(
          customer: House.elan, outcome: .partial,
          instalments: InstalmentOrder(customer: House.elan, parts: parts))), "2026-06-01")
    #expect(states(house, "2026-06-01") == [.expected, .expected])
    let timeline = CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-01"))?.timeline
    #expect(
      timeline?.contains { $0.text(in: .english).hasPrefix("instalment 2/2 of plan PR-1, 250.00 EUR") }
        == true)
    try house.run(.undo, "2026-06-01")
    #expect(states(house, "2026-06-01") == [.cancelled, .cancelled] && house.book.calls[0].isRetracted)
  }

  @Test("an invoice in approval is followed on the customer's next payment run")
  func approval() throws {
    var house = House()
    try house.take([House.customer()], [House.invoice("F-1", due: "2026-05-20")], on: "2026-05-01")
    let call = Command.logCall(CallReport(customer: House.elan, outcome: .inApproval))
    try house.run(call, "2026-06-01")
    #expect(house.book.calls[0].callBack == day("2026-06-08"), "five working days without known runs")
    try house.run(
      .saveProfile(ProfileOrder(customer: House.elan, fields: [.paymentRuns: "10, 25"])), "2026-06-01")
    try house.run(call, "2026-06-01")
    #expect(house.book.calls[1].callBack == day("2026-06-10"))
  }

  @Test("divides a sum to the cent, month by month to the month's last day")
  func dividing() {
    let parts = InstalmentSchedule.even(cents: 10_000, parts: 3, from: day("2026-12-31"), every: .month)
    #expect(parts.map(\.cents) == [3_333, 3_333, 3_334])
    #expect(parts.map(\.day.iso) == ["2026-12-31", "2027-01-31", "2027-02-28"])
    #expect(InstalmentSchedule.even(cents: 2, parts: 9, from: day("2026-12-31"), every: .week).count == 2)
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("Undo gives back what a decision had taken out of the queue")
struct GivingBackTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)
  private let amount = Amount(cents: 50_000, currency: .eur)

  /// A reminder proposed on 8 June, that planning alone would not propose again on the 9th: somebody was reached.
  private func waiting() throws -> House {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.work(.logCall(CallReport(customer: House.elan, outcome: .callBack)), "2026-06-08")
    return house
  }

  private var promise: PromiseOrder {
    PromiseOrder(customer: House.elan, amount: amount, day: day("2026-06-12"))
  }

  @Test(
    "a call with a promise, a promise, a dispute, a pause, a payment",
    arguments: [
      "call", "promise", "dispute", "pause", "payment", "part payment",
    ])
  func everyDecision(kind: String) throws {
    var house = try waiting()
    let command: Command =
      switch kind {
      case "call": .logCall(CallReport(customer: House.elan, outcome: .promise, promise: promise))
      case "promise": .promise(promise)
      case "dispute": .openDispute(DisputeOrder(customer: House.elan, reason: .price))
      case "pause": .pause(PauseOrder(customer: House.elan, reason: "congés", until: nil))
      case "payment": .receivePayment(PaymentOrder(customer: House.elan, amount: amount))
      default:
        .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 10_000, currency: .eur)))
      }
    try house.work(command, "2026-06-09")
    #expect(house.state(1) != .proposed)
    try house.work(.undo, "2026-06-09")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    #expect(house.state(1) == .proposed)
    #expect(house.book.reminder(first)?.isPinned == false)
    try house.work(.redo, "2026-06-09")
    #expect(house.state(1) != .proposed)
    try house.work(.undo, "2026-06-09")
    #expect(house.state(1) == .proposed)
  }

  @Test("in the state it was in: put off as it was, never approved by itself")
  func states() throws {
    var house = try waiting()
    try house.run(.snooze([first], until: day("2026-06-11")), "2026-06-09")
    try house.work(.promise(promise), "2026-06-09")
    try house.work(.undo, "2026-06-09")
    #expect(house.state(1) == .snoozed(until: day("2026-06-11")))
    // The snooze itself stands again as if nothing had been in between.
    try house.run(.undo, "2026-06-09")
    #expect(house.state(1) == .proposed)

    var other = try House.owing("2026-06-02")
    try other.run(.plan(only: nil), "2026-06-08")
    try other.run(.approve([first], expecting: [:]), "2026-06-08")
    try other.work(.promise(promise), "2026-06-08")
    try other.work(.undo, "2026-06-08")
    #expect(other.state(1) == .proposed)
    #expect(other.book.contents[first] == nil)
  }

  @Test("takes the proposal back that stood in for it, unless somebody has decided about that one")
  func standIn() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    let part = PaymentOrder(customer: House.elan, amount: Amount(cents: 10_000, currency: .eur))
    try house.work(.receivePayment(part), "2026-06-08")
    #expect(house.waiting == ["R-2 R1 1↑R1"])
    try house.work(.undo, "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    #expect(house.state(2) == .cancelled(reason: .undone))

    var other = try House.owing("2026-06-02")
    try other.run(.plan(only: nil), "2026-06-08")
    try other.work(.receivePayment(part), "2026-06-08")
    other.collector = "max"
    try other.run(.snooze([ReminderID(2)], until: day("2026-06-11")), "2026-06-08")
    other.collector = "lea"
    try other.work(.undo, "2026-06-08")
    #expect(other.state(1) == .cancelled(reason: .changed))
  }

  @Test("leaves out what facts have since forbidden")
  func forbidden() throws {
    var house = try waiting()
    try house.work(.promise(promise), "2026-06-09")
    house.collector = "max"
    try house.work(.openDispute(DisputeOrder(customer: House.elan, reason: .price)), "2026-06-09")
    house.collector = "lea"
    try house.work(.undo, "2026-06-09")
    #expect(house.state(1) == .cancelled(reason: .disputed))
    #expect(house.waiting.isEmpty)
  }

  @Test("and says neither the promise nor its cancelling as the last thing that was done")
  func lastAct() throws {
    var house = try waiting()
    try house.work(
      .logCall(CallReport(customer: House.elan, outcome: .promise, promise: promise)), "2026-06-09")
    try house.work(.undo, "2026-06-09")
    let account = try #require(
      CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-09"), reach: .acts))
    guard
      case .called(_, .callBack, _, _, _) = account.timeline.first(where: {
        if case .reminderOpen = $0.fact { return false }
        return true
      })?.fact
    else {
      Issue.record("\(account.timeline.map(\.fact))")
      return
    }
  }
}

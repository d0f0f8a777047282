import Casework
import Dunning
import Receivables
import Testing

@Suite("A promise to pay")
struct PromiseTests {
  typealias House = CaseworkFixture

  private func order(_ cents: Int = 100_000, _ iso: String = "2026-06-19", reason: String = "") -> Command {
    .promise(
      PromiseOrder(
        customer: House.elan, amount: Amount(cents: cents, currency: .eur), day: day(iso), reason: reason))
  }

  private func late() throws -> House { try House.owing("2026-06-02", "2026-06-12", "2026-08-12") }
  private func pay(_ cents: Int) -> Command {
    .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: cents, currency: .eur)))
  }
  private func state(_ house: House, _ iso: String, _ number: Int = 0) -> Promise.State {
    house.book.state(of: house.book.promises[number], on: day(iso))
  }

  @Test("covers all overdue invoices when none is named")
  func covers() throws {
    var house = try late()
    try house.run(order(), "2026-06-15")
    #expect(house.book.promises[0].invoices == [InvoiceID(1), InvoiceID(2)])
  }

  @Test("is kept when paid in full by its day and grace, partly kept or broken otherwise")
  func states() throws {
    var kept = try late()
    try kept.run(order(), "2026-06-15")
    #expect(state(kept, "2026-06-24") == .expected)
    #expect(state(kept, "2026-06-25") == .broken)
    try kept.run(pay(60_000), "2026-06-22")
    #expect(state(kept, "2026-06-25") == .partlyKept)
    try kept.run(pay(40_000), "2026-06-24")
    #expect(state(kept, "2026-06-25") == .kept)
  }

  @Test(
    "of the rest is not kept by the part paid before it on its own day, by hand or from a file; later money counts",
    arguments: [false, true])
  func partPaidFirst(isImported: Bool) throws {
    var house = try late()
    if isImported {
      try house.take([], [], [House.payment("2026-06-15", cents: 30_000)], file: "p", on: "2026-06-15")
    } else {
      try house.run(pay(30_000), "2026-06-15")
    }
    try house.run(order(20_000, "2026-06-25"), "2026-06-15")
    #expect(state(house, "2026-06-15") == .expected && state(house, "2026-07-10") == .broken)
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-15")) != nil)
    try house.work(.checkBank, "2026-06-22")
    #expect(house.book.reminders.isEmpty, "nothing leaves while it runs")
    // Of a file that comes later, money of that day was not known when it was given.
    try house.take(
      [], [], [House.payment("2026-06-15", cents: 20_000, label: "VIR 2")], file: "q", on: "2026-06-22")
    #expect(state(house, "2026-06-15") == .kept && state(house, "2026-07-10") == .kept)
  }

  @Test("given after a payment of its day leaves that money to the one given before it")
  func partPaidBetween() throws {
    var house = try late()
    try house.run(order(30_000, "2026-06-22"), "2026-06-13")
    try house.run(pay(30_000), "2026-06-15")
    try house.run(order(30_000, "2026-06-19"), "2026-06-15")
    #expect(state(house, "2026-06-30", 0) == .kept && state(house, "2026-06-30", 1) == .broken)
  }

  @Test("for the earlier day takes the money first, and no payment keeps two promises")
  func moneyCountsOnce() throws {
    var house = try late()
    try house.run(order(50_000, "2026-06-22"), "2026-06-15")
    try house.run(order(50_000, "2026-06-19"), "2026-06-15")
    try house.run(pay(50_000), "2026-06-16")
    #expect(state(house, "2026-06-16", 0) == .expected && state(house, "2026-06-16", 1) == .kept)
    #expect(state(house, "2026-06-30", 0) == .broken && state(house, "2026-06-30", 1) == .kept)
    try house.run(pay(20_000), "2026-06-22")
    #expect(state(house, "2026-06-30", 0) == .partlyKept)
    try house.run(pay(30_000), "2026-06-23")
    #expect(state(house, "2026-06-30", 0) == .kept && state(house, "2026-06-30", 1) == .kept)
  }

  @Test("repeated for the same debt is not broken by the one payment that settles all of it")
  func repeatedAndSettled() throws {
    var house = try late()
    try house.run(order(100_000, "2026-06-19"), "2026-06-15")
    try house.run(order(100_000, "2026-06-22"), "2026-06-16")
    try house.run(pay(100_000), "2026-06-17")
    #expect(state(house, "2026-06-30", 0) == .kept && state(house, "2026-06-30", 1) == .kept)
  }

  @Test("cancelled leaves the money to the next one")
  func cancelledTakesNothing() throws {
    var house = try late()
    try house.run(order(50_000, "2026-06-19"), "2026-06-15")
    try house.run(.cancelPromise(PromiseID(1)), "2026-06-15")
    try house.run(order(50_000, "2026-06-22"), "2026-06-15")
    try house.run(pay(50_000), "2026-06-16")
    #expect(state(house, "2026-06-30", 1) == .kept)
  }

  @Test("freezes what it covers until its day and grace, then the same customer is back at the top")
  func breaks() throws {
    var house = try late()
    try house.run(order(), "2026-06-15")
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-24")) != nil)
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-25")) == nil)
    let entries = Worklist(of: house.book, on: house.ledger("2026-06-25")).entries
    #expect(entries.map(\.action) == [.askBrokenPromise(PromiseID(1))])
  }

  @Test("warns of the one before it, and asks for a reason from the third on")
  func further() throws {
    var house = try late()
    try house.run(order(50_000), "2026-06-15")
    let second = try house.run(order(50_000), "2026-06-16")
    let rest = Amount(cents: 50_000, currency: .eur)
    #expect(
      second.remarks == [
        .secondPromise(count: 2), .partUncovered(rest, isPlan: false, until: day("2026-06-25")),
      ])
    #expect(house.refusal(order(50_000), "2026-06-17") == .thirdPromiseNeedsReason(count: 2))
    try house.run(order(50_000, "2026-07-10", reason: "nouveau gérant"), "2026-07-01")
    #expect(house.book.promises.count == 3)
  }

  @Test("says when the one before it was broken")
  func afterBroken() throws {
    var house = try late()
    try house.run(order(), "2026-06-15")
    let second = try house.run(order(100_000, "2026-07-10"), "2026-07-01")
    #expect(second.remarks == [.earlierPromiseBroken(PromiseID(1))])
  }

  @Test("is refused when its day is past, its amount nothing or more than is owed, or nothing is overdue")
  func refusals() throws {
    let house = try late()
    #expect(house.refusal(order(100, "2026-06-14"), "2026-06-15") == .dayInPast(day("2026-06-14")))
    #expect(house.refusal(order(0), "2026-06-15") == .amountNotPositive)
    #expect(house.refusal(order(100_001), "2026-06-15") == .moreThanOpen(cents: 100_000))
    #expect(house.refusal(order(100, "2026-06-19"), "2026-06-01") == .nothingOverdue)
  }

  @Test("is kept by what a credit note has left, and void where it has left nothing")
  func credited() throws {
    for (credited, paid, expected) in [
      (30_000, 20_000, Promise.State.kept), (50_000, 0, .cancelled), (30_000, 10_000, .partlyKept),
      (30_000, 0, .broken),
    ] {
      var house = try House.owing("2026-06-02")
      try house.run(order(50_000), "2026-06-15")
      var note = House.invoice("A-1", due: "2026-06-16", cents: -credited, issued: "2026-06-16", line: 9)
      note.reference = "F-1"
      try house.take([], [note], file: "g", on: "2026-06-16")
      if paid > 0 { try house.run(pay(paid), "2026-06-17") }
      #expect(state(house, "2026-07-01") == expected, "\(credited), \(paid)")
    }
  }

  @Test("cancelled by hand freezes nothing")
  func cancelled() throws {
    var house = try late()
    try house.run(order(), "2026-06-15")
    try house.run(.cancelPromise(PromiseID(1)), "2026-06-16")
    #expect(state(house, "2026-06-16") == .cancelled)
    #expect(house.book.freeze(of: House.elan, on: house.ledger("2026-06-16")) == nil)
    #expect(house.refusal(.cancelPromise(PromiseID(1)), "2026-06-16") == .nothingToDo)
  }
}

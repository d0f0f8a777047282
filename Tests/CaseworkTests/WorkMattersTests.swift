import Casework
import Dunning
import Receivables
import Risk
import Testing

@Suite("What a collector is asked to do")
struct WorkMattersTests {
  typealias House = CaseworkFixture

  @Test(
    "the worklist asks for a contact when the way of the step whose turn it is is missing, and for nothing sooner"
  )
  func missingWay() throws {
    var house = House()
    var customer = House.customer()
    customer.contacts = []
    try house.take([customer], [House.invoice("F-1", due: "2026-06-02")], on: "2026-01-02")
    func entry(_ day: String) -> Worklist.Entry? {
      Worklist(of: house.book, on: house.ledger(day)).entries.first
    }
    #expect(entry("2026-06-03")?.action == .wait)
    for day in ["2026-06-15", "2026-08-03", "2027-06-01"] {
      try house.run(.plan(only: nil), day)
      #expect(entry(day)?.action == .findContact, "\(day)")
      #expect(entry(day)?.score.parts.contains(where: { $0.part == .missingContact }) == true)
    }
  }

  @Test("nobody is to be called who is insolvent, has announced a payment, or owes nothing any more")
  func nobodyToCall() throws {
    func late() throws -> House {
      var house = try House.owing("2026-06-02", "2026-06-12")
      try house.run(
        .promise(
          PromiseOrder(
            customer: House.elan, amount: Amount(cents: 100_000, currency: .eur), day: day("2026-06-19"),
            reason: "")),
        "2026-06-15")
      return house
    }
    func calls(_ house: House) -> [CallSheet.Row] {
      CallSheet(of: house.book, on: house.ledger("2026-06-26")).toMake
    }
    #expect(try calls(late()).map(\.reason) == [.brokenPromise(PromiseID(1))])
    for outcome in [CallOutcome.insolvency, .paid] {
      var house = try late()
      try house.run(.logCall(CallReport(customer: House.elan, outcome: outcome)), "2026-06-26")
      #expect(calls(house).isEmpty, "\(outcome)")
      let action = Worklist(of: house.book, on: house.ledger("2026-06-26")).entries.first?.action
      if outcome == .insolvency {
        #expect(action == .fileClaim(PauseID(1), by: nil), "the claim is to be filed")
        continue
      }
      guard case .frozen = action else {
        Issue.record("\(outcome): \(String(describing: action))")
        continue
      }
    }
    var paid = try House.owing("2026-06-02")
    try paid.run(
      .logCall(CallReport(customer: House.elan, outcome: .callBack, callBack: day("2026-06-26"))),
      "2026-06-24")
    #expect(calls(paid).count == 1)
    try paid.run(
      .receivePayment(PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))),
      "2026-06-26")
    #expect(calls(paid).isEmpty)
  }

  @Test(
    "gives a call back up for what came after it: a message, a promise, a status; not for part of what is owed"
  )
  func overtaken() throws {
    func agreed() throws -> House {
      var house = try House.owing("2026-06-02")
      try house.run(
        .logCall(CallReport(customer: House.elan, outcome: .callBack, callBack: day("2026-06-08"))),
        "2026-06-05")
      return house
    }
    func isToCall(_ house: House, _ iso: String) -> Bool {
      let entry = Worklist(of: house.book, on: house.ledger(iso)).entries.first
      if case .callBack = entry?.action { return true }
      return false
    }
    var house = try agreed()
    #expect(isToCall(house, "2026-06-08") && isToCall(house, "2026-06-12"))
    try house.run(.plan(only: nil), "2026-06-12")
    try house.send(1, "2026-06-12")
    #expect(!isToCall(house, "2026-06-12"))
    let why = try #require(
      WhyAnswer(of: .customer(House.elan), in: house.book, on: house.ledger("2026-06-12"), language: .french))
    #expect(why.lines.contains { $0.text.contains("sans objet, un message est parti le 12/06/2026") })
    try house.run(
      .logCall(CallReport(customer: House.elan, outcome: .callBack, callBack: day("2026-06-15"))),
      "2026-06-12")
    #expect(isToCall(house, "2026-06-15"), "agreed anew")

    var promised = try agreed()
    try promised.run(
      .promise(PromiseOrder(customer: House.elan, amount: Amount(cents: 50_000), day: day("2026-06-19"))),
      "2026-06-09")
    #expect(!isToCall(promised, "2026-06-10"))
    guard
      case .askBrokenPromise = Worklist(of: promised.book, on: promised.ledger("2026-06-26")).entries.first?
        .action
    else {
      Issue.record("A broken promise comes before a call back that is older.")
      return
    }
    try promised.run(.undo, "2026-06-10")
    #expect(isToCall(promised, "2026-06-10"))

    var held = try House.owingTwo()
    try held.run(
      .logCall(CallReport(customer: House.elan, outcome: .callBack, callBack: day("2026-06-08"))),
      "2026-06-05")
    try held.run(House.status(.inPayment, invoices: [InvoiceID(1)], until: "2026-07-10"), "2026-06-09")
    #expect(isToCall(held, "2026-06-10"), "another invoice is late")
    try held.run(House.status(.inPayment, until: "2026-07-10"), "2026-06-09")
    #expect(!isToCall(held, "2026-06-10"))
  }
}

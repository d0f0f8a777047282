import Backoffice
import Casework
import Delivery
import Dunning
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("A reminder with copies")
struct CopiesTests {
  /// Every e-mail goes to the accountant, with a copy to the director and one to ourselves.
  private static var rules: HouseRules {
    var rules = Mailhouse.rules
    rules.scenario.steps = rules.scenario.steps.map { step in
      var step = step
      if step.channel == .email { step.copies = [.role("Direction"), .address("chef@elan.internal")] }
      return step
    }
    return rules
  }

  private func house(_ mode: StoreMode = .live) throws -> Mailhouse {
    let house = try Mailhouse(mode, rules: Self.rules)
    var customer = try #require(house.book.portfolio.customers.first)
    customer.contacts.append(
      Contact(firstName: "Zoé", lastName: "Chef", role: "direction", email: "zoe@patron.internal"))
    try house.keeper.record(.saveCustomer(customer), on: house.occasion())
    return house
  }

  @Test("leaves once for all of them, each domain counted")
  func live() throws {
    let server = try LoopbackServer.plain()
    let house = try house()
    try house.request()
    #expect(try house.run(live: server).sent == [ReminderID(1)])
    #expect(server.received == 1)
    #expect(
      try server.envelope(1).to == ["compta1@client.internal", "zoe@patron.internal", "chef@elan.internal"])
    #expect(try server.mail(1).header("Cc").contains("zoe@patron.internal"))
    for domain in ["client.internal", "patron.internal", "elan.internal"] {
      #expect(house.book.attempts.attempts(on: house.today, domain: domain) == 1)
    }
    #expect(house.book.attempts.attempts(on: house.today) == 1)
    #expect(house.book.attempts.occasions(of: CustomerID(1), inWeekEnding: house.today) == 1)
  }

  @Test("in a sandbox goes to our own address alone, and its head says for whom it was")
  func sandbox() throws {
    let server = try LoopbackServer.plain()
    let house = try house(.sandbox)
    try house.request()
    let report = try house.run { () throws(DeliveryProblem) in
      .sandbox(try server.sender(), override: try StrictAddress("essai@elan.internal"))
    }
    #expect(report.sent.count == 1)
    #expect(try server.envelope(1).to == ["essai@elan.internal"])
    let mail = try server.mail(1)
    #expect(
      try mail.header("X-Relance-Original-Cc").contains("zoe@patron.internal, chef@elan.internal"))
    #expect(throws: (any Error).self) { try mail.header("Cc") }
    #expect(house.book.attempts.attempts(on: house.today, domain: "patron.internal") == 0)
  }

  @Test(
    "goes to nobody where a copy is refused; that address alone is set aside, and the next approval leaves it out"
  )
  func refusedCopy() throws {
    let server = try LoopbackServer.faulty("rcpt2-550_5.1.1_unknown_user")
    let house = try house()
    try house.request()
    #expect(try house.run(live: server).failed == [ReminderID(1)])
    let contacts = try #require(house.book.portfolio.customers.first?.contacts)
    #expect(contacts.map { $0.emailSuspended != nil } == [false, true])
    #expect(server.accepted == 0)
    let reason = "zoe@patron.internal : 550 5.1.1 unknown user"
    #expect(house.state(1) == .failed(reason: reason) || house.state(1) == .proposed)
    #expect(house.book.attempts.attempts(on: house.today) == 1)
    let good = try LoopbackServer.plain()
    try house.request()
    #expect(try house.run(live: good).sent == [ReminderID(1)])
    #expect(try good.envelope(1).to == ["compta1@client.internal", "chef@elan.internal"])
  }

  @Test("waits whole where a copy is asked to wait, and then leaves once")
  func deferredCopy() throws {
    let server = try LoopbackServer.faulty("rcpt3-451_4.7.1_greylisted")
    let house = try house()
    try house.request()
    #expect(try house.run(live: server).deferred == [ReminderID(1)])
    guard case .deferred(_, let retryAt, let reason) = house.state(1) else {
      Issue.record("\(String(describing: house.state(1)))")
      return
    }
    #expect(reason.hasPrefix("chef@elan.internal : "))
    let good = try LoopbackServer.plain()
    house.now = retryAt
    #expect(try house.run(live: good).sent.count == 1 && good.received == 1)
    #expect(server.accepted == 0)
  }

  @Test("does not leave once somebody else is to get the copy")
  func changedCopy() throws {
    let server = try LoopbackServer.plain()
    let house = try house()
    try house.request()
    var customer = try #require(house.book.portfolio.customers.first)
    customer.contacts[1].email = "autre@patron.internal"
    try house.keeper.record(.saveCustomer(customer), on: house.occasion(), followUp: false)
    #expect(try house.run(live: server).sent.isEmpty)
    #expect(house.state(1) == .proposed && server.received == 0)
  }
}

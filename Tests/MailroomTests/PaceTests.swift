import Backoffice
import Casework
import Delivery
import Dunning
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("The pace of a recipient's domain")
struct PaceTests {
  private var slow: HouseRules {
    var rules = Mailhouse.rules
    rules.rules.messagesPerDomainMinute = 1
    return rules
  }

  @Test("holds inside a run")
  func oneRun() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(customers: 3, rules: slow)
    try house.request(3)
    #expect(try house.run(live: server).sent.count == 3)
    #expect(house.idled == 120)
  }

  @Test("holds across runs: what counts are the intents of the journal, whoever wrote them")
  func severalRuns() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(customers: 3, rules: slow)
    try house.request(3)
    for number in 1...3 as ClosedRange<UInt32> {
      let other = try house.reopen()
      let run = house.dispatch(other) { () throws(DeliveryProblem) in .live(try server.sender()) }
      #expect(try run.run(only: [ReminderID(number)]).sent == [ReminderID(number)])
    }
    #expect(house.idled == 120 && server.received == 3)
  }

  @Test("is not used up by an attempt that our own settings stopped")
  func uncounted() throws {
    let server = try LoopbackServer.secure()
    let house = try Mailhouse(rules: slow)
    try house.request()
    for _ in 1...3 {
      let report = try house.run { () throws(DeliveryProblem) in .live(try server.sender(pinned: false)) }
      #expect(report.exitCode == 78)
    }
    #expect(house.book.attempts.attempts(on: house.today) == 0)
    #expect(house.book.attempts.attempts(on: house.today, domain: "client.internal") == 0)
    #expect(!house.book.attempts.hasOccasion(CustomerID(1), on: house.today))
    #expect(house.book.reminder(ReminderID(1))?.attempts == 0)
    #expect(try house.run(live: server).sent == [ReminderID(1)])
    #expect(house.idled == 0 && house.book.reminder(ReminderID(1))?.attempts == 1)
  }
}

import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Foundation
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("A fact that changes before a message leaves")
struct FactsChangedTests {
  @Test("keeps a paid reminder here and cancels it")
  func paid() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse()
    try house.request()
    try house.pay(followUp: false)
    let report = try house.run(live: server)
    #expect(report.refused.map(\.id) == [ReminderID(1)] && report.exitCode == 1)
    #expect(house.state(1) == .cancelled(reason: .paid))
    #expect(server.received == 0)
    #expect(house.book.attempts.attempts(on: house.today) == 0, "nothing was begun")
  }

  @Test("is seen even between the intent and the point of no return")
  func paidMeanwhile() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse()
    try house.request()
    let other = try house.reopen()
    var isPaid = false
    house.beforeStep = { book in
      guard case .sending = book.reminder(ReminderID(1))?.state, !isPaid else { return }
      isPaid = true
      do {
        try house.pay(by: other)
      } catch {
        Issue.record(error)
      }
    }
    let report = try house.run(live: server)
    #expect(isPaid && report.refused.count == 1)
    #expect(house.state(1) == .cancelled(reason: .paid))
    #expect(server.received == 0)
  }

  @Test("such as PAUSE stops a message whose body is already on its way")
  func pausedMeanwhile() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(customers: 2)
    try house.request(2)
    house.beforeStep = { book in
      guard case .sending = book.reminder(ReminderID(1))?.state else { return }
      do {
        try house.folder.write("", "store/PAUSE")
      } catch {
        Issue.record(error)
      }
    }
    // The intent itself asks for the moment before it is recorded; the message is sending from then on.
    let sender = try server.sender()
    let report = try house.run { () throws(DeliveryProblem) in
      .live(sender)
    }
    house.beforeStep = nil
    if case .paused = report.stopped {} else { Issue.record("\(report)") }
    #expect(house.state(2) == .approved(on: house.today))
    #expect(server.received <= 1)
  }

  @Test("such as a lower cap stops a message whose body is already on its way")
  func capLowered() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(customers: 2)
    try house.request(2)
    let other = try house.reopen()
    var rules = Mailhouse.rules
    rules.rules.messagesPerDay = 1
    rules.fingerprint = "second"
    house.beforeStep = { book in
      guard case .sending = book.reminder(ReminderID(2))?.state, other.book.house?.fingerprint == "first"
      else { return }
      do {
        try other.record(.adopt(rules), on: house.occasion())
      } catch {
        Issue.record(error)
      }
    }
    let report = try house.run(live: server)
    #expect(report.sent == [ReminderID(1)])
    #expect(report.refused.map(\.refusal) == [.capReached(.day(limit: 1))])
    #expect(server.received == 1 && house.state(2) == .approved(on: house.today))
  }

  @Test("such as the day's cap lets the rest wait for tomorrow")
  func dailyCap() throws {
    var rules = Mailhouse.rules
    rules.rules.messagesPerDay = 2
    let house = try Mailhouse(customers: 3, rules: rules)
    try house.request(3)
    let report = try house.run()
    #expect(report.sent.count == 2 && report.exitCode == 1)
    #expect(report.refused.map(\.refusal) == [.capReached(.day(limit: 2))])
    house.today = house.today + 1
    house.now += 86_400
    #expect(try house.run().sent == [ReminderID(3)])
  }

  @Test("such as the pace of a domain makes the run wait, not stop")
  func domainPace() throws {
    var rules = Mailhouse.rules
    rules.rules.messagesPerDomainMinute = 2
    let server = try LoopbackServer.plain()
    let house = try Mailhouse(customers: 5, rules: rules)
    try house.request(5)
    #expect(try house.run(live: server).sent.count == 5)
    #expect(server.received == 5)
    #expect(house.idled == 120)
  }

  @Test("such as a damaged journal stops everything")
  func damaged() throws {
    let house = try Mailhouse()
    try house.request()
    let path = house.store + "/journal/000000000001.jsonl"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[200] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let keeper = try house.reopen()
    #expect(throws: (any Error).self) { try house.run(on: keeper) }
    #expect(house.folder.names("store/outbox/mail").isEmpty)
  }
}

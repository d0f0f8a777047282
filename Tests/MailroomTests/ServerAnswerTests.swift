import Backoffice
import Casework
import Delivery
import Dunning
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("What the mail server answers")
struct ServerAnswerTests {
  @Test("4xx defers the message for five minutes at least; it then leaves by itself")
  func deferred() throws {
    let greylisting = try LoopbackServer.faulty("rcpt-451_4.7.1_greylisted")
    let house = try Mailhouse()
    try house.request()
    let report = try house.run(live: greylisting)
    #expect(report.deferred == [ReminderID(1)] && report.exitCode == 0)
    guard case .deferred(let attempt, let retryAt, let reason) = house.state(1) else {
      Issue.record("\(String(describing: house.state(1)))")
      return
    }
    #expect(attempt == 1 && retryAt >= house.now + 300)
    #expect(reason == "le serveur demande d'attendre (451 4.7.1 greylisted)")
    let server = try LoopbackServer.plain()
    #expect(try house.run(live: server).sent.isEmpty)
    house.now = retryAt
    #expect(try house.run(live: server).sent == [ReminderID(1)])
    #expect(server.received == 1)
  }

  @Test("4xx late on a Friday is tried again on Monday, and says so")
  func weekend() throws {
    let house = try Mailhouse()
    house.today = house.today + 4
    // Two minutes before midnight, an hour east of UTC.
    house.now = Int(house.today.number) * 86_400 + 86_400 - 3_600 - 120
    try house.keeper.record(.plan(only: nil), on: house.occasion())
    try house.request()
    #expect(try house.run(live: LoopbackServer.faulty("rcpt-451_4.7.1_greylisted")).deferred.count == 1)
    let retry = try #require(house.book.reminder(ReminderID(1))?.retryAt)
    #expect(Day(number: Int32((retry + 3_600) / 86_400)) == house.today + 3)
    house.today = house.today + 3
    house.now = retry
    #expect(try house.run(live: LoopbackServer.plain()).sent.count == 1)
  }

  @Test("5.1.1 fails the message and suspends the address")
  func badAddress() throws {
    let server = try LoopbackServer.faulty("rcpt-550_5.1.1_unknown_user")
    let house = try Mailhouse()
    try house.request()
    let report = try house.run(live: server)
    #expect(report.failed == [ReminderID(1)] && report.exitCode == 1)
    let contact = house.book.portfolio.customers.first?.contacts.first
    #expect(contact?.emailSuspended == "550 5.1.1 unknown user")
    #expect(house.book.reminders.filter { $0.state == .failed(reason: "550 5.1.1 unknown user") }.count <= 1)
    #expect(try house.run(live: server).sent.isEmpty)
  }

  @Test("5.1.1 about the sandbox's address says nothing of the customer's")
  func badSandboxAddress() throws {
    let server = try LoopbackServer.faulty("rcpt-550_5.1.1_unknown_user")
    let house = try Mailhouse(.sandbox)
    try house.request()
    let report = try house.run { () throws(DeliveryProblem) in
      .sandbox(try server.sender(), override: try StrictAddress("essai@elan.internal"))
    }
    #expect(report.failed == [ReminderID(1)] && report.exitCode == 1)
    #expect(house.state(1) == .failed(reason: "550 5.1.1 unknown user"))
    #expect(house.book.portfolio.customers.first?.contacts.first?.emailSuspended == nil)
  }

  @Test("silence after the whole message leaves it uncertain, and the run goes on")
  func lostAnswer() throws {
    let server = try LoopbackServer.faulty("drop-dot")
    let house = try Mailhouse()
    try house.request()
    let report = try house.run(live: server)
    #expect(report.uncertain == [ReminderID(1)] && report.exitCode == 10)
    #expect(house.state(1) == .uncertain && server.accepted == 1)
    house.now += 86_400
    let next = try house.run(live: server)
    #expect(next.standing == [ReminderID(1)] && next.exitCode == 10, "cron learns it from every run")
    #expect(server.accepted == 1)
    try house.keeper.record(.resolve(ReminderID(1), .arrived), on: house.occasion())
    #expect(try house.run(live: server).exitCode == 0)
  }

  @Test("with a certificate that nobody vouches for stops the run; every message stays approved")
  func certificate() throws {
    let server = try LoopbackServer.secure()
    let house = try Mailhouse(customers: 2)
    try house.request(2)
    let report = try house.run { () throws(DeliveryProblem) in .live(try server.sender(pinned: false)) }
    guard case .settings(.insecureConnection) = report.stopped else {
      Issue.record("\(report)")
      return
    }
    #expect(report.exitCode == 78)
    #expect(house.state(1) == .approved(on: house.today) && house.state(2) == .approved(on: house.today))
    #expect(try house.run(live: server).sent.count == 2)
  }

  @Test("not at all defers one message and stops the run, so that no other waits for nothing")
  func unreachable() throws {
    let house = try Mailhouse(customers: 2)
    try house.request(2)
    let report = try house.run { () throws(DeliveryProblem) in
      .live(try SMTPSender(server: MailServer(host: "127.0.0.1", port: 1, security: .none)))
    }
    #expect(report.deferred == [ReminderID(1)] && report.exitCode == 69)
    #expect(report.untried == [ReminderID(2)])
    #expect(house.state(2) == .approved(on: house.today))
  }

  @Test(
    "does not matter where the settings are wrong: e-mails stay approved and nothing counts as an attempt")
  func wrongSettings() throws {
    let house = try Mailhouse(customers: 2)
    try house.request(2)
    let report = try house.run { () throws(DeliveryProblem) in throw .password(.empty) }
    #expect(report.mailProblem == .password(.empty) && report.withoutTransport.count == 2)
    #expect(report.exitCode == 78)
    #expect(house.book.attempts.attempts(on: house.today) == 0)
  }

  @Test(
    "\"later\" to six tries more, the last a day after, fails the message, which then needs a new approval")
  func expired() throws {
    let server = try LoopbackServer.faulty("mail-450_4.2.0_later")
    let house = try Mailhouse()
    try house.request()
    var waits: [Int] = []
    for attempt in 1...7 {
      _ = try house.run(live: server)
      guard case .deferred(attempt, let retryAt, _) = house.state(1) else { break }
      waits.append(retryAt - house.now)
      house.now = retryAt
    }
    let steps = [5, 15, 60, 240, 720, 1440].map { $0 * 60 }
    #expect(waits.count == 6)
    for (wait, step) in zip(waits, steps) { #expect((step * 4 / 5...step * 6 / 5).contains(wait)) }
    #expect(
      house.state(1)
        == .failed(
          reason: "abandonné après 7 essais : le serveur demande d'attendre (450 4.2.0 later)"))
  }

  @Test("\"later\" three days after the first try fails the message, however few tries there were")
  func expiredByTime() throws {
    let server = try LoopbackServer.faulty("mail-450_4.2.0_later")
    let house = try Mailhouse()
    try house.request()
    #expect(try house.run(live: server).deferred.count == 1)
    house.now += 3 * 86_400
    #expect(try house.run(live: server).failed == [ReminderID(1)])
    #expect(
      house.state(1)
        == .failed(reason: "abandonné après 2 essais : le serveur demande d'attendre (450 4.2.0 later)"))
  }
}

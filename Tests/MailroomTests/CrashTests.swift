import Backoffice
import Casework
import Delivery
import Dunning
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("A sending run that died")
struct CrashTests {
  @Test("before the point of no return is taken up again, and its message leaves once")
  func afterIntent() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse()
    try house.request()
    try house.dieAfterIntent(pastNoReturn: false)
    #expect(house.state(1) == .sending(attempt: 1))
    #expect(try house.run(live: server).sent == [ReminderID(1)])
    #expect(try house.run(live: server).sent.isEmpty)
    #expect(server.received == 1)
    #expect(house.book.reminder(ReminderID(1))?.attempts == 2, "both count against the caps")
  }

  @Test("after it leaves an uncertain message: only a person sends it again, under the same Message-ID")
  func afterNoReturn() throws {
    let server = try LoopbackServer.plain()
    let house = try Mailhouse()
    try house.request()
    try house.dieAfterIntent(pastNoReturn: true)
    let report = try house.run(live: server)
    #expect(report.uncertain == [ReminderID(1)] && report.exitCode == 10)
    #expect(house.state(1) == .uncertain)
    for _ in 1...2 {
      house.now += 86_400
      #expect(try house.run(live: server).exitCode == 10)
    }
    #expect(server.received == 0)
    try house.keeper.record(.resolve(ReminderID(1), .again), on: house.occasion())
    house.now += house.book.rules.holdSeconds
    #expect(try house.run(live: server).sent == [ReminderID(1)])
    #expect(server.received == 1)
    #expect(try server.mail(1).header("Message-ID") == "<r-1.1.\(house.mark)@elan.internal>")
  }

  @Test("cannot happen twice at a time: the second run is told who sends")
  func twoRuns() throws {
    let house = try Mailhouse()
    try house.request()
    let other = try house.reopen()
    let second = house.dispatch(other) { () throws(DeliveryProblem) in .files }
    var met: BookkeeperProblem?
    var isFirst = true
    house.beforeStep = { book in
      guard case .sending = book.reminder(ReminderID(1))?.state, isFirst else { return }
      isFirst = false
      do throws(BookkeeperProblem) {
        _ = try second.run()
      } catch {
        met = error
      }
    }
    #expect(try house.run().sent.count == 1)
    guard case .store(.busy) = met else {
      Issue.record("\(String(describing: met))")
      return
    }
    #expect(met?.exitCode == 75)
    #expect(house.folder.names("store/outbox/mail").count == 1)
  }

  @Test("is not followed by another while the clock is wrong")
  func clock() throws {
    let house = try Mailhouse()
    try house.request()
    for jump in [-3_600, 50 * 86_400] {
      house.now += jump
      let report = try house.run()
      guard case .clock = report.stopped else {
        Issue.record("\(jump): \(report)")
        return
      }
      #expect(report.exitCode == 1)
      house.now -= jump
    }
    #expect(try house.run().sent.count == 1)
  }

  @Test("does not go on once the clock jumps while it runs", arguments: [-3_600, 50 * 86_400])
  func clockOnTheWay(jump: Int) throws {
    let house = try Mailhouse(customers: 3)
    try house.request(3)
    var isMoved = false
    house.beforeStep = { [unowned house] book in
      guard !isMoved, book.reminders.contains(where: { $0.sentOn != nil }) else { return }
      isMoved = true
      house.now += jump
    }
    let report = try house.run()
    guard case .clock = report.stopped else {
      Issue.record("\(report)")
      return
    }
    #expect(report.sent.count == 1 && report.exitCode == 1)
    #expect((2...3).allSatisfy { house.state($0) == .approved(on: house.today) })
    house.now -= jump
    house.beforeStep = nil
    #expect(try house.run().sent.count == 2)
  }
}

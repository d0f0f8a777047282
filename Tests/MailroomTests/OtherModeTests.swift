import Backoffice
import Casework
import Delivery
import Dunning
import Journal
import Mailroom
import Receivables
import Testing
import Workbench

@Suite("A store that goes live while its tests are being sent")
struct OtherModeTests {
  @Test("is refused that, and the run ends as it began")
  func refused() throws {
    let house = try Mailhouse(.sandbox, customers: 2)
    try house.request(2)
    let other = try house.reopen()
    var codes: [Int32] = []
    house.beforeStep = { book in
      guard case .sending = book.reminder(ReminderID(1))?.state, codes.isEmpty else { return }
      do throws(BookkeeperProblem) {
        _ = try other.goLive(on: house.occasion())
      } catch {
        codes.append(error.exitCode)
      }
    }
    #expect(try house.run().sent.count == 2)
    #expect(codes == [75])
  }

  @Test("by another hand lets no test count as sent, and opens the way of its own mode")
  func rewritten() throws {
    let house = try Mailhouse(.sandbox)
    try house.request()
    var isRewritten = false
    house.beforeStep = { book in
      guard case .sending = book.reminder(ReminderID(1))?.state, !isRewritten else { return }
      isRewritten = true
      do {
        _ = try house.keeper.store.rewritingMark(mode: .live, host: house.keeper.store.mark.host)
      } catch {
        Issue.record(error)
      }
    }
    #expect(throws: BookkeeperProblem.otherMode) { try house.run() }
    house.beforeStep = nil
    #expect(isRewritten && house.state(1) == .approved(on: house.today))
    // What was asked for as a test is given back; asked for again, it goes to the customer.
    let server = try LoopbackServer.plain()
    let report = try house.run(live: server)
    #expect(report.refused.map(\.refusal) == [.otherMode(ReminderID(1))] && report.exitCode == 1)
    #expect(house.book.reminder(ReminderID(1))?.isRequested == false)
    try house.keeper.record(.requestSend([ReminderID(1)], holdSeconds: 0), on: house.occasion())
    #expect(try house.run(live: server).sent == [ReminderID(1)])
    #expect(server.received == 1)
  }
}

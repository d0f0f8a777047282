import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("A request that a stopped run left behind")
struct FrameworkStoppedRunTests {
  private let hold = 1_000_010

  /// A queue with one message that was asked to leave; ten seconds later nobody has sent it.
  private func desk() throws -> FrameworkDesk {
    var desk = FrameworkDesk()
    let message = try #require(desk.world.book.reminders.first { $0.isApprovable })
    desk.press(.character("3"))
    let content = try desk.world.book.compose(message, on: desk.world.ledger)
    desk.hear([
      .reminderApproved(message.id, Approval(day: desk.world.today, content: content, by: "Marc")),
      .sendRequested([message.id], holdUntil: hold),
    ])
    return desk
  }

  @Test("may be made again once the hold is over and nobody sends")
  func again() throws {
    var desk = try desk()
    #expect(desk.state.availability(of: .send, desk.world) != .available)
    desk.world.now = hold
    desk.world.isSending = true
    #expect(desk.state.availability(of: .send, desk.world) != .available)
    desk.world.isSending = false
    #expect(desk.state.availability(of: .send, desk.world) == .available)
    desk.press(.character("S"), .character("o"))
    guard case .requestSend(let ids, _) = desk.commands.first else {
      Issue.record("asked for \(desk.commands)")
      return
    }
    #expect(ids.count == 1)
  }

  @Test("stands among the ready ones, no longer among those that leave")
  func group() throws {
    var desk = try desk()
    desk.press(.character("R"))
    #expect(desk.shown.contains("En partance (1)"))
    desk.world.now = hold
    desk.press(.character("R"))
    #expect(!desk.shown.contains("En partance (1)"))
    #expect(desk.shown.contains("Prêtes : S pour envoyer (1)"))
  }
}

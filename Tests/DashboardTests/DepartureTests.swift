import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("What leaves by itself")
struct DepartureTests {
  private let hold = 1_000_010
  private var desk = FrameworkDesk()
  private let id: ReminderID

  /// A dashboard with one message that was asked to leave.
  init() throws {
    let message = try #require(desk.world.book.reminders.first { $0.isApprovable })
    id = message.id
    let content = try desk.world.book.compose(message, on: desk.world.ledger)
    desk.hear([
      .reminderApproved(id, Approval(day: desk.world.today, content: content, by: "Marc")),
      .sendRequested([id], holdUntil: hold),
    ])
  }

  @Test("goes when nobody has taken it some seconds after its hold")
  func afterItsHold() throws {
    let departures = Departures()
    let start = try #require(departures.next(desk.world))
    #expect(start > hold && start < hold + 60)
    #expect(departures.requests(desk.world) == 0)
    var later = desk.world
    later.now = start
    #expect(departures.requests(later) == 1)
  }

  @Test("has one turn: what a run refused waits for a person, until it is asked for anew")
  mutating func oneTurn() throws {
    var departures = Departures()
    departures.settle(desk.world)
    #expect(departures.next(desk.world) != nil, "its hold still runs: no run has had it")
    desk.world.now = hold
    departures.settle(desk.world)
    #expect(departures.next(desk.world) == nil)
    desk.hear([.sendRequested([id], holdUntil: hold + 20)])
    #expect(departures.next(desk.world) != nil)
  }

  @Test("stays while the file PAUSE is there, while somebody sends, and where nothing can be written")
  mutating func kept() throws {
    var departures = Departures()
    desk.world.now = hold + 100
    desk.world.pauseFile = "/store/PAUSE"
    departures.settle(desk.world)
    #expect(departures.next(desk.world) == nil)
    desk.world.pauseFile = nil
    #expect(departures.next(desk.world) != nil, "a run that PAUSE stopped does not count")
    desk.world.isSending = true
    #expect(departures.next(desk.world) == nil)
    desk.world.isSending = false
    desk.world.readOnly = "copie"
    #expect(departures.next(desk.world) == nil)
    desk.world.readOnly = nil
    departures.leaveToOthers(desk.world)
    #expect(try #require(departures.next(desk.world)) > desk.world.now)
  }

  @Test("is a deferred message too, from the second of its next try")
  mutating func retry() throws {
    let attempt = Attempt(
      number: 1, messageID: "m@x.example", blob: "00", transport: "smtp", day: desk.world.today,
      domain: "x.example")
    desk.hear([
      .attemptIntended(id, attempt), .sendingDeferred(id, retryAt: hold + 300, reason: "450"),
    ])
    let departures = Departures()
    #expect(departures.next(desk.world) == hold + 300)
    desk.world.now = hold + 300
    #expect(departures.requests(desk.world) == 0)
  }
}

import Backoffice
import Casework
import Dunning
import Journal
import Receivables
import Testing

@Suite("A sandbox store that goes live")
struct GoingLiveTests {
  private let first = ReminderID(1)

  private var attempt: Attempt {
    Attempt(
      number: 1, messageID: "r-1.1.x@elan.example", blob: String(repeating: "0", count: 64),
      transport: "smtp", day: TemporaryHouse.today, domain: "dupont.example")
  }

  @Test("gives back what was asked for as a test; the approval stays and leaves when somebody asks again")
  func givesBack() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    #expect(keeper.book.sendable(at: .max) == [first])
    #expect(try keeper.goLive(on: TemporaryHouse.occasion("live")) == [first])
    #expect(keeper.mode == .live && keeper.book.sendable(at: .max).isEmpty)
    let again = try house.open()
    #expect(again.mode == .live && again.book.sendable(at: .max).isEmpty)
    #expect(again.book.reminder(first)?.state == .approved(on: TemporaryHouse.today))
    try again.record(.requestSend([first], holdSeconds: 0), on: TemporaryHouse.occasion("ask"))
    #expect(again.book.sendable(at: .max) == [first] && again.book.reminder(first)?.mode == .live)
  }

  @Test("gives back what somebody asked for while the company's name was being typed")
  func readsAgain() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    try keeper.record(.recall([first]), on: TemporaryHouse.occasion("recall"))
    let other = try house.open()
    try other.record(.requestSend([first], holdSeconds: 0), on: TemporaryHouse.occasion("other"))
    #expect(try keeper.goLive(on: TemporaryHouse.occasion("live")) == [first])
    #expect(try other.catchUp().isOtherMode && other.book.sendable(at: .max).isEmpty)
  }

  @Test("answers a repeated operation as it did the first time")
  func repeated() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    #expect(try keeper.goLive(on: TemporaryHouse.occasion("live")) == [first])
    let again = try house.open()
    #expect(try again.turnBack(to: "live") != nil)
    #expect(try again.goLive(on: TemporaryHouse.occasion("live")) == [first])
    #expect(again.hasAnswered)
  }

  @Test("is answered again where nothing had been asked for, and by a line of the journal who did it")
  func repeatedWithoutRequest() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    #expect(try keeper.goLive(on: TemporaryHouse.occasion("live")) == [])
    let again = try house.open()
    #expect(again.book.lastMoment?.operation == "live")
    #expect(try again.turnBack(to: "live") != nil)
    #expect(try again.goLive(on: TemporaryHouse.occasion("live")) == [] && again.hasAnswered)
    let third = try house.open()
    #expect(throws: BookkeeperProblem.store(.modeForbidden(from: .live, to: .live))) {
      try third.goLive(on: TemporaryHouse.occasion("another"))
    }
  }

  @Test("is finished by the same operation when it was ended between its line and the mark")
  func finished() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    try keeper.record(.goLive, on: TemporaryHouse.occasion("live"), followUp: false)
    #expect(try keeper.store.rereadingMark().mark.mode == .sandbox)
    try keeper.record(.requestSend([first], holdSeconds: 0), on: TemporaryHouse.occasion("test again"))
    let again = try house.open()
    #expect(try again.turnBack(to: "live") != nil)
    #expect(try again.goLive(on: TemporaryHouse.occasion("live")) == [first])
    let after = try house.open()
    #expect(after.mode == .live && after.book.sendable(at: .max).isEmpty)
  }

  @Test("waits until nobody sends")
  func busy() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    let sender = try SendLock(
      keeper.store,
      occasion: WritingOccasion(
        command: "send", by: "bob", day: TemporaryHouse.today.iso, now: JournalTime(milliseconds: 0),
        patience: 0))
    #expect {
      try keeper.goLive(on: TemporaryHouse.occasion("live"))
    } throws: {
      ($0 as? BookkeeperProblem)?.exitCode == 75
    }
    withExtendedLifetime(sender) {}
    #expect(keeper.mode == .sandbox && keeper.book.sendable(at: .max) == [first])
  }

  @Test("is refused once tests were sent, also by somebody else a moment ago")
  func sentTests() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    let other = try house.open()
    try other.record(.intend(first, attempt), on: TemporaryHouse.occasion("intend"))
    try other.record(.passNoReturn(first), on: TemporaryHouse.occasion("pnr"))
    try other.record(.conclude(first, .sent(reply: "250 ok")), on: TemporaryHouse.occasion("sent"))
    #expect(throws: BookkeeperProblem.hasSentTests) {
      try keeper.goLive(on: TemporaryHouse.occasion("live"))
    }
    #expect(try keeper.store.rereadingMark().mark.mode == .sandbox)
  }

  @Test("stops an attempt whose intent was a test, at its intent and at its point of no return")
  func attempts() throws {
    let house = try TemporaryHouse()
    let keeper = try house.requested()
    try keeper.record(.intend(first, attempt), on: TemporaryHouse.occasion("intend"))
    #expect(keeper.book.reminder(first)?.mode == .sandbox)
    _ = try keeper.store.rewritingMark(mode: .live, host: keeper.store.mark.host)
    #expect(throws: BookkeeperProblem.otherMode) {
      try keeper.record(.passNoReturn(first), on: TemporaryHouse.occasion("pnr"))
    }
    #expect(try keeper.catchUp().isOtherMode)
    #expect(throws: BookkeeperProblem.refused(.otherMode(first))) {
      try keeper.record(.passNoReturn(first), on: TemporaryHouse.occasion("pnr again"))
    }
    try keeper.record(.abandon(first), on: TemporaryHouse.occasion("abandon"))
    #expect(throws: BookkeeperProblem.refused(.otherMode(first))) {
      try keeper.record(.intend(first, attempt), on: TemporaryHouse.occasion("intend again"))
    }
  }
}

import Backoffice
import Casework
import Dunning
import Foundation
import Journal
import Receivables
import Testing

@Suite("A store whose past may be incomplete")
struct EpochTests {
  private let first = ReminderID(1)

  private func attempt(_ keeper: Bookkeeper) throws {
    let attempt = Attempt(
      number: 1, messageID: "r-1.1.x@elan.example", blob: String(repeating: "0", count: 64),
      transport: "smtp",
      day: TemporaryHouse.today, domain: "dupont.example")
    try keeper.record(.intend(first, attempt), on: TemporaryHouse.occasion("intend"))
    try keeper.record(.passNoReturn(first), on: TemporaryHouse.occasion("pnr"))
    try keeper.record(.conclude(first, .sent(reply: "250 ok")), on: TemporaryHouse.occasion("sent"))
  }

  /// Cuts the journal after some of its lines; the witness still knows of all.
  private func cut(_ house: TemporaryHouse, dropping count: Int) throws {
    let lines = try Data(contentsOf: URL(fileURLWithPath: house.journal)).split(separator: 10)
    let kept = lines.dropLast(count).flatMap { $0 + [10] }
    try Data(kept).write(to: URL(fileURLWithPath: house.journal))
    for name in try FileManager.default.contentsOfDirectory(atPath: house.folder + "/snapshot") {
      try FileManager.default.removeItem(atPath: house.folder + "/snapshot/" + name)
    }
  }

  @Test("that is adopted holds what its original may have sent, and remembers that across openings")
  func adopted() throws {
    let house = try TemporaryHouse()
    _ = try house.requested()
    let copy = house.root + "/copy"
    try FileManager.default.copyItem(atPath: house.folder, toPath: copy)
    let keeper = try Bookkeeper.open(folder: copy, stateFolder: house.state, allowingNetwork: true)
    let report = try #require(try keeper.adoptStore(on: TemporaryHouse.occasion("adopt")))
    #expect(report.uncertain == [first] && report.exitCode == 10)
    let again = try Bookkeeper.open(folder: copy, stateFolder: house.state, allowingNetwork: true)
    #expect(again.obstacle == nil && again.book.reminder(first)?.state == .uncertain)
    #expect(again.book.epochs.map(\.cause) == [.adopted])
  }

  @Test("that another program adopts may be written to at the next look, without opening it anew")
  func adoptedElsewhere() throws {
    let house = try TemporaryHouse()
    _ = try house.requested()
    let copy = house.root + "/copy"
    try FileManager.default.copyItem(atPath: house.folder, toPath: copy)
    let open = try Bookkeeper.open(folder: copy, stateFolder: house.state, allowingNetwork: true)
    guard case .copied = open.writeObstacle else {
      Issue.record("a copy is \(String(describing: open.writeObstacle))")
      return
    }
    #expect(try !open.catchUp().changedSomething)
    let other = try Bookkeeper.open(folder: copy, stateFolder: house.state, allowingNetwork: true)
    try other.adoptStore(on: TemporaryHouse.occasion("adopt"))
    let change = try open.catchUp()
    #expect(change.isWritableAgain && change.changedSomething && open.writeObstacle == nil)
    #expect(try !open.catchUp().changedSomething)
    try open.record(.checkBank, on: TemporaryHouse.occasion("bank"))
    #expect(try other.catchUp().lines == 1)
  }

  @Test("that another program makes live takes no request meant for its tests, and says so at the next look")
  func liveElsewhere() throws {
    let house = try TemporaryHouse()
    let open = try house.requested()
    try open.record(.recall([first]), on: TemporaryHouse.occasion("recall"))
    _ = try open.store.rewritingMark(mode: .live, host: open.store.mark.host)
    #expect(throws: BookkeeperProblem.otherMode) {
      try open.record(.requestSend([first], holdSeconds: 0), on: TemporaryHouse.occasion("again"))
    }
    #expect(BookkeeperProblem.otherMode.exitCode == 9)
    #expect(try open.catchUp().isOtherMode && open.mode == .live)
    #expect(try !open.catchUp().changedSomething)
  }

  @Test("that is salvaged after a sending was lost asks a person before the message could go again")
  func salvaged() throws {
    let house = try TemporaryHouse()
    try attempt(try house.requested())
    try cut(house, dropping: 2)
    let damaged = try house.open()
    #expect(damaged.obstacle?.exitCode == 65)
    #expect(damaged.book.sendable(at: .max).isEmpty, "the intent itself is still there")
    let survey = try #require(try damaged.store.surveyDamage())
    let report = try Bookkeeper.salvage(
      survey, of: damaged.store, stateFolder: house.state, on: TemporaryHouse.occasion("salvage"))
    #expect(report.uncertain == [first])
    let keeper = try house.open()
    #expect(keeper.obstacle == nil, "the witness outside follows")
    #expect(keeper.book.reminder(first)?.state == .uncertain)
    #expect(keeper.book.epochs.first?.quarantine == report.quarantine)
    #expect(keeper.book.epochs.first?.lostLines?.count == 2)
    let again = try #require(try keeper.salvagedBefore(on: TemporaryHouse.occasion("salvage")))
    #expect(again.uncertain == [first] && again.quarantine == report.quarantine)
    #expect(again.sequence == report.sequence)
    #expect(try keeper.salvagedBefore(on: TemporaryHouse.occasion("never")) == nil)
    #expect(throws: BookkeeperProblem.operationUsed("approve", on: TemporaryHouse.today)) {
      try keeper.salvagedBefore(on: TemporaryHouse.occasion("approve"))
    }
    try keeper.record(.resolve(first, .arrived), on: TemporaryHouse.occasion("resolve"))
    #expect(keeper.book.sendable(at: .max).isEmpty)
  }

  @Test("that is salvaged before the approval believes what a lost line tells of a sending")
  func told() throws {
    let house = try TemporaryHouse()
    try attempt(try house.requested())
    // The approval is damaged; intent, point of no return and receipt after it can still be read.
    var text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: house.journal)), as: UTF8.self)
    let place = try #require(text.range(of: "reminder.approved"))
    text.replaceSubrange(place, with: "reminder.improved")
    try Data(text.utf8).write(to: URL(fileURLWithPath: house.journal))
    let store = try house.open(.readOnly).store
    let survey = try #require(try store.surveyDamage())
    #expect(survey.attempts.map(\.id) == ["R-1"])
    let report = try Bookkeeper.salvage(
      survey, of: store, stateFolder: house.state, on: TemporaryHouse.occasion("salvage"))
    #expect(report.uncertain == [first])
    #expect(try house.open().book.reminder(first)?.state == .uncertain)
  }

  @Test("says when the disk is nearly full or the clock does not fit the journal")
  func notices() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    let now = try #require(keeper.book.lastMoment?.second)
    #expect(!keeper.notices(at: now).contains(.clock))
    #expect(keeper.notices(at: now - 121).contains(.clock))
    #expect(keeper.notices(at: now + 46 * 86_400).contains(.clock))
    try keeper.record(
      .confirmClock,
      on: Occasion(
        today: TemporaryHouse.today, now: now - 86_400, collector: "alice", operation: "clock"))
    #expect(!keeper.notices(at: now - 86_400).contains(.clock))
    #expect(try house.open().book.isClockRight(at: now - 86_000))
  }
}

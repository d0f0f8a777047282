import Casework
import Dunning
import Receivables
import Testing

@Suite("What a person found out about an uncertain message")
struct UncertainUndoTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  @Test("is what undo takes back, not the decision before it", arguments: Resolution.allCases)
  func undo(_ resolution: Resolution) throws {
    var house = try House.inDoubt()
    try house.run(.addNote(House.elan, "rappeler"), "2026-06-10")
    try house.work(.resolve(first, resolution), "2026-06-10")
    try house.work(.undo, "2026-06-10")
    #expect(house.state(1) == .uncertain)
    #expect(!house.book.notes[0].isRetracted)
    #expect(house.level(1) == nil)
    #expect(house.book.file(of: House.elan).lastContact == nil)
    #expect(house.book.deliveries[first] == nil)
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    try house.run(.undo, "2026-06-10")
    #expect(house.book.notes[0].isRetracted)
  }

  @Test("may be found out again after an undo: sent again, arrived or given up")
  func again() throws {
    var house = try House.inDoubt()
    try house.run(.resolve(first, .drop), "2026-06-10")
    try house.run(.undo, "2026-06-10")
    try house.run(.resolve(first, .arrived), "2026-06-10")
    try house.run(.undo, "2026-06-10")
    #expect(house.refusal(.resolve(first, .drop), "2026-06-10") == nil)
    #expect(house.refusal(.resolve(first, .arrived), "2026-06-10") == nil)
    try house.run(.resolve(first, .again), "2026-06-10")
    house.clock += 60
    try house.run(.intend(first, House.attempt("2026-06-10")), "2026-06-10")
    #expect(house.book.reminder(first)?.round == 1)
  }

  @Test("comes back with redo, but nothing is sent again by a redo")
  func redo() throws {
    var house = try House.inDoubt()
    try house.run(.resolve(first, .arrived), "2026-06-10")
    let known = house.book.standing(of: InvoiceID(1))
    try house.run(.undo, "2026-06-10")
    try house.run(.redo, "2026-06-10")
    #expect(house.state(1) == .sent(on: day("2026-06-08")))
    #expect(house.book.standing(of: InvoiceID(1)) == known)
    try house.run(.undo, "2026-06-10")
    try house.run(.resolve(first, .drop), "2026-06-10")
    try house.run(.undo, "2026-06-10")
    try house.run(.redo, "2026-06-10")
    #expect(house.state(1) == .cancelled(reason: .dropped))
    try house.run(.undo, "2026-06-10")
    try house.run(.resolve(first, .again), "2026-06-10")
    try house.run(.undo, "2026-06-10")
    #expect(house.refusal(.redo, "2026-06-10") == .nothingToRedo)
  }

  @Test(
    "stays in doubt when a message that was to go again is recalled, by whom it may be",
    arguments: ["lea", "max"])
  func recall(_ collector: String) throws {
    var house = try House.inDoubt()
    try house.run(.resolve(first, .again), "2026-06-10")
    for verb in [Command.skip([first], reason: "vu"), .snooze([first], until: day("2026-06-12"))] {
      #expect(house.refusal(verb, "2026-06-10") != nil)
    }
    house.collector = collector
    try house.run(.recall([first]), "2026-06-10")
    #expect(house.state(1) == .uncertain)
    #expect(house.book.sendable(at: house.clock + 100).isEmpty)
    #expect(house.refusal(.resolve(first, .again), "2026-06-10") == nil)
    #expect(house.refusal(.redo, "2026-06-10") == .nothingToRedo)
  }

  @Test("leaves no doubt behind once a failed message was approved anew")
  func approvedAnew() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(.conclude(first, .failed(reason: "550", badAddress: nil)), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    try house.run(.recall([first]), "2026-06-08")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    #expect(house.refusal(.skip([first], reason: "vu"), "2026-06-08") == nil)
  }
}

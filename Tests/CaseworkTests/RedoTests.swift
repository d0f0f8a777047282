import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("Undo and redo, in turn")
struct RedoTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  private func proposed() throws -> House {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    return house
  }

  @Test("takes decisions about one reminder back one after the other, a recalled request included")
  func chain() throws {
    var house = try proposed()
    try house.run(.snooze([first], until: day("2026-06-10")), "2026-06-08")
    try house.run(.skip([first], reason: "vu"), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .snoozed(until: day("2026-06-10")))
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .proposed)
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    try house.run(.recall([first]), "2026-06-08")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .proposed)
    #expect(house.refusal(.undo, "2026-06-08") != nil)
  }

  @Test("brings back what was undone, in turn, until something new is decided")
  func redo() throws {
    var house = try proposed()
    #expect(house.refusal(.redo, "2026-06-08") == .nothingToRedo)
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    let content = try #require(house.book.contents[first])
    try house.run(.logCall(CallReport(customer: House.elan, outcome: .voicemail)), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .proposed && house.book.calls[0].isRetracted)
    try house.run(.redo, "2026-06-08")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    #expect(house.book.contents[first]?.hash == content.hash)
    try house.run(.redo, "2026-06-08")
    #expect(!house.book.calls[0].isRetracted)
    #expect(house.refusal(.redo, "2026-06-08") == .nothingToRedo)
    try house.run(.undo, "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.state(1) == .proposed)
    try house.run(.addNote(House.elan, "autre chose"), "2026-06-08")
    #expect(house.refusal(.redo, "2026-06-08") == .nothingToRedo)
  }

  @Test("never asks by itself for a recalled message to leave again")
  func redoOfARequest() throws {
    var house = try proposed()
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.refusal(.redo, "2026-06-08") == .nothingToRedo)
    #expect(house.book.sendable(at: house.clock + 100).isEmpty)
  }
}

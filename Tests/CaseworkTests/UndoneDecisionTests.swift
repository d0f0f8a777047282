import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("A decision that was taken back")
struct UndoneDecisionTests {
  typealias House = CaseworkFixture
  private let first = ReminderID(1)

  @Test("leaves the approval that stood before a skip or a snooze", arguments: [true, false])
  func approval(_ isSkip: Bool) throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([first], expecting: [:]), "2026-06-08")
    let hash = try #require(house.book.reminder(first)?.contentHash)
    try house.run(.requestSend([first], holdSeconds: 10), "2026-06-08")
    let command: Command =
      isSkip ? .skip([first], reason: "promesse") : .snooze([first], until: day("2026-06-12"))
    try house.run(command, "2026-06-09")
    try house.run(.undo, "2026-06-09")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    #expect(house.book.reminder(first)?.contentHash == hash)
    #expect(house.book.reminder(first)?.approvedBy == "lea")
    #expect(house.book.contents[first]?.hash == hash)
    #expect(house.book.sendable(at: house.clock + 100).isEmpty)
    try house.run(.redo, "2026-06-09")
    #expect(house.state(1) == (isSkip ? .skipped(reason: "promesse") : .snoozed(until: day("2026-06-12"))))
    try house.run(.undo, "2026-06-09")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
  }

  @Test("says what it was and whose, also when it was about several")
  func named() throws {
    var house = House()
    try house.take(
      [
        House.customer("A", name: "Alpha"), House.customer("B", name: "Beta"),
        House.customer("C", name: "Gamma"),
      ],
      [
        House.invoice("F-1", due: "2026-06-02", of: "A"),
        House.invoice("F-2", due: "2026-06-02", of: "B", line: 3),
        House.invoice("F-3", due: "2026-06-02", of: "C", line: 4),
      ], on: "2026-05-20")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.snooze((1...3).map { ReminderID($0) }, until: day("2026-06-15")), "2026-06-08")
    let words = house.book.decisions["lea"]?.last?.words(in: house.book, .french)
    #expect(words == "report, 3 relances (Alpha, Beta, +1)")
  }

  @Test("comes back with redo, a task done by hand with its day and its proof")
  func task() throws {
    var house = try House.owing("2026-06-02")
    try house.run(
      .moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "déjà relancé"), "2026-06-08")
    try house.run(.plan(only: nil), "2026-07-20")
    let task = try #require(house.book.reminders.first { $0.isTask && $0.isOpen })
    let done = try house.run(.done(task.id, on: day("2026-07-19"), proof: "1A 234"), "2026-07-20")
    let standing = house.book.standing(of: InvoiceID(1))
    try house.run(.undo, "2026-07-20")
    #expect(house.book.reminder(task.id)?.state == .proposed)
    let redone = try house.run(.redo, "2026-07-20")
    #expect(redone.events.contains { "\($0)" == "\(done.events[0])" })
    #expect(house.book.reminder(task.id)?.state == .sent(on: day("2026-07-19")))
    #expect(house.book.standing(of: InvoiceID(1)) == standing)
  }
}

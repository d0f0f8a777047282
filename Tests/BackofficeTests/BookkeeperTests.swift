import Backoffice
import Casework
import Dunning
import Foundation
import Journal
import Receivables
import Testing
import Wording

@Suite("The bookkeeper")
struct BookkeeperTests {
  private let importing = Command.importLedger(TemporaryHouse.entries, files: [])
  private let customer = CustomerID(1)

  private func payment(_ cents: Int = 120_000) -> Command {
    .receivePayment(
      PaymentOrder(customer: customer, amount: Amount(cents: cents), day: TemporaryHouse.today, label: "VIR"))
  }

  @Test("keeps what it recorded: opened again, the store says the same")
  func opensAgain() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    let receipt = try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    #expect(receipt.sequence == 2)
    #expect(receipt.events.count == 2)
    try keeper.record(payment(50_000), on: TemporaryHouse.occasion("b"))
    let again = try house.open()
    #expect(again.obstacle == nil)
    #expect(again.book.portfolio.customers == keeper.book.portfolio.customers)
    #expect(again.book.portfolio.invoices == keeper.book.portfolio.invoices)
    #expect(again.book.portfolio.payments == keeper.book.portfolio.payments)
    #expect(again.book.house?.company == TemporaryHouse.rules.company)
    #expect(again.book.operations == keeper.book.operations)
    #expect(again.sequence == keeper.sequence)
  }

  @Test("sees what another process recorded, before deciding and when it looks")
  func seesOthers() throws {
    let house = try TemporaryHouse()
    let first = try house.create()
    let second = try house.open()
    _ = second.followerDescriptor
    try first.record(importing, on: TemporaryHouse.occasion("a"))
    let change = try second.catchUp()
    #expect(change.lines == 1)
    #expect(change.invoices == 1)
    #expect(change.by == "alice")
    #expect(try second.catchUp().changedSomething == false)
    try first.record(payment(), on: TemporaryHouse.occasion("b"))
    try second.record(.addNote(customer, "rappeler lundi"), on: TemporaryHouse.occasion("c", by: "bob"))
    #expect(second.book.portfolio.payments.count == 1)
    #expect(try first.catchUp().by == "bob")
  }

  @Test("answers a repeated operation with its first result and writes no line")
  func repeats() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    let first = try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    try keeper.record(payment(), on: TemporaryHouse.occasion("b"))
    let lines = try house.lines()
    let again = try house.open().record(importing, on: TemporaryHouse.occasion("a"))
    #expect(again.isRepeat)
    #expect(again.sequence == first.sequence)
    #expect(again.events.map { "\($0)" } == first.events.map { "\($0)" })
    #expect(try house.lines() == lines)
  }

  @Test("names who holds the lock when it does not come free, with exit code 75")
  func busy() throws {
    let house = try TemporaryHouse()
    let holder = try house.create()
    let other = try house.open()
    let store = holder.store
    let reader = JournalReader(store, from: .beginning)
    let writing = WritingOccasion(
      command: "import", by: "bob", day: TemporaryHouse.today.iso, now: .ofTheMachine(), patience: 0)
    try store.withLock(writing, reader: reader) { _ in
      let problem = #expect(throws: BookkeeperProblem.self) {
        try other.record(importing, on: TemporaryHouse.occasion("a"), patience: 0)
      }
      #expect(problem?.exitCode == 75)
      #expect(problem?.phrase(in: .french).problem.contains("bob") == true)
    }
    #expect(try other.record(importing, on: TemporaryHouse.occasion("a")).events.count == 2)
  }

  @Test("refuses with exit code 9 a decision on a reminder that changed meanwhile")
  func conflict() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    try keeper.record(.checkBank, on: TemporaryHouse.occasion("bank"))
    try keeper.record(.plan(only: nil), on: TemporaryHouse.occasion("plan"))
    let reminder = try #require(keeper.book.reminders.first)
    let other = try house.open()
    try other.record(
      .snooze([reminder.id], until: TemporaryHouse.today + 2), on: TemporaryHouse.occasion("c", by: "bob"))
    let lines = try house.lines()
    let problem = #expect(throws: BookkeeperProblem.self) {
      try keeper.record(
        .edit(reminder.id, text: "Sujet\n\nCorps", expecting: reminder.version),
        on: TemporaryHouse.occasion("d"))
    }
    #expect(problem?.exitCode == 9)
    #expect(try house.lines() == lines)
  }

  @Test("plans the customers touched in the same breath: a paid reminder is withdrawn")
  func followsUp() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    try keeper.record(.plan(only: nil), on: TemporaryHouse.occasion("plan"))
    let reminder = try #require(keeper.book.reminders.first)
    #expect(reminder.state == .proposed)
    let receipt = try keeper.record(payment(), on: TemporaryHouse.occasion("pay"))
    #expect(receipt.planningProblem == nil)
    #expect(receipt.planned.count == 1)
    #expect(keeper.book.reminder(reminder.id)?.state == .cancelled(reason: .paid))
    #expect(keeper.book.operations["pay/plan"] == receipt.sequence + 1)
    let again = try house.open()
    #expect(again.book.reminders == keeper.book.reminders)
    #expect(try again.record(payment(), on: TemporaryHouse.occasion("pay")).planned.count == 1)
  }

  @Test("counts the approvals that the planning voided, not the proposals that it withdrew")
  func voidedApprovals() throws {
    for isApproved in [true, false] {
      let house = try TemporaryHouse()
      let keeper = try house.create()
      try keeper.record(importing, on: TemporaryHouse.occasion("a"))
      try keeper.record(.plan(only: nil), on: TemporaryHouse.occasion("plan"))
      let reminder = try #require(keeper.book.reminders.first)
      if isApproved {
        try keeper.record(.approve([reminder.id], expecting: [:]), on: TemporaryHouse.occasion("yes"))
      }
      let before = keeper.book
      let receipt = try keeper.record(payment(), on: TemporaryHouse.occasion("pay"))
      #expect(receipt.approvalsVoided(before: before) == (isApproved ? 1 : 0))
    }
  }

  @Test("leaves the planning out when asked to")
  func withoutFollowUp() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    try keeper.record(.plan(only: nil), on: TemporaryHouse.occasion("plan"))
    let receipt = try keeper.record(payment(), on: TemporaryHouse.occasion("pay"), followUp: false)
    #expect(receipt.planned.isEmpty)
    #expect(keeper.book.reminders.first?.state == .proposed)
  }

  @Test("loses nothing but the half-written line of a process that died")
  func survivesTornTail() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    let handle = try #require(FileHandle(forWritingAtPath: house.journal))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(#"{"n":3,"p":"00"#.utf8))
    try handle.close()
    let again = try house.open()
    #expect(again.obstacle == nil)
    #expect(again.book.portfolio.invoices.count == 1)
    try again.record(payment(), on: TemporaryHouse.occasion("b"))
    #expect(again.warnings.count == 1)
    #expect(try house.open().book.portfolio.payments.count == 1)
  }

  @Test("shows a damaged store up to the damage and records nothing more, exit code 65")
  func damage() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    try keeper.record(payment(), on: TemporaryHouse.occasion("b"))
    let url = URL(fileURLWithPath: house.journal)
    let text = try String(contentsOf: url, encoding: .utf8)
    var lines = text.split(separator: "\n").map(String.init)
    lines.removeLast()
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
    let again = try house.open()
    #expect(again.book.portfolio.invoices.count == 1)
    #expect(again.obstacle?.exitCode == 65)
    let problem = #expect(throws: BookkeeperProblem.self) {
      try again.record(payment(), on: TemporaryHouse.occasion("c"))
    }
    #expect(problem?.exitCode == 65)
  }

  @Test("records nothing in a copy of the store until it is adopted, and approvals do not survive that")
  func copies() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try keeper.record(importing, on: TemporaryHouse.occasion("a"))
    let copy = house.root + "/copy"
    try FileManager.default.copyItem(atPath: house.folder, toPath: copy)
    let opened = try Bookkeeper.open(folder: copy, stateFolder: house.state, allowingNetwork: true)
    #expect(opened.obstacle == .copied(.hasOtherLock))
    #expect(throws: BookkeeperProblem.self) {
      try opened.record(payment(), on: TemporaryHouse.occasion("b"))
    }
    try opened.adoptStore(on: TemporaryHouse.occasion("adopt"))
    #expect(opened.obstacle == nil)
    try opened.record(payment(), on: TemporaryHouse.occasion("b"))
    #expect(try house.open().obstacle == .copied(.hasOtherLock))
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("Several scenarios in one store")
struct SeveralScenariosTests {
  /// A scenario with one reminder ten days late, for consumers.
  static let gentle = Scenario(
    name: "gentle", entry: .standard,
    steps: [
      Step(
        id: StepID("D1"), names: [.french: "Doux", .english: "Gentle"], offset: 10, template: "r1",
        tone: .friendly)
    ], rule: ScenarioRule(segments: [.consumer]))
  static let never = Scenario(name: "never", steps: [], rule: ScenarioRule(tags: ["famille"]))

  static func rules(_ further: [Scenario], fingerprint: String = "s") -> HouseRules {
    var rules = CaseworkFixture.house(fingerprint: fingerprint)
    rules.furtherScenarios = further
    return rules
  }

  private static func entry(_ number: String, _ change: (inout CustomerEntry) -> Void = { _ in })
    -> CustomerEntry
  {
    var entry = CaseworkFixture.customer(number, name: number)
    change(&entry)
    return entry
  }

  /// Three customers, each with an invoice due 2 June: a business, a consumer, one of the family.
  private func house() throws -> CaseworkFixture {
    var house = CaseworkFixture()
    try house.run(.adopt(Self.rules([Self.gentle, Self.never])), "2026-01-03")
    try house.take(
      [
        Self.entry("PRO"), Self.entry("PART") { $0.segment = .consumer },
        Self.entry("COUSIN") {
          $0.segment = .consumer
          $0.tags = ["Famille"]
          $0.group = "Martin"
        },
      ],
      [
        CaseworkFixture.invoice("F-1", due: "2026-06-02", of: "PRO"),
        CaseworkFixture.invoice("F-2", due: "2026-06-02", of: "PART"),
        CaseworkFixture.invoice("F-3", due: "2026-06-02", of: "COUSIN"),
      ], on: "2026-06-03")
    return house
  }

  @Test("chase each customer by its own ladder, and name the scenario on the proposal")
  func ladders() throws {
    var house = try house()
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.waiting == ["R-1 R1 1↑R1", "R-2 D1 2↑D1"])
    #expect(house.book.reminders.map(\.scenario) == ["default", "gentle"])
    try house.send(2, "2026-06-12")
    let account = CustomerAccount(of: CustomerID(2), in: house.book, on: house.ledger("2026-06-30"))
    #expect(account?.stage == StepID("D1") && account?.allowedStage == StepID("D1"))
    let worklist = Worklist(of: house.book, on: house.ledger("2026-06-30"))
    #expect(worklist.entries.first { $0.customer == CustomerID(2) }?.stage == StepID("D1"))
    let board = Board(of: house.book, on: house.ledger("2026-06-30"), worklist: worklist)
    #expect(board.stages.first { $0.stage == StepID("D1") }?.customers == 1)
    #expect(board.stages.map(\.customers).reduce(0, +) == 3)
  }

  @Test("leave a customer whom the empty one takes alone, on the worklist and with the reason")
  func neverChased() throws {
    var house = try house()
    let cousin = CustomerID(3)
    try house.run(.plan(only: nil), "2026-12-01")
    #expect(!house.book.reminders.contains { $0.customer == cousin })
    let ledger = house.ledger("2026-12-01")
    let reason = Hindrance.neverChased(scenario: "never")
    let entry = Worklist(of: house.book, on: ledger).entries.first { $0.customer == cousin }
    #expect(entry?.freeze == reason && entry?.action == .frozen(reason))
    let plan = house.book.planner.plan(house.book.position(of: cousin, on: ledger), on: ledger.day)
    #expect(plan.exclusions.map(\.hindrance) == [reason])
    let choice = house.book.scenarioChoice(of: cousin, on: ledger)
    #expect(choice.ground == .neverChases && choice.others == ["gentle"])
    #expect(
      Board(of: house.book, on: ledger, worklist: Worklist(of: house.book, on: ledger)).unaccounted == 0)
  }

  @Test("let no approved message leave for a customer whom the empty one now takes")
  func approvedThenNeverChased() throws {
    var house = try house()
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    var all = Self.never
    all.rule = ScenarioRule(customers: ["PRO"])
    try house.run(.adopt(Self.rules([all], fingerprint: "t")), "2026-06-08")
    let reminder = try #require(house.book.reminder(ReminderID(1)))
    #expect(
      house.book.sendRefusal(of: reminder, on: house.ledger("2026-06-08"), isFirst: true)
        == .hindered(ReminderID(1), .neverChased(scenario: "never")))
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .excluded))
  }

  @Test("drop, at an adoption, the proposals of the customers whom it concerns, and no others")
  func adoption() throws {
    var house = try house()
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.waiting.count == 2)
    var later = Self.gentle
    later.steps[0].offset = 15
    try house.run(.adopt(Self.rules([later, Self.never], fingerprint: "t")), "2026-06-12")
    #expect(house.state(1) == .proposed && house.state(2) == .cancelled(reason: .scenario))
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
  }

  @Test("drop a proposal when the customer itself goes over to another")
  func customerChanges() throws {
    var house = try house()
    try house.run(.plan(only: nil), "2026-06-12")
    try house.take([Self.entry("PRO") { $0.segment = .consumer }], [], file: "again", on: "2026-06-12")
    try house.run(.plan(only: nil), "2026-06-12")
    #expect(house.state(1) == .cancelled(reason: .scenario))
    #expect(house.waiting == ["R-2 D1 2↑D1", "R-3 D1 1↑D1"])
    #expect(try house.run(.plan(only: nil), "2026-06-12").events.isEmpty, "planning twice is planning once")
  }

  @Test("let a person move a customer on its own ladder only")
  func stageMove() throws {
    let house = try house()
    let move = { (customer: UInt32, step: String) in
      Command.moveStage(CustomerID(customer), invoices: [], to: StepID(step), reason: "repris")
    }
    #expect(house.refusal(move(2, "D1"), "2026-06-12") == nil)
    #expect(house.refusal(move(2, "R2"), "2026-06-12") == .unknownStep(StepID("R2")))
    #expect(house.refusal(move(1, "D1"), "2026-06-12") == .unknownStep(StepID("D1")))
  }

  @Test("forget group and tags with the customer who is erased")
  func erased() throws {
    let house = try house()
    let cousin = try #require(house.book.portfolio.customer(CustomerID(3)))
    #expect(cousin.group == "Martin" && cousin.tags == ["Famille"])
    var book = house.book
    book.apply(
      [
        .subjectErased(
          Erasure(customer: cousin.id, lines: [], fileLines: [], files: [], blobs: [], reason: "x"))
      ],
      at: Moment(sequence: 99, day: day("2026-06-12"), second: 0, by: "lea", operation: "e"))
    let left = try #require(book.portfolio.customer(cousin.id))
    #expect(left.isErased && left.group.isEmpty && left.tags.isEmpty)
  }
}

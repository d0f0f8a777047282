import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("What a step asks for")
struct StepDemandTests {
  typealias House = CaseworkFixture

  /// The default scenario with a changed R1.
  private static func scenario(_ change: (inout Step) -> Void) -> Scenario {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices where scenario.steps[place].id.code == "R1" {
      change(&scenario.steps[place])
    }
    return scenario
  }

  @Test("that nobody skips it")
  func mustNotSkip() throws {
    var house = try House.owing("2026-06-02", scenario: Self.scenario { $0.maySkip = false })
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(
      house.refusal(.skip([ReminderID(1)], reason: "ami"), "2026-06-08")
        == .stepNotSkippable(ReminderID(1), StepID("R1")))
    #expect(house.refusal(.snooze([ReminderID(1)], until: day("2026-06-10")), "2026-06-08") == nil)
  }

  @Test("a minimum: the ladder waits, with that reason, until the customer owes it")
  func minimum() throws {
    var house = try House.owing("2026-06-02", scenario: Self.scenario { $0.minimumCents = 80_000 })
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.book.reminders.isEmpty)
    let ledger = house.ledger("2026-06-08")
    let plan = house.book.planner.plan(house.book.position(of: House.elan, on: ledger), on: ledger.day)
    #expect(
      plan.exclusions.map(\.hindrance) == [.belowMinimum(step: StepID("R1"), cents: 50_000, minimum: 80_000)])
    try house.take([], [House.invoice("F-9", due: "2026-07-20", cents: 30_000)], file: "g", on: "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-22")
    #expect(house.waiting == ["R-1 R2 1↑R2"] || house.waiting == ["R-1 R1 1↑R1"])
  }

  @Test("a ceiling: above it neither a batch nor planning approves it, one by one a person may")
  func ceiling() throws {
    let scenario = Self.scenario {
      $0.ceilingCents = 49_999
      $0.release = .automatic
    }
    var house = try House.owing("2026-06-02", bank: "2026-06-08", scenario: scenario)
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
    let reminder = try #require(house.book.reminder(ReminderID(1)))
    #expect(
      house.book.batchHindrance(of: reminder, on: house.ledger("2026-06-08"))
        == .aboveCeiling(cents: 50_000, ceiling: 49_999))
    #expect(house.refusal(.approve([ReminderID(1)], expecting: [:]), "2026-06-08") == nil)
  }

  @Test("a contact of a role; without one the customer's usual contact, and never anybody else")
  func role() throws {
    var entry = House.customer()
    entry.contacts.append(Contact(lastName: "Quéré", role: "Direction", email: "dir@elan.example"))
    var house = House(scenario: Self.scenario { $0.contactRole = "direction" })
    try house.take([entry], [House.invoice("F-1", due: "2026-06-02")], on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    #expect(house.book.contents[ReminderID(1)]?.recipient.address == "dir@elan.example")
    let reminder = try #require(house.book.reminder(ReminderID(1)))
    #expect(house.book.sendRefusal(of: reminder, on: house.ledger("2026-06-08"), isFirst: true) == nil)
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[1].emailSuspended = "550"
    #expect(house.book.contact(of: customer, for: reminder)?.email == "compta@elan.example")
  }

  @Test("is nothing for a pin: it stays through a change of scenario, until somebody lets go of it")
  func pin() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    let id = ReminderID(1)
    try house.run(.pin([id], true), "2026-06-08")
    #expect(try house.run(.pin([id], true), "2026-06-08").events.isEmpty)
    let other = Self.scenario { $0.tone = .firm }
    try house.run(.adopt(House.house(scenario: other, fingerprint: "b")), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
    try house.run(.pin([id], false), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.reminder(id)?.isPinned == true)
    try house.run(.redo, "2026-06-08")
    try house.run(.adopt(House.house(fingerprint: "c")), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .scenario))
    #expect(
      house.refusal(.pin([id], true), "2026-06-08")
        == .wrongState(id, .cancelled(reason: .scenario), verb: .pin))
  }
}

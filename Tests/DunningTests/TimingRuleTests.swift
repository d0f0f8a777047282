import Dunning
import Receivables
import Testing

@Suite("The day of a message")
struct TimingRuleTests {
  let planner = ReminderPlanner.standard

  @Test(
    "compares with at least, never with equal: a machine off for a week sends exactly one message (rule 9)")
  func weekOff() {
    for firstRun in ["2026-06-08", "2026-06-15", "2026-06-17"] {
      var story = Simulation(.owing(.due("2026-06-02"), contact: "2026-05-20"))
      for offset in 0..<4 { story.live(day(firstRun) + offset) }
      #expect(story.occasions.map(\.proposal.step.code) == ["R1"], "first run \(firstRun)")
    }
  }

  @Test("is a working day, and a weekend burns no step (rule 9)")
  func weekend() {
    let position = CustomerPosition.owing(.due("2026-06-02"), contact: "2026-05-20")
    #expect(planner.plan(position, "2026-06-07").proposals.isEmpty)
    #expect(planner.plan(position, "2026-06-07").reason() == .notWorkingDay(until: day("2026-06-08")))
    var story = Simulation(position)
    for offset in 0..<30 { story.live(day("2026-06-06") + offset) }
    #expect(story.occasions.map(\.day) == [day("2026-06-08"), day("2026-06-23"), day("2026-07-01")])
  }

  @Test("of the others is not reset when the oldest is paid (rule 10)")
  func payingTheOldest() {
    let younger = CustomerPosition.OpenInvoice.due("2026-05-10", 2, level: "R1", since: "2026-05-18")
    let both = CustomerPosition.owing(
      .due("2026-05-01", 1, level: "R2", since: "2026-05-25"), younger, contact: "2026-05-25")
    #expect(planner.plan(both, "2026-06-02").proposals.first?.spoken == ["1↑R3", "2↑R2"])
    let plan = planner.plan(.owing(younger, contact: "2026-05-25"), "2026-06-02")
    #expect(plan.proposals.first?.spoken == ["2↑R2"])
  }

  @Test("is kept by a partly paid invoice, with its open amount and history (rule 10)")
  func partlyPaid() {
    let plan = planner.plan(
      .owing(.due("2026-05-10", cents: 12_345, level: "R1", since: "2026-05-18"), contact: "2026-05-18"),
      "2026-06-02")
    #expect(plan.steps == ["R2"])
    #expect(plan.proposals.first?.lines.first?.openCents == 12_345)
  }

  @Test("of a new customer: enters where the oldest invoice's age allows, at most R2 (rule 11)")
  func contextualEntry() {
    #expect(planner.plan(.owing(.due("2026-06-01")), "2026-06-09").steps == ["R1"])
    #expect(planner.plan(.owing(.due("2026-05-20")), "2026-06-09").steps == ["R2"])
    let old = planner.plan(.owing(.due("2025-01-20", 1), .due("2026-05-10", 2)), "2026-06-09")
    #expect(old.steps == ["R2"])
    #expect(old.proposals.first?.spoken == ["1↑R2", "2↑R1"])
    let known = planner.plan(.owing(.due("2025-01-20"), contact: "2026-01-01"), "2026-06-09")
    #expect(known.steps == ["R1"], "who has been contacted climbs from the first rung")
  }

  @Test("of a new customer: always R1 when the entry is standard (rule 11)")
  func standardEntry() {
    var scenario = Scenario.frenchBusiness
    scenario.entry = .standard
    let planner = ReminderPlanner(
      scenario: scenario, rules: DunningRules(), calendar: BusinessCalendar(), transports: [.email])
    #expect(planner.plan(.owing(.due("2025-01-20")), "2026-06-09").steps == ["R1"])
  }

  @Test("of a stage: the highest level among the open invoices, beside the one that age allows (rule 12)")
  func stage() {
    let position = CustomerPosition.owing(
      .due("2026-04-20", 1), .due("2026-05-01", 2, level: "R2", since: "2026-05-25"))
    #expect(planner.stage(of: position) == StepID("R2"))
    #expect(planner.allowedStage(of: position, on: day("2026-06-01")) == StepID("MD"))
    #expect(planner.stage(of: .owing(.due("2026-06-01"))) == nil)
  }

  @Test("of a rung that a former scenario named otherwise is judged by its age, it never starts again")
  func unknownRung() {
    let position = CustomerPosition.owing(
      .due("2026-05-01", level: "OLD2", since: "2026-05-25"), contact: "2026-05-25")
    #expect(planner.plan(position, "2026-06-02").steps == ["R3"])
  }

  @Test("of an announced deadline: 7 days by e-mail; by post three working days more, 14 July left out")
  func deadlines() {
    let steps = Scenario.frenchBusiness.steps
    let found = steps.map { step in
      announcedDeadline(
        step: step, sentOn: day("2026-07-10"), rules: DunningRules(), calendar: BusinessCalendar())?.iso
    }
    #expect(found == [nil, nil, nil, nil, "2026-07-17", "2026-07-18", "2026-07-31", nil, nil])
  }
}

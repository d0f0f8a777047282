import Dunning
import Receivables
import Testing

@Suite("A plan of reminders")
struct LadderRuleTests {
  let planner = ReminderPlanner.standard

  @Test("writes one message to the customer, not one per invoice (rule 1)")
  func oneMessage() {
    let plan = planner.plan(
      .owing(
        .due("2026-06-01", 1), .due("2026-06-02", 2), .due("2026-06-03", 3), contact: "2026-05-01"),
      "2026-06-09")
    #expect(plan.steps == ["R1"])
    #expect(plan.proposals.first?.spoken == ["1↑R1", "2↑R1", "3↑R1"])
    #expect(plan.exclusions.isEmpty)
  }

  @Test("never lets an old invoice climb three levels in a day (rule 2)")
  func oldInvoice() {
    var story = Simulation(.owing(.due("2025-01-15"), contact: "2025-12-01"))
    for offset in 0..<6 { story.live(day("2026-06-08") + offset) }
    #expect(story.occasions.map(\.proposal.step.code) == ["R1"])
    story.position.invoices[0].doneSteps.insert(StepID("AP"))
    let later = planner.plan(story.position, "2026-06-22")
    #expect(later.reason() == .notRipe(step: StepID("R2"), until: day("2026-06-23")))
  }

  @Test("waits for the day after the announced deadline (rule 2)")
  func announcedDeadline() {
    let position = CustomerPosition.owing(
      .due("2026-05-01", level: "R2", since: "2026-06-01", deadline: "2026-06-15"), contact: "2026-06-01")
    #expect(planner.plan(position, "2026-06-15").reason() == .announcedDeadline(until: day("2026-06-16")))
    #expect(planner.plan(position, "2026-06-16").steps == ["R3"])
  }

  @Test(
    "is carried by the highest level, then the oldest due day; the others join, one step, never above it (rule 3)"
  )
  func carrier() {
    let position = CustomerPosition.owing(
      .due("2026-04-01", 1), .due("2026-05-01", 2, level: "R1", since: "2026-05-20", done: ["AP"]),
      .due("2026-04-20", 3, level: "R1", since: "2026-06-02", done: ["AP"]), contact: "2026-06-02")
    let before = planner.plan(position, "2026-06-10")
    #expect(before.proposals.isEmpty)
    #expect(before.reason(1) == .notRipe(step: StepID("R2"), until: day("2026-06-17")))
    let plan = planner.plan(position, "2026-06-17")
    #expect(plan.steps == ["R2"])
    #expect(plan.proposals.first?.spoken == ["3↑R2", "1↑R1", "2↑R2"])
  }

  @Test("never sends two levels on one day, and mutes nobody (rule 3)")
  func noTwoLevels() {
    let plan = planner.plan(
      .owing(
        .due("2026-05-01", 1, level: "R2", since: "2026-05-25"), .due("2026-06-01", 2),
        .due("2026-05-15", 3, level: "R1", since: "2026-05-25"), contact: "2026-05-25"),
      "2026-06-09")
    #expect(plan.steps == ["R3"])
    #expect(plan.proposals.first?.spoken == ["1↑R3", "3↑R2", "2↑R1"])
  }

  @Test("starves no invoice by newer ones: each reaches the formal notice (rule 3)")
  func nobodyStarves() {
    var invoices: [CustomerPosition.OpenInvoice] = []
    for number in 0..<24 {
      let due = day("2026-01-05") + 7 * number
      invoices.append(.init(id: InvoiceID(UInt32(number + 1)), issued: due - 30, due: due, openCents: 9_000))
    }
    var story = Simulation(CustomerPosition(customer: CustomerID(1), invoices: invoices))
    for offset in 0..<420 { story.live(day("2026-01-01") + offset) }
    for invoice in story.position.invoices {
      let rank = ["MD", "AM", "CX"].contains(invoice.level?.code ?? "")
      #expect(rank, "\(invoice.id) stands at \(invoice.level?.code ?? "nothing")")
    }
  }

  @Test(
    "does the formal notice by hand, lists all that are ripe for it, and only names them elsewhere (rule 4)")
  func formalNotice() {
    let a = CustomerPosition.OpenInvoice.due("2026-04-01", 1, level: "R3", since: "2026-05-01")
    let b = CustomerPosition.OpenInvoice.due("2026-04-05", 2, level: "R3", since: "2026-05-01")
    let c = CustomerPosition.OpenInvoice.due("2026-05-20", 3)
    let plan = planner.plan(.owing(a, b, c, contact: "2026-05-25"), "2026-06-01")
    #expect(plan.steps == ["MD"])
    #expect(plan.proposals.first?.isTask == true)
    #expect(plan.proposals.first?.spoken == ["1↑MD", "2↑MD"])
    #expect(plan.reason(3) == .byHand(step: StepID("MD")))
    let undone = planner.plan(.owing(a, b, c, contact: "2026-05-25"), "2026-06-08")
    #expect(undone.steps == ["MD", "R1"], "an undone notice does not mute the others")
    #expect(undone.proposals.last?.spoken == ["3↑R1", "1 named", "2 named"])
  }

  @Test("lets nothing else leave while a notice's deadline runs, then one more notice (rule 4)")
  func runningNotice() {
    let position = CustomerPosition.owing(
      .due("2026-03-01", 1, level: "MD", since: "2026-06-01", deadline: "2026-06-19"),
      .due("2026-04-01", 2, level: "R3", since: "2026-05-01"), .due("2026-05-20", 3),
      contact: "2026-06-01", notice: "2026-06-19")
    let during = planner.plan(position, "2026-06-19")
    #expect(during.proposals.isEmpty)
    #expect(during.reason(2) == .noticeRunning(until: day("2026-06-20")))
    #expect(during.reason(3) == .noticeRunning(until: day("2026-06-20")))
    let after = planner.plan(position, "2026-06-22")
    #expect(after.steps == ["MD"] && after.proposals.first?.spoken == ["2↑MD"])
  }

  @Test("calls once the carrying invoice is 12 days late, until made or overtaken by R2 (rule 6)")
  func callTask() {
    let position = CustomerPosition.owing(
      .due("2026-06-02", level: "R1", since: "2026-06-08"), contact: "2026-06-08")
    #expect(planner.plan(position, "2026-06-13").steps.isEmpty)
    #expect(planner.plan(position, "2026-06-15").steps == ["AP"])
    #expect(planner.plan(position, "2026-06-15").proposals.first?.isTask == true)
    #expect(planner.plan(position, "2026-06-23").steps == ["R2"])
    let made = CustomerPosition.owing(
      .due("2026-06-02", level: "R1", since: "2026-06-08", done: ["AP"]), contact: "2026-06-08")
    #expect(planner.plan(made, "2026-06-15").steps.isEmpty)
  }

  @Test("keeps five days between contacts, even when a step is ripe (rule 7)")
  func spacing() {
    let position = CustomerPosition.owing(.due("2026-06-01"), contact: "2026-06-05")
    #expect(
      planner.plan(position, "2026-06-09").reason()
        == .spacing(lastContact: day("2026-06-05"), until: day("2026-06-10")))
    #expect(planner.plan(position, "2026-06-10").steps == ["R1"])
  }
}

import Dunning
import Receivables
import Testing

@Suite("A guard")
struct GuardTests {
  let planner = ReminderPlanner.standard

  @Test("freezes the customer, with its reason on every overdue invoice, until its end")
  func customerFreeze() {
    let pause = Hindrance.paused(.unhandledReply, reason: "Réponse à lire", until: nil)
    let plan = planner.plan(.owing(.due("2026-05-01", 1), .due("2026-06-01", 2), freeze: pause), "2026-06-09")
    #expect(plan.proposals.isEmpty && plan.next.isEmpty)
    #expect(plan.reason(1) == pause && plan.reason(2) == pause)
    let ends = Hindrance.paused(.paused, reason: "Congés", until: day("2026-06-15"))
    let paused = CustomerPosition.owing(.due("2026-06-01"), freeze: ends)
    #expect(planner.plan(paused, "2026-06-09").next.first?.day == day("2026-06-15"))
    #expect(planner.plan(paused, "2026-06-15").steps == ["R1"], "it resumes by itself")
  }

  @Test("freezes disputed and promised invoices alone; the others go on")
  func invoiceFreeze() {
    let dispute = Hindrance.disputed(DisputeID(1), followUp: day("2026-06-20"))
    let promise = Hindrance.promised(PromiseID(1), day: day("2026-06-12"), until: day("2026-06-17"))
    let plan = planner.plan(
      .owing(
        .due("2026-04-01", 1, level: "R2", since: "2026-05-01", freeze: dispute),
        .due("2026-06-01", 2), .due("2026-05-30", 3, freeze: promise), contact: "2026-05-01"),
      "2026-06-09")
    #expect(plan.proposals.first?.spoken == ["2↑R1"])
    #expect(plan.reason(1) == dispute && plan.reason(3) == promise)
  }

  @Test("keeps amounts below the floor quiet, per currency")
  func floor() {
    let plan = planner.plan(
      .owing(.due("2026-06-01", 1, cents: 999), .due("2026-06-01", 2, cents: 1_000, currency: dollar)),
      "2026-06-09")
    #expect(plan.proposals.map(\.currency) == [dollar])
    #expect(plan.reason(1) == .belowFloor(cents: 999))
  }

  @Test("keeps quiet where unallocated credits cover the amount")
  func credits() {
    let position = CustomerPosition.owing(.due("2026-06-01"), credits: [.eur: 50_000])
    #expect(planner.plan(position, "2026-06-09").reason() == .creditsCover(cents: 50_000))
    let less = CustomerPosition.owing(.due("2026-06-01"), credits: [.eur: 49_999])
    #expect(planner.plan(less, "2026-06-09").steps == ["R1"])
  }

  @Test("names the missing address and never takes another recipient")
  func noAddress() {
    let position = CustomerPosition.owing(.due("2026-06-01"), reachable: [.letter, .call])
    let plan = planner.plan(position, "2026-06-09")
    #expect(plan.proposals.isEmpty)
    #expect(plan.reason() == .noAddress(.email))
    #expect(planner.plan(position, "2026-06-15").steps == ["AP"], "one can still call")
  }

  @Test("turns a step without transport into a task by hand")
  func noTransport() {
    let planner = ReminderPlanner(
      scenario: .frenchBusiness, rules: DunningRules(), calendar: BusinessCalendar(), transports: [])
    let plan = planner.plan(.owing(.due("2026-06-01")), "2026-06-09")
    #expect(plan.steps == ["R1"] && plan.proposals.first?.isTask == true)
  }

  @Test("gives a fresh invoice time to arrive")
  func issuedRecently() {
    let invoice = CustomerPosition.OpenInvoice(
      id: InvoiceID(1), issued: day("2026-06-08"), due: day("2026-06-01"), openCents: 5_000)
    let plan = planner.plan(CustomerPosition(customer: CustomerID(1), invoices: [invoice]), "2026-06-10")
    #expect(plan.reason() == .issuedRecently(until: day("2026-06-13")))
  }

  @Test("keeps what a person put off through a new planning run")
  func handDecision() {
    let snoozed = CustomerPosition.HandDecision(
      step: StepID("R1"), currency: .eur, until: day("2026-06-16"),
      hindrance: .snoozed(until: day("2026-06-16")))
    let position = CustomerPosition.owing(.due("2026-06-01"), contact: "2026-05-01", decisions: [snoozed])
    let plan = planner.plan(position, "2026-06-09")
    #expect(plan.proposals.isEmpty && plan.reason() == .snoozed(until: day("2026-06-16")))
    #expect(plan.next.first?.day == day("2026-06-16"))
    #expect(planner.plan(position, "2026-06-16").steps == ["R1"])
  }

  @Test("lets every currency have its own ladder in one occasion, the notice alone")
  func currencies() {
    let plan = planner.plan(
      .owing(
        .due("2026-05-01", 1, level: "R1", since: "2026-05-11"), .due("2026-06-01", 2, currency: dollar),
        contact: "2026-05-11"),
      "2026-06-09")
    #expect(plan.proposals.map(\.currency) == [.eur, dollar] && plan.steps == ["R2", "R1"])
    let notice = planner.plan(
      .owing(
        .due("2026-03-01", 1, level: "R3", since: "2026-05-01"),
        .due("2026-02-01", 2, currency: dollar, level: "R3", since: "2026-04-01"), contact: "2026-05-11"),
      "2026-05-18")
    #expect(notice.proposals.map(\.currency) == [dollar], "one notice a customer")
    #expect(notice.reason(1) == .byHand(step: StepID("MD")))
  }

  @Test("says when the ladder is finished, and follows every late payer")
  func finished() {
    let plan = planner.plan(
      .owing(.due("2025-06-01", level: "CX", since: "2026-01-01"), contact: "2026-01-01"), "2026-06-09")
    #expect(plan.reason() == .ladderFinished && plan.next.isEmpty)
  }
}

import Dunning
import Receivables
import Testing

@Suite("A note before or on the due day")
struct NoteTests {
  let planner = ReminderPlanner.standard

  @Test("leaves five days before the due day, and lapses on it")
  func beforeDue() {
    let position = CustomerPosition.owing(.due("2026-06-12"))
    #expect(planner.plan(position, "2026-06-05").steps.isEmpty)
    #expect(planner.plan(position, "2026-06-08").steps == ["P0"])
    #expect(planner.plan(position, "2026-06-08").proposals.first?.spoken == ["1="])
    #expect(planner.plan(position, "2026-06-12").steps == ["J0"])
    #expect(planner.plan(position, "2026-06-05").next.first?.day == day("2026-06-08"))
  }

  @Test("leaves on the next working day when the due day is none, else lapses")
  func dueOnSunday() {
    let position = CustomerPosition.owing(.due("2026-06-07", done: ["P0"]), contact: "2026-06-02")
    #expect(planner.plan(position, "2026-06-07").steps.isEmpty)
    #expect(planner.plan(position, "2026-06-08").steps == ["J0"])
    #expect(planner.plan(position, "2026-06-09").steps.isEmpty)
  }

  @Test("does not precede the issue day by less than five days")
  func freshInvoice() {
    let invoice = CustomerPosition.OpenInvoice(
      id: InvoiceID(1), issued: day("2026-06-08"), due: day("2026-06-16"), openCents: 5_000)
    let position = CustomerPosition(customer: CustomerID(1), invoices: [invoice])
    #expect(planner.plan(position, "2026-06-12").steps.isEmpty)
    #expect(planner.plan(position, "2026-06-15").steps == ["P0"])
  }

  @Test("goes to no customer who has an invoice on a rung, frozen or of another currency")
  func rungElsewhere() {
    let position = CustomerPosition.owing(
      .due("2026-06-12", 1),
      .due(
        "2026-04-01", 2, currency: dollar, level: "R2", since: "2026-05-01",
        freeze: .disputed(DisputeID(1), followUp: day("2026-07-01"))),
      contact: "2026-05-01")
    #expect(planner.plan(position, "2026-06-08").steps.isEmpty)
  }

  @Test("goes to no customer with a ladder step due within the minimum days")
  func ladderStepSoon() {
    let position = CustomerPosition.owing(.due("2026-06-12", 1), .due("2026-06-05", 2, done: ["J0"]))
    #expect(planner.plan(position, "2026-06-08").steps.isEmpty)
  }

  @Test("is one message for several invoices of one day")
  func several() {
    let plan = planner.plan(.owing(.due("2026-06-12", 1), .due("2026-06-09", 2)), "2026-06-09")
    #expect(plan.steps == ["J0"])
    #expect(plan.proposals.first?.spoken == ["2=", "1="])
  }

  @Test("is never a condition for the next step")
  func neverCondition() {
    #expect(planner.plan(.owing(.due("2026-06-02")), "2026-06-08").steps == ["R1"])
  }

  @Test("stays away below the floor and where credits cover the amount")
  func money() {
    #expect(planner.plan(.owing(.due("2026-06-12", cents: 999)), "2026-06-08").steps.isEmpty)
    #expect(planner.plan(.owing(.due("2026-06-12"), credits: [.eur: 50_000]), "2026-06-08").steps.isEmpty)
  }
}

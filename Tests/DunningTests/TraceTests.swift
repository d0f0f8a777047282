import Dunning
import Receivables
import Testing

@Suite("The trace of a plan")
struct TraceTests {
  @Test("tells age, level, why it is ripe when, last contact, floor, and the day it becomes sendable")
  func facts() throws {
    let position = CustomerPosition.owing(
      .due("2026-06-02", level: "R1", since: "2026-06-08", done: ["AP"]), contact: "2026-06-08")
    let lines = ReminderPlanner.standard.trace(position: position, on: day("2026-06-15"))
    let invoices = lines.compactMap { line in if case .invoice(let facts) = line { facts } else { nil } }
    let invoice = try #require(invoices.first)
    #expect(invoice.daysLate == 13 && invoice.level == StepID("R1") && invoice.role == .carries)
    #expect(invoice.ripeDays.byAge == day("2026-06-22") && invoice.ripeDays.byHistory == day("2026-06-23"))
    #expect(
      lines.contains(
        .money(
          .eur, overdueCents: 50_000, frozenCents: 0, floorCents: 1_000, creditCents: 0, hindrance: nil)))
    #expect(
      lines.contains(
        .lastContact(
          day("2026-06-08"), spacingDays: 5, freeOn: day("2026-06-13"), isHindering: false)))
    #expect(lines.last == .sendable(.init(step: StepID("R2"), currency: .eur, day: day("2026-06-23"))))
  }

  @Test("tells what is overdue though all of it is frozen, and what freezes it until when")
  func frozen() throws {
    let promise = Hindrance.promised(PromiseID(1), day: day("2026-06-19"), until: day("2026-06-25"))
    let position = CustomerPosition.owing(
      .due("2026-06-02", freeze: promise),
      .due("2026-06-04", 2, freeze: .disputed(DisputeID(1), followUp: day("2026-06-22"))))
    let lines = ReminderPlanner.standard.trace(position: position, on: day("2026-06-15"))
    #expect(
      lines.contains(
        .money(
          .eur, overdueCents: 100_000, frozenCents: 100_000, floorCents: 1_000, creditCents: 0, hindrance: nil
        )))
    #expect(lines.contains(.freeze(promise)) && !lines.contains(.freeze(nil)))
  }

  @Test(
    "tells the real delay of an invoice whose clock was restarted, since when it counts anew, and that it is overdue"
  )
  func restarted() throws {
    var position = CustomerPosition.owing(.due("2026-06-15"))
    position.invoices[0].ownDue = day("2026-04-21")
    for (today, isWaiting) in [("2026-06-15", true), ("2026-06-20", false)] {
      let lines = ReminderPlanner.standard.trace(position: position, on: day(today))
      let invoices = lines.compactMap { line in if case .invoice(let facts) = line { facts } else { nil } }
      let invoice = try #require(invoices.first)
      #expect(invoice.daysLate == day(today) - day("2026-04-21"))
      #expect(
        invoice.restart?.ownDue == day("2026-04-21") && invoice.restart?.countedFrom == day("2026-06-15"))
      #expect((invoice.role == .restarted) == isWaiting)
      #expect(
        lines.contains(
          .money(
            .eur, overdueCents: 50_000, frozenCents: 0, restartedCents: isWaiting ? 50_000 : 0,
            floorCents: 1_000, creditCents: 0, hindrance: nil)), "\(lines)")
    }
  }

  @Test("shows the entry rule and a missing address")
  func entry() throws {
    let position = CustomerPosition.owing(.due("2026-05-20"), reachable: [.call])
    let lines = ReminderPlanner.standard.trace(position: position, on: day("2026-06-09"))
    let steps = lines.compactMap { line in if case .step(let facts) = line { facts } else { nil } }
    let step = try #require(steps.first)
    #expect(step.entry == .contextual && step.step == StepID("R2") && !step.hasAddress && step.hasTransport)
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("Planning")
struct PlanningTests {
  typealias House = CaseworkFixture

  @Test("drives the worked example of the trade's rules through commands, day by day")
  func workedExample() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    var sent: [String] = []
    var current = day("2026-06-01")
    while current <= day("2026-07-20") {
      let iso = current.iso
      try house.run(.plan(only: nil), iso)
      for reminder in house.book.reminders where reminder.state == .proposed {
        let lines = reminder.lines.map { line in
          "\(line.invoice.number)" + (line.isNamedOnly ? " named" : line.rise.map { "↑\($0.code)" } ?? "=")
        }
        sent.append("\(iso) \(reminder.step.code) " + lines.joined(separator: " "))
        if reminder.channel == .call {
          try house.run(.skip([reminder.id], reason: "pas le temps"), iso)
        } else if reminder.isTask {
          try house.run(.done(reminder.id, on: current, proof: "1A 123"), iso)
        } else {
          try house.send(reminder.id.number, iso)
        }
      }
      current = current + 1
    }
    #expect(
      sent == [
        "2026-06-01 P0 1=", "2026-06-08 R1 1↑R1", "2026-06-14 AP 1= 2=", "2026-06-23 R2 1↑R2 2↑R1",
        "2026-07-01 R3 1↑R3 2=", "2026-07-08 R2 2↑R2 1 named", "2026-07-13 MD 1↑MD",
      ])
    #expect([house.level(1), house.level(2)] == ["MD", "R2"])
    #expect(house.book.standing(of: InvoiceID(1)).deadline == day("2026-08-01"))
    #expect(
      house.book.position(of: House.elan, on: house.ledger("2026-07-20")).noticeDeadline == day("2026-08-01"))
  }

  @Test("takes a note before the due day back once another invoice climbs, in whatever currency")
  func noteBesideRung() throws {
    let dollar = try #require(Currency(code: "USD"))
    var house = House()
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-06-02"),
        House.invoice("F-2", due: "2026-06-12", currency: dollar, line: 3),
      ], on: "2026-05-20")
    var payment = House.payment("2026-06-05", cents: 50_000)
    payment.currency = .eur
    try house.take([], [], [payment], file: "p", on: "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    let note = ReminderID(1)
    #expect(house.book.reminder(note)?.step == StepID("P0"))
    try house.run(.approve([note], expecting: [:]), "2026-06-08")
    try house.run(.voidPayment(PaymentID(1), reason: "rejet"), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.book.reminder(note)?.state == .cancelled(reason: .overtaken))
    #expect(house.book.reminders.filter(\.isOpen).map(\.step) == [StepID("R1")])
  }

  @Test("twice equals planning once")
  func idempotent() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    let first = try house.run(.plan(only: nil), "2026-06-23")
    #expect(!first.events.isEmpty)
    let second = try house.run(.plan(only: nil), "2026-06-23")
    #expect(second.events.isEmpty)
    let later = try house.run(.plan(only: nil), "2026-06-24")
    #expect(later.events.isEmpty)
  }

  @Test("of some customers leaves the others alone")
  func onlySome() throws {
    var house = try House.owing("2026-06-02")
    let decision = try house.run(.plan(only: [CustomerID(9)]), "2026-06-08")
    #expect(decision.events.isEmpty)
  }

  @Test("after a week away brings one message, not none and not five")
  func catchesUp() throws {
    var house = try House.owing("2026-06-02", "2026-06-03", "2026-06-04")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-1 R1 1↑R1 2↑R1 3↑R1"])
  }

  @Test("lists an invoice that fell due meanwhile in the message that still waits")
  func joins() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-2 R1 1↑R1 2="])
    #expect(house.state(1) == .cancelled(reason: .replaced), "the same step, with what fell due since")
  }

  @Test("lets a note before the due day lapse on the due day, so that it mutes nothing")
  func noteLapses() throws {
    var house = try House.owing("2026-06-12")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 P0 1="])
    try house.run(.approve([ReminderID(1)], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([ReminderID(1)], holdSeconds: 0), "2026-06-12")
    #expect(
      house.refusal(.intend(ReminderID(1), House.attempt("2026-06-12")), "2026-06-12")
        == .factsChanged(ReminderID(1)))
    try house.run(.plan(only: nil), "2026-06-17")
    #expect(house.state(1) == .cancelled(reason: .overtaken))
    #expect(house.waiting == ["R-2 R1 1↑R1"])
  }

  @Test("keeps the levels of the others when the oldest invoice is paid")
  func payingOldest() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.run(.plan(only: nil), "2026-06-23")
    try house.send(1, "2026-06-23")
    #expect(house.level(2) == "R1")
    try house.take([], [], [House.payment("2026-06-24", cents: 50_000)], file: "p", on: "2026-06-24")
    try house.run(.plan(only: nil), "2026-07-08")
    #expect(house.waiting == ["R-2 R2 2↑R2"])
  }

  @Test("keeps a partly paid invoice in the reminder, with its open amount and history")
  func partlyPaid() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.take([], [], [House.payment("2026-06-10", cents: 20_000)], file: "p", on: "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-23")
    let reminder = try #require(house.book.reminder(ReminderID(2)))
    #expect(reminder.demandedCents == 30_000)
    #expect(reminder.step.code == "R2")
  }

  @Test("proposes the message of another currency while one waits, as the same occasion")
  func twoCurrencies() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [House.invoice("F-1", due: "2026-06-02"), House.invoice("U-1", due: "2026-06-03", currency: dollar)],
      on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1", "R-2 R1 2↑R1"])
    try house.send(1, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(2, "2026-06-08")
    #expect(house.book.attempts.occasions(of: House.elan, inWeekEnding: day("2026-06-08")) == 1)
  }

  @Test("under a changed scenario drops proposals, unless a person has decided on them")
  func scenarioChange() throws {
    var house = try House.owing("2026-06-02")
    try house.take(
      [House.customer("411BIS", name: "作者商事")], [House.invoice("G-1", due: "2026-06-02", of: "411BIS")],
      file: "g", on: "2026-06-03")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.snooze([ReminderID(2)], until: day("2026-06-10")), "2026-06-08")
    var scenario = Scenario.frenchBusiness
    scenario.entry = .standard
    try house.run(.adopt(House.house(scenario: scenario, fingerprint: "b")), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .scenario))
    #expect(house.state(2) == .snoozed(until: day("2026-06-10")))
  }

  @Test("adopts the same files once")
  func adoptsOnce() throws {
    var house = House()
    let again = try house.run(.adopt(House.house()), "2026-06-08")
    #expect(again.events.isEmpty)
  }

  @Test("approves an automatic step by itself when the bank is fresh and the sum below the ceiling")
  func automatic() throws {
    var scenario = Scenario.frenchBusiness
    for place in scenario.steps.indices where scenario.steps[place].id.code == "R1" {
      scenario.steps[place].release = .automatic
    }
    var house = try House.owing("2026-06-02", scenario: scenario)
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
    try house.run(.checkBank, "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .approved(on: day("2026-06-08")))
    #expect(house.book.reminder(ReminderID(1))?.approvedBy == "plan")
    try house.run(.returnToProposed([ReminderID(1)]), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .proposed)
    var rich = try House.owing("2026-06-02", cents: 2_000_000, bank: "2026-06-08", scenario: scenario)
    try rich.run(.plan(only: nil), "2026-06-08")
    #expect(rich.state(1) == .proposed)
  }

  @Test("proposes nothing new for a correction to a later due day and withdraws what waits")
  func laterDueDay() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.take(
      [], [House.invoice("F-1", due: "2026-07-30", issued: "2026-05-03")], file: "g", on: "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting.isEmpty)
    #expect(house.state(1) == .cancelled(reason: .changed))
  }

  @Test("lets a snooze fall with the reminder that was paid: the next invoice's comes in the same run")
  func fallenSnooze() throws {
    var house = try House.owing("2026-06-02", "2026-06-09")
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1"])
    try house.run(.snooze([ReminderID(1)], until: day("2026-06-22")), "2026-06-08")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.waiting == ["R-1 R1 1↑R1", "R-2 AP 1= 2="])
    let money = PaymentOrder(customer: House.elan, amount: Amount(cents: 50_000, currency: .eur))
    try house.run(.receivePayment(money), "2026-06-15")
    try house.run(.plan(only: nil), "2026-06-15")
    #expect(house.state(1) == .cancelled(reason: .paid))
    #expect(house.waiting == ["R-3 R1 2↑R1"])
    #expect(try house.book.decide(.plan(only: nil), on: house.occasion("2026-06-15")).events.isEmpty)
  }
}

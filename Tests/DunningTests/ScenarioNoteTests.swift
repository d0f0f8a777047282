import Dunning
import Receivables
import Testing

@Suite("What may not be what was meant in a scenario")
struct ScenarioNoteTests {
  private let rules = DunningRules()
  private let much = 100_000_000

  /// What is told after a change of steps of the default scenario.
  private func notes(
    _ changes: [String: (inout Step) -> Void], _ whole: (inout Scenario) -> Void = { _ in },
    rules: DunningRules = DunningRules()
  ) -> [ScenarioNote] {
    var scenario = Scenario.frenchBusiness
    for index in scenario.steps.indices { changes[scenario.steps[index].id.code]?(&scenario.steps[index]) }
    whole(&scenario)
    #expect(ScenarioCheck.problems(in: scenario).isEmpty)
    return ScenarioCheck.notes(on: scenario, rules: rules, owing: much)
  }

  private func never(_ code: String, _ reason: ScenarioRehearsal.Reason, neither: [String] = [])
    -> ScenarioNote
  {
    .neverComes(StepID(code), reason, neither: neither.map { StepID($0) })
  }

  @Test("is nothing in the default: a deadline that is given as written is no surprise, nor is the post")
  func silent() {
    #expect(notes([:]).isEmpty)
    #expect(notes(["AM": { $0.handOver = .amicable }]).isEmpty)
    #expect(notes([:]) { $0.steps.append(.thankYou) }.isEmpty)
    let idle = Scenario(name: "amis", steps: [], rule: ScenarioRule(customers: ["C-1"]))
    #expect(ScenarioCheck.notes(on: idle, rules: rules, owing: much).isEmpty)
  }

  @Test("is a call for a day on which the last reminder that leaves by machine has left")
  func lateCall() {
    let gone = ScenarioRehearsal.Reason.noReminderAhead(after: StepID("R3"), leftOn: 28)
    for days in [38, 60, 1_000] {
      #expect(notes(["AP": { $0.offset = days }]) == [never("AP", gone)], "day +\(days)")
    }
    for days in [12, 24, 27, 28] { #expect(notes(["AP": { $0.offset = days }]).isEmpty, "day +\(days)") }
    // On some weekdays the last reminder leaves a day or two later, and the call before it.
    #expect(
      notes(["AP": { $0.offset = 30 }]) == [.seldomComes(StepID("AP"), gone, weekdays: [6, 7])])
    #expect(
      notes(["AP": { $0.offset = 3 }])
        == [.seldomComes(StepID("AP"), .spacing(5, after: StepID("J0")), weekdays: [4, 5])])
    let first = notes(["R1": { $0.release = .byHand }, "AP": { $0.offset = 2 }])
    #expect(first == [never("AP", .noReminderAhead(after: nil, leftOn: 0))])
  }

  @Test("is a rung behind one that hands the invoices over, but not one that hands them on")
  func behindHandOver() {
    #expect(
      notes(["AM": { $0.handOver = .amicable }, "CX": { $0.handOver = nil }])
        == [.behindHandOver(StepID("CX"), of: StepID("AM"))])
  }

  @Test("is a code that differs from another in capitals alone")
  func alike() {
    #expect(notes(["R2": { $0.id = StepID("r1") }]) == [.alike(StepID("r1"), StepID("R1"))])
  }

  @Test("is a call or a note that the days between contacts hold until it is too late")
  func spacing() {
    var slow = DunningRules()
    slow.spacingDays = 8
    #expect(
      notes(["AP": { $0.offset = 24 }], rules: slow)
        .contains(never("AP", .spacing(8, after: StepID("R2")))))
    #expect(
      notes(["P0": { $0.offset = -2 }])
        == [.seldomComes(StepID("J0"), .spacing(5, after: StepID("P0")), weekdays: [1])])
    slow.spacingDays = 5
    slow.daysAfterIssue = 40
    #expect(
      notes([:], rules: slow) == [never("P0", .issuedRecently(40)), never("J0", .issuedRecently(40))])
  }

  @Test("is a step that asks for more than anybody owes, named once with every rung behind it")
  func minimum() {
    let enormous = 90_000_000_000
    let reason = ScenarioRehearsal.Reason.minimum(enormous, owing: much)
    #expect(
      notes(["R2": { $0.minimumCents = enormous }, "MD": { $0.minimumCents = enormous }])
        == [never("R2", reason, neither: ["R3", "MD", "AM", "CX"])])
    for code in ["P0", "J0", "AP"] {
      #expect(notes([code: { $0.minimumCents = enormous }]) == [never(code, reason)], "\(code)")
    }
    #expect(notes(["R2": { $0.minimumCents = 500_000 }]).isEmpty)
    let thanks = notes([:]) { scenario in
      var step = Step.thankYou
      step.minimumCents = enormous
      scenario.steps.append(step)
    }
    #expect(thanks == [never("MC", reason)])
    let small = notes(["MD": { $0.minimumCents = 60_000 }]) {
      $0.rule = ScenarioRule(overdue: ScenarioRule.Span(below: 50_000))
    }
    #expect(small == [never("MD", .minimum(60_000, owing: 49_999), neither: ["AM", "CX"])])
    var strict = DunningRules()
    strict.floorCents = much + 1
    #expect(notes([:], rules: strict).contains(never("AP", .floor(much + 1))))
  }

  @Test("is a rung within the deadline or the days between contacts of the one before, told where it begins")
  func lateness() {
    #expect(
      notes(["R3": { $0.offset = 24 }])
        == [.withinDeadline(StepID("R3"), of: StepID("R2"), deadline: 7, earliest: 28)])
    #expect(
      notes(["R2": { $0.offset = 8 }])
        == [.withinSpacing(StepID("R2"), of: StepID("R1"), spacing: 5, earliest: 10)])
    #expect(
      notes(["AM": { $0.offset = 45 }])
        == [.withinDeadline(StepID("AM"), of: StepID("MD"), deadline: 15, earliest: 57)])
  }

  @Test("is a ladder that ends without a formal notice")
  func noNotice() {
    let short = notes([:]) { $0.steps.removeAll { ["MD", "AM", "CX"].contains($0.id.code) } }
    #expect(short == [.noNotice(last: StepID("R3"))])
  }

  @Test("is every key that does nothing on such a step")
  func idleKeys() {
    func idle(_ code: String, _ keys: ScenarioNote.IdleKey...) -> [ScenarioNote] {
      keys.map { .idle(StepID(code), $0) }
    }
    for code in ["AP", "MD", "AM"] {
      #expect(notes([code: { $0.ceilingCents = 100 }]) == idle(code, .ceilingOfTask), "\(code)")
    }
    #expect(
      notes([
        "AP": {
          $0.deadlineDays = 8
          $0.tone = .legal
        }
      ]) == idle("AP", .deadlineAside, .toneAside))
    #expect(
      notes([
        "R2": {
          $0.channel = .sms
          $0.smsTemplate = "sms-r2"
          $0.release = .automatic
        }
      ]) == idle("R2", .releaseOfTask, .templateOfTextMessage))
    #expect(
      notes([
        "R1": {
          $0.copies = [.address("chef@maison.example")]
          $0.needsCopies = true
        }
      ]) == idle("R1", .copiesNeeded))
    #expect(
      notes([
        "R1": {
          $0.copies = [.address("chef@maison.example"), .role("direction")]
          $0.needsCopies = true
        }
      ]).isEmpty)
    #expect(
      notes(["R1": { $0.ceilingCents = 1_000_000 }])
        == [.idleCeiling(StepID("R1"), cents: 1_000_000, house: 1_000_000)])
    #expect(notes(["R1": { $0.ceilingCents = 999_999 }]).isEmpty)
    #expect(notes(["P0": { $0.ceilingCents = 2_000_000 }]).isEmpty)
  }
}

@Suite("A call that asks for a least sum")
struct CallMinimumTests {
  private let planner: ReminderPlanner = {
    var scenario = Scenario.frenchBusiness
    for index in scenario.steps.indices where scenario.steps[index].id.code == "AP" {
      scenario.steps[index].minimumCents = 60_000
    }
    return ReminderPlanner(
      scenario: scenario, rules: DunningRules(), calendar: BusinessCalendar(), transports: [.email])
  }()

  @Test("is not made below it, says why, and holds nothing back")
  func waits() {
    let invoice = CustomerPosition.OpenInvoice.due("2026-06-02", level: "R1", since: "2026-06-08")
    let small = CustomerPosition.owing(invoice, contact: "2026-06-08")
    let plan = planner.plan(small, "2026-06-16")
    #expect(plan.proposals.isEmpty)
    #expect(
      plan.exclusions.last?.hindrance
        == .belowMinimum(step: StepID("AP"), cents: 50_000, minimum: 60_000))
    #expect(plan.exclusions.first?.invoice == InvoiceID(1))
    #expect(planner.plan(small, "2026-06-23").steps == ["R2"])
    let more = CustomerPosition.owing(
      invoice, .due("2026-07-20", 2, cents: 10_000), contact: "2026-06-08")
    #expect(planner.plan(more, "2026-06-16").steps == ["AP"])
  }
}

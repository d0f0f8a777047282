import Dunning
import Receivables
import Testing

@Suite("A step of several ways")
struct SeveralWaysTests {
  let planner = ReminderPlanner.severalWays

  /// R2 is ripe on 23 June, by 3 July R3.
  private func position(at level: String = "R1", _ change: (inout CustomerPosition) -> Void = { _ in })
    -> CustomerPosition
  {
    let since = level == "R1" ? "2026-06-08" : "2026-06-23"
    var position = CustomerPosition.owing(
      .due("2026-06-02", level: level, since: since, done: ["AP", "NI"]), contact: since)
    change(&position)
    return position
  }

  @Test("goes each of them on one occasion, and each message says the same")
  func together() {
    let plan = planner.plan(position(), "2026-06-23")
    #expect(plan.ways == ["R2 email", "R2 letter*"])
    #expect(plan.proposals.map(\.spoken) == [["1↑R2"], ["1↑R2"]])
  }

  @Test("climbs once, and the later of the ends told holds")
  func climbing() {
    var position = position()
    for proposal in planner.plan(position, "2026-06-23").proposals {
      planner.carryOut(proposal, in: &position, on: day("2026-06-23"))
    }
    #expect(position.invoices[0].level == StepID("R2") && position.invoices[0].levelDay == day("2026-06-23"))
    #expect(position.invoices[0].deadline == day("2026-06-26") + 7)
    #expect(position.lastContact == day("2026-06-23"))
    #expect(planner.plan(position, "2026-07-03").reason() == .announcedDeadline(until: day("2026-07-04")))
    #expect(planner.plan(position, "2026-07-06").steps == ["R3"])
  }

  @Test("leaves out a way without address, or refused, says so, and goes by the others")
  func leftOut() {
    let none = position { $0.reachable = [.email, .call] }
    #expect(planner.plan(none, "2026-06-23").ways == ["R2 email"])
    let refused = position { $0.refused = [.email] }
    #expect(planner.plan(refused, "2026-06-23").ways == ["R2 letter*"])
    for (position, channel, hindrance) in [
      (none, Channel.letter, Hindrance.noAddress(.letter)), (refused, .email, .refused(.email)),
    ] {
      let lines = planner.trace(position: position, on: day("2026-06-23"))
      let left = StepWays(of: planner.scenarioStep("R2"), for: position).leftOut
      #expect(left == [StepWays.LeftOut(channel: channel, hindrance: hindrance)])
      #expect(lines.contains(.leftOutWay(StepID("R2"), left[0])))
    }
  }

  @Test("waits when no way is left, and is a person's when all that are left were refused")
  func noWay() {
    let nowhere = position { $0.reachable = [.call] }
    #expect(planner.plan(nowhere, "2026-06-23").reason() == .noAddress(.email))
    let unwanted = position { $0.refused = [.email, .letter] }
    #expect(planner.plan(unwanted, "2026-06-23").ways == ["R2 email*"])
  }

  @Test("is put off way by way; put off by all of them, it waits for the first that ends")
  func putOff() {
    func decision(_ channel: Channel?, until: String) -> CustomerPosition.HandDecision {
      CustomerPosition.HandDecision(
        step: StepID("R2"), currency: .eur, channel: channel, until: day(until),
        hindrance: .snoozed(until: day(until)))
    }
    let mail = decision(.email, until: "2026-06-26")
    let letter = decision(.letter, until: "2026-06-29")
    #expect(planner.plan(position { $0.handDecisions = [mail] }, "2026-06-23").ways == ["R2 letter*"])
    #expect(planner.plan(position { $0.handDecisions = [letter] }, "2026-06-23").ways == ["R2 email"])
    let both = planner.plan(position { $0.handDecisions = [letter, mail] }, "2026-06-23")
    #expect(both.proposals.isEmpty && both.reason() == .snoozed(until: day("2026-06-26")))
    #expect(both.next.map(\.day) == [day("2026-06-26")])
    let whole = planner.plan(
      position { $0.handDecisions = [decision(nil, until: "2026-06-30")] }, "2026-06-23")
    #expect(whole.proposals.isEmpty && whole.reason() == .snoozed(until: day("2026-06-30")))
  }

  @Test(
    "of which one is to be taken goes by the preferred way, else by the first usable one, and tells which")
  func preferred() {
    let cases: [((inout CustomerPosition) -> Void, String, Bool)] = [
      ({ _ in }, "R3 email", false),
      ({ $0.preferred = [.letter, .registeredLetter] }, "R3 letter*", true),
      ({ $0.preferred = [.email] }, "R3 email", true),
      ({ $0.preferred = [.sms] }, "R3 email", false),
      ({ $0.reachable = [.letter] }, "R3 letter*", false),
      (
        {
          $0.preferred = [.letter]
          $0.refused = [.letter]
        }, "R3 email", false
      ),
      (
        {
          $0.preferred = [.email]
          $0.reachable = [.letter]
        }, "R3 letter*", false
      ),
      ({ $0.refused = [.email, .letter] }, "R3 email*", false),
    ]
    for (change, way, isPreferred) in cases {
      let position = position(at: "R2", change)
      #expect(planner.plan(position, "2026-07-01").ways == [way])
      let lines = planner.trace(position: position, on: day("2026-07-01"))
      let chosen = lines.contains { line in
        if case .chosenWay(StepID("R3"), _, of: [.email, .letter], isPreferred: isPreferred) = line {
          true
        } else {
          false
        }
      }
      #expect(chosen, "\(way)")
    }
  }

  @Test("gives a formal notice two proofs, and one notice a customer")
  func notice() {
    let position = CustomerPosition.owing(
      .due("2026-05-01", 1, level: "R3", since: "2026-06-01"),
      .due("2026-05-01", 2, currency: dollar, level: "R3", since: "2026-06-01"), contact: "2026-06-01")
    #expect(planner.plan(position, "2026-06-12").ways == ["MD registered-letter*", "MD email*"])
  }
}

extension ReminderPlanner {
  /// A step of the scenario of several ways.
  fileprivate func scenarioStep(_ code: String) -> Step {
    Scenario.severalWays.steps.first { $0.id.code == code } ?? Scenario.severalWays.steps[0]
  }
}

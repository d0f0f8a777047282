import Dunning
import Receivables
import Testing

@Suite("The worked example of two invoices")
struct WorkedExampleTests {
  @Test("goes day by day as the rules tell it")
  func dayByDay() {
    var story = Simulation(
      .owing(
        .due("2026-06-02", 1, done: ["P0", "J0"]), .due("2026-06-12", 2, done: ["P0", "J0"]),
        contact: "2026-06-02"))
    var calls: [String] = []
    var today = day("2026-06-03")
    while today <= day("2026-07-31") {
      let plan = story.live(today)
      if plan.steps == ["AP"] { calls.append(today.iso) }
      today = today + 1
    }
    let told = story.occasions.map { "\($0.day.iso) \($0.proposal.step.code) \($0.proposal.spoken)" }
    #expect(
      told == [
        #"2026-06-08 R1 ["1↑R1"]"#,
        #"2026-06-23 R2 ["1↑R2", "2↑R1"]"#,
        #"2026-07-01 R3 ["1↑R3", "2="]"#,
        #"2026-07-08 R2 ["2↑R2", "1 named"]"#,
        #"2026-07-13 MD ["1↑MD"]"#,
      ])
    #expect(calls.first == "2026-06-14", "the call task comes on a Sunday")
    #expect(calls.contains("2026-06-22") && !calls.contains("2026-06-23"), "and is overtaken by R2")
    #expect(calls.dropFirst(9) == ["2026-07-06", "2026-07-07"], "B's own call comes while B carries")
    #expect(story.position.noticeDeadline == day("2026-08-01"), "14 July delays the post")
  }

  @Test("is foretold: each plan without a message says the next step and its day")
  func foretold() {
    var story = Simulation(
      .owing(
        .due("2026-06-02", 1, done: ["P0", "J0"]), .due("2026-06-12", 2, done: ["P0", "J0"]),
        contact: "2026-06-02"))
    var promised: ReminderPlan.NextStep?
    var today = day("2026-06-03")
    while today <= day("2026-10-30") {
      let plan = story.live(today)
      let sent = plan.proposals.first { $0.channel != .call }
      if let sent {
        #expect(promised?.step == sent.step && promised?.day == today)
        promised = nil
      } else {
        #expect(plan.next.count == 1 || story.position.invoices.allSatisfy { $0.level == StepID("CX") })
        if let promised { #expect(plan.next.first == promised) }
        promised = plan.next.first
      }
      today = today + 1
    }
  }
}

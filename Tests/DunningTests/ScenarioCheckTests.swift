import Dunning
import Receivables
import Testing

@Suite("A scenario")
struct ScenarioCheckTests {
  /// What is found after a change of the default scenario.
  private func problems(_ change: (inout Scenario) -> Void) -> [ScenarioProblem] {
    var scenario = Scenario.frenchBusiness
    change(&scenario)
    return ScenarioCheck.problems(in: scenario)
  }

  private func changing(_ code: String, _ change: (inout Step) -> Void) -> [ScenarioProblem] {
    problems { scenario in
      for index in scenario.steps.indices where scenario.steps[index].id == StepID(code) {
        change(&scenario.steps[index])
      }
    }
  }

  @Test("of French business customers is sound")
  func sound() {
    #expect(ScenarioCheck.problems(in: .frenchBusiness).isEmpty)
  }

  @Test("is refused with two steps of one code")
  func duplicates() {
    #expect(problems { $0.steps[1].id = StepID("P0") }.contains(.duplicateStep(StepID("P0"))))
  }

  @Test("is refused when a rung comes no later than the one before")
  func order() {
    #expect(changing("R2") { $0.offset = 28 } == [.outOfOrder(StepID("R3"), after: StepID("R2"))])
  }

  @Test("is refused when a step stands on the wrong side of the due day")
  func side() {
    #expect(
      changing("P0") { $0.offset = 5 } == [.wrongSide(StepID("P0"), place: .beforeDue, offset: 5)])
    #expect(changing("J0") { $0.offset = 1 } == [.wrongSide(StepID("J0"), place: .onDue, offset: 1)])
    #expect(
      changing("AP") { $0.offset = -12 } == [.wrongSide(StepID("AP"), place: .callTask, offset: -12)])
    #expect(changing("R1") { $0.offset = Int.min }.contains(.tooFar(StepID("R1"), offset: Int.min)))
  }

  @Test("never sends the formal notice or a later step by machine")
  func byHand() {
    #expect(
      changing("MD") { $0.release = .automatic }
        == [.automaticFromNoticeOn(StepID("MD"), release: .automatic)])
    #expect(
      changing("CX") { $0.release = .approval }
        == [.automaticFromNoticeOn(StepID("CX"), release: .approval)])
  }

  @Test("asks nobody to approve a call or a note, whose text nobody writes")
  func approver() {
    #expect(changing("AP") { $0.secondApproverCents = 5 } == [.approverWithoutText(StepID("AP"))])
    for code in ["R1", "MD", "AM", "CX"] { #expect(changing(code) { $0.secondApproverCents = 5 }.isEmpty) }
  }

  @Test("is refused without the notice's deadline, with an impossible one, or a second notice")
  func notice() {
    #expect(changing("MD") { $0.deadlineDays = nil } == [.missingDeadline(StepID("MD"))])
    #expect(
      changing("R2") { $0.deadlineDays = 0 } == [.impossibleDeadline(StepID("R2"), days: 0)])
    #expect(
      changing("AM") {
        $0.isFormalNotice = true
        $0.deadlineDays = 8
      } == [.secondNotice(StepID("AM"), first: StepID("MD"))])
  }

  @Test("is refused with empty names, malformed codes, no template, or a call that is none")
  func words() {
    #expect(changing("R1") { $0.names[.english] = " " } == [.emptyName(StepID("R1"), .english)])
    #expect(problems { $0.steps[0].id = StepID("P 0") } == [.malformedCode(StepID("P 0"))])
    #expect(changing("R1") { $0.template = "" } == [.missingTemplate(StepID("R1"))])
    #expect(
      changing("AP") { $0.channel = .email }
        == [.wrongChannel(StepID("AP"), place: .callTask, channel: .email)])
    #expect(changing("J0") { $0.tone = .firm } == [.preDueTone(StepID("J0"), tone: .firm)])
    #expect(problems { $0.steps = [] } == [.noLadder])
  }
}

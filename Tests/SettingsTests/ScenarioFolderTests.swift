import Correspondence
import Dunning
import Receivables
import Settings
import Testing
import Wording

@Suite("The folder of scenarios")
struct ScenarioFolderTests {
  func read(_ files: [String: String], fallback: String = "default") throws -> ScenarioFolder {
    try ScenarioFolder.read(
      files.mapValues { Array($0.utf8) }, fallback: fallback, library: TemplateLibrary())
  }

  func rule(_ rule: String, _ rest: String = "never-chased = true") -> String {
    rest + "\n[rule]\n" + rule + "\n"
  }

  func faults(_ files: [String: String], fallback: String = "default") -> [SettingsProblem] {
    problems { _ = try read(files, fallback: fallback) }
  }

  @Test("written by init holds the default, one for consumers and one for public bodies, all sound")
  func standard() throws {
    let folder = try read([
      "default.toml": ScenarioFile.defaultText, "particuliers.toml": ScenarioFile.consumerText,
      "public.toml": ScenarioFile.publicBodyText,
    ])
    #expect(folder.fallback == .frenchBusiness && folder.idle.isEmpty)
    #expect(folder.ruled.map(\.name) == ["particuliers", "public"])
    #expect(folder.ruled.map(\.rule?.segments) == [[.consumer], [.publicBody]])
    for scenario in folder.ruled {
      #expect(scenario.firstRungDay > Scenario.frenchBusiness.firstRungDay)
      #expect(scenario.noticeDay > Scenario.frenchBusiness.noticeDay)
      #expect(!scenario.steps.contains { $0.release == .automatic })
    }
  }

  @Test("needs no file for the default, leaves backups alone, and knows which files nobody goes through")
  func idle() throws {
    let folder = try read(
      ["spare.toml": ScenarioFile.defaultText, "spare.toml~": "?", ".x.toml": "?", "notes.txt": "?"])
    #expect(folder.fallback == .frenchBusiness && folder.ruled.isEmpty && folder.idle == ["spare"])
    let named = try read(
      ["spare.toml": ScenarioFile.defaultText, "default.toml": ScenarioFile.defaultText], fallback: "spare")
    #expect(named.fallback.name == "spare" && named.idle == ["default"])
    #expect(faults([:], fallback: "gone").map(\.file) == ["scenarios/gone.toml"])
  }

  @Test("reads every condition of a rule")
  func conditions() throws {
    let text = """
      segments = ["b2b", "public"]
      countries = ["be"]
      groups = "Élan"
      tags = ["vip", "à ménager"]
      customers = ["C-1"]
      currency = "USD"
      outstanding-from = 100
      overdue-below = 7
      relation-days-from = 365
      late-days-from = -3
      late-days-below = 90
      """
    let found = try read(["a.toml": rule(text)]).ruled.first
    #expect(found?.isNeverChased == true)
    #expect(
      found?.rule
        == ScenarioRule(
          segments: [.business, .publicBody], countries: ["BE"], groups: ["Élan"],
          tags: ["vip", "à ménager"],
          customers: ["C-1"], currency: try #require(Currency(code: "USD")), outstanding: .init(from: 10_000),
          overdue: .init(below: 700), relationDays: .init(from: 365), lateDays: .init(from: -3, below: 90)))
  }

  @Test("reads what a step asks for")
  func stepDemands() throws {
    let step = ScenarioFileTests.step(
      "R1",
      """
      days = 30
      side = "after"
      template = "r1"
      minimum = 50
      ceiling = 1000
      second-approver-from = 2000
      may-skip = false
      contact-role = "direction"
      copies = ["Gérance", "chef@atelier.example"]
      copies-needed = true
      """)
    let found = try read(["a.toml": rule("tags = [\"x\"]", "") + step]).ruled.first?.steps.first
    #expect(found?.minimumCents == 5_000 && found?.ceilingCents == 100_000)
    #expect(found?.secondApproverCents == 200_000 && found?.maySkip == false)
    #expect(found?.contactRole == "direction" && found?.needsCopies == true)
    #expect(found?.copies == [.role("Gérance"), .address("chef@atelier.example")])
  }

  @Test(
    "is refused with what is wrong, in which file, on which line, under which key, and what to do",
    arguments: [
      ("", "rule", 2, ScenarioProblem.emptyRule),
      ("overdue-from = 5\noverdue-below = 5", "rule.overdue-below", 4, .emptySpan(.overdue)),
    ])
  func wrongRules(text: String, key: String, line: Int, problem: ScenarioProblem) {
    let found = faults(["a.toml": rule(text)])
    #expect(found.map(\.fault) == [.scenario(problem)] && found.map(\.key) == [key])
    #expect(found.map(\.line) == [line] && found.map(\.file) == ["scenarios/a.toml"])
    for language in Language.allCases {
      let phrase = problem.phrase(in: language)
      #expect(!phrase.problem.isEmpty && !phrase.remedy.isEmpty)
    }
  }

  @Test("is refused with an unknown key, a wrong word, a country or currency that is none")
  func wrongWords() {
    #expect(faults(["a.toml": rule("tag = [\"x\"]")]).map(\.fault) == [.unknownKey(nearest: "tags")])
    let segment = faults(["a.toml": rule("segments = [\"pro\"]")]).map(\.fault)
    #expect(segment.count == 1 && segment[0] != .unreadable)
    #expect(faults(["a.toml": rule("countries = [\"France\"]")]).map(\.fault) == [.malformed(.country)])
    #expect(
      faults(["a.toml": rule("currency = \"ECU\"\ntags=[\"x\"]")]).map(\.fault) == [.malformed(.currency)])
    #expect(faults(["a b.toml": rule("tags=[\"x\"]")]).map(\.fault) == [.malformed(.fileName)])
  }

  @Test("is refused when the fallback has a rule, or two files have the same one")
  func contradictions() {
    let found = faults(["default.toml": rule("tags = [\"x\"]", "")])
    #expect(found.map(\.fault).contains(.scenario(.noLadder)))
    let fallback = faults(["default.toml": rule("tags = [\"x\"]")])
    #expect(fallback.map(\.fault) == [.scenario(.ruleOfFallback)] && fallback.map(\.line) == [2])
    let twins = faults(["a.toml": rule("tags = [\"x\"]"), "b.toml": rule("tags = [\"x\"]")])
    #expect(twins.map(\.fault) == [.scenario(.sameRule(as: "a"))])
    #expect(twins.map(\.file) == ["scenarios/b.toml"])
  }

  @Test("is refused with steps that never chase, no steps without saying so, and steps beyond the rule")
  func steps() {
    let empty = faults(["a.toml": rule("tags = [\"x\"]", "")])
    #expect(empty.map(\.fault) == [.scenario(.noLadder)])
    let rung = "\n" + ScenarioFileTests.step("R1", "days = 30\nside = \"after\"\ntemplate = \"r1\"")
    #expect(
      faults(["a.toml": rule("tags = [\"x\"]") + rung]).map(\.fault) == [.scenario(.stepsWithoutChasing)])
    let late = faults(["a.toml": rule("late-days-below = 30", "") + rung])
    #expect(late.map(\.fault) == [.scenario(.beyondRule(StepID("R1"), lateBelow: 30))])
    #expect(late.map(\.key) == ["step[1]"])
    #expect(faults(["a.toml": rule("late-days-below = 31", "") + rung]).isEmpty)
  }
}

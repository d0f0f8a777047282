import Correspondence
import Dunning
import Receivables
import Settings
import Testing
import Wording

@Suite("A scenario's file")
struct ScenarioFileTests {
  func read(_ text: String, library: TemplateLibrary = TemplateLibrary()) throws -> Scenario {
    try ScenarioFile.read(
      Array(text.utf8), name: "default", file: "scenarios/default.toml", library: library)
  }

  static func step(_ id: String, _ rest: String) -> String {
    "[[step]]\nid = \"\(id)\"\nname-fr = \"Étape\"\nname-en = \"Step\"\n\(rest)\n"
  }

  @Test("written by init is the French business scenario")
  func standard() throws {
    #expect(try read(ScenarioFile.defaultText) == .frenchBusiness)
  }

  @Test("written by init ends with a thank-you in comments, which is one once the signs are taken away")
  func example() throws {
    let lines = ScenarioFile.defaultText.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.lastIndex { $0 == "# [[step]]" })
    let shown = lines[..<start] + lines[start...].map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
    let scenario = try read(shown.joined(separator: "\n"))
    #expect(scenario.thankYou?.within == 10 && scenario.thankYou?.template == "merci")
    #expect(scenario.steps.count == Scenario.frenchBusiness.steps.count + 1)
  }

  @Test("says the side of the due day with a word of either language, and must say it")
  func sides() throws {
    let english = ScenarioFile.defaultText.split(separator: "\n").map { line in
      line.hasPrefix("side = \"avant\"")
        ? "side = \"before\"" : line.hasPrefix("side = ") ? "side = \"after\"" : String(line)
    }
    #expect(try read(english.joined(separator: "\n")) == .frenchBusiness)
    let sideless = problems { _ = try read(Self.step("R1", "days = 5\ntemplate = \"r1\"")) }
    #expect(sideless.map(\.fault) == [.missing] && sideless.map(\.key) == ["step[1].side"])
    let negative = problems {
      _ = try read(Self.step("R1", "days = -5\nside = \"after\"\ntemplate = \"r1\""))
    }
    #expect(negative.map(\.fault) == [.outOfRange(least: 0, most: 1_000)])
  }

  @Test("is refused with two steps of one id, naming the line of the second")
  func twice() {
    let one = Self.step("R1", "days = 5\nside = \"after\"\ntemplate = \"r1\"")
    let two = Self.step("R1", "days = 9\nside = \"after\"\ntemplate = \"r2\"")
    let found = problems { _ = try read(one + two) }
    #expect(found.map(\.fault) == [.scenario(.duplicateStep(StepID("R1")))])
    #expect(found.map(\.line) == [8])
  }

  @Test("is refused with a text that does not exist in a language")
  func template() {
    let text = Self.step("R1", "days = 5\nside = \"after\"\ntemplate = \"amical\"")
    let found = problems { _ = try read(text) }
    #expect(
      found.map(\.fault)
        == Language.allCases.map { .unknownTemplate(TemplateKey(name: "amical", language: $0)) })
    let library = TemplateLibrary(adopted: ["amical.fr": "Objet : A\n\nA", "amical.en": "Subject: A\n\nA"])
    #expect(problems { _ = try read(text, library: library) }.isEmpty)
  }

  @Test("is refused with a step that would send a formal notice by machine, in words of both languages")
  func machine() throws {
    let text = ScenarioFile.defaultText.replacingRelease()
    let found = problems { _ = try read(text) }
    #expect(!found.isEmpty)
    for problem in found {
      for language in Language.allCases {
        #expect(!problem.phrase(in: language).problem.isEmpty && !problem.phrase(in: language).remedy.isEmpty)
      }
    }
  }
}

extension String {
  /// The text with the first release by hand made automatic.
  fileprivate func replacingRelease() -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "release = \"by-hand\"" ? "release = \"automatic\"" : String($0) }
      .joined(separator: "\n")
  }
}

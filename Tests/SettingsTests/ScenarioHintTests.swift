import Correspondence
import Dunning
import Receivables
import Settings
import Testing
import Wording

@Suite("A hint about a scenario's file")
struct ScenarioHintTests {
  private func hints(_ text: String, name: String = "default", isThere: Bool = true) throws -> [ScenarioHint]
  {
    let scenario = try ScenarioFile.read(
      Array(text.utf8), name: name, file: "scenarios/\(name).toml", library: TemplateLibrary())
    return ScenarioHint.all(
      on: scenario, rules: DunningRules(), owing: 100_000_000, text: isThere ? text : nil)
  }

  @Test("is not given for any file that init writes")
  func shipped() throws {
    for (name, text) in [
      ("default", ScenarioFile.defaultText), ("particuliers", ScenarioFile.consumerText),
      ("public", ScenarioFile.publicBodyText),
    ] {
      #expect(try hints(text, name: name).isEmpty, "\(name)")
    }
  }

  @Test("stands at its line and key, and says what to do")
  func place() throws {
    let late = ScenarioFile.defaultText.replacing("days = 12\n", with: "days = 60\n")
    let hint = try #require(try hints(late).first)
    let line = try #require(
      late.split(separator: "\n", omittingEmptySubsequences: false).firstIndex(of: "days = 60"))
    #expect(hint.line == line + 1 && hint.key == "step[4].days" && hint.file == "scenarios/default.toml")
    #expect(
      hint.placedPhrase(in: .english).problem
        == "scenarios/default.toml:\(line + 1): step[4].days: AP never comes: a call accompanies a reminder to come; by its day R3 (day +28) has left, and the rest is done by hand."
    )
    #expect(
      hint.placedPhrase(in: .french).remedy
        == "Mettez AP avant J+28, ou faites-en une note (place = \"internal-note\").")
    #expect(try hints(late, isThere: false).first?.line == nil)
    let rich = ScenarioFile.defaultText.replacing("days = 20\n", with: "days = 20\nminimum = 900000000\n")
    let poor = try #require(try hints(rich).first)
    #expect(poor.key == "step[5].minimum")
    #expect(
      poor.placedPhrase(in: .french).problem.hasSuffix(
        "R2 ne viendra jamais, ni R3 ni MD ni AM ni CX : elle demande un encours de 900 000 000,00, et aucun client de ce scénario ne doit plus de 1 000 000,00."
      ), "\(poor.placedPhrase(in: .french).problem)")
  }

  @Test("has words and a remedy in both languages, whatever it is about")
  func words() {
    let (step, other) = (StepID("AP"), StepID("R3"))
    let reasons: [ScenarioRehearsal.Reason] = [
      .minimum(100, owing: 50), .floor(100), .noReminderAhead(after: other, leftOn: 28),
      .noReminderAhead(after: nil, leftOn: 0), .spacing(5, after: other), .issuedRecently(5), .lapsed,
    ]
    var notes: [ScenarioNote] = reasons.map { .neverComes(step, $0, neither: []) }
    notes += reasons.map { .seldomComes(step, $0, weekdays: [1, 7]) }
    notes += ScenarioNote.IdleKey.allCases.map { .idle(step, $0) }
    notes += [
      .withinDeadline(step, of: other, deadline: 7, earliest: 28),
      .withinSpacing(step, of: other, spacing: 5, earliest: 28), .noNotice(last: other),
      .idleCeiling(step, cents: 100, house: 50), .behindHandOver(step, of: other), .alike(step, other),
    ]
    var said: [Language: Set<String>] = [:]
    for note in notes {
      for language in Language.allCases {
        let phrase = note.phrase(in: language)
        #expect(phrase.problem.hasSuffix(".") && phrase.remedy.hasSuffix("."), "\(note)")
        #expect(said[language, default: []].insert(phrase.problem).inserted, "\(note)")
      }
    }
    #expect(
      ScenarioNote.seldomComes(StepID("J0"), .spacing(5, after: StepID("P0")), weekdays: [1, 7])
        .phrase(in: .french).problem.hasPrefix("J0 ne vient que pour les échéances du lundi ou du dimanche"))
  }
}

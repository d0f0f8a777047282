import Dunning
import PlainText
import Receivables
import Wording

/// What is no fault of a scenario's file, but may not be what was meant, and where it stands.
package struct ScenarioHint: Hashable, Sendable {
  /// Name of the file, below the store.
  package let file: String
  /// Line, from 1, or nil when the scenario has no file.
  package let line: Int?
  /// Key with its step (`step[4].days`).
  package let key: String
  /// What is to be told.
  package let note: ScenarioNote

  /// Everything that may not be what was meant in a scenario without problems, in the order of its steps.
  ///
  /// - Parameters:
  ///   - rules: The house's.
  ///   - cents: What a customer may owe at most, as far as anybody knows.
  ///   - text: Its file, where it has one.
  package static func all(
    on scenario: Scenario, rules: DunningRules, owing cents: Int, text: String?
  ) -> [ScenarioHint] {
    let lines = text.map(KeyLines.init)
    return ScenarioCheck.notes(on: scenario, rules: rules, owing: cents).map { note in
      let step = scenario.steps.firstIndex { $0.id == note.step } ?? 0
      let key = "step[\(step + 1)]\(note.key)"
      return ScenarioHint(
        file: "scenarios/\(scenario.name)\(ScenarioFolder.suffix)", line: lines?.line(of: key), key: key,
        note: note)
    }
  }

  /// File, line, key and what is to be told, and what can be done; safe to print.
  package func placedPhrase(in language: Language) -> ProblemPhrase {
    let phrase = note.phrase(in: language)
    let place = line.map { "\(file):\($0)" } ?? file
    let name = language.say("\(key) : ", "\(key): ")
    return ProblemPhrase(legible("\(place): \(name)\(phrase.problem)"), legible(phrase.remedy))
  }
}

extension ScenarioNote {
  /// The key of the step that it is about, with its dot; empty for the whole step.
  fileprivate var key: String {
    switch self {
    case .neverComes(_, .minimum, _), .seldomComes(_, .minimum, _): ".minimum"
    case .neverComes, .seldomComes, .withinDeadline, .withinSpacing: ".days"
    case .noNotice, .behindHandOver: ""
    case .alike: ".id"
    case .idle(_, let key): ".\(key.name)"
    case .idleCeiling: ".ceiling"
    }
  }
}

extension ScenarioNote.IdleKey {
  /// The key as a file writes it.
  var name: String {
    switch self {
    case .ceilingOfTask: "ceiling"
    case .releaseOfTask: "release"
    case .deadlineAside: "deadline"
    case .toneAside: "tone"
    case .templateOfTextMessage: "template"
    case .copiesNeeded: "copies-needed"
    }
  }
}

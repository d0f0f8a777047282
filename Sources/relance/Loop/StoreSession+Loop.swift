import Backoffice
import Casework
import Dashboard
import Dunning
import Journal
import Receivables
import Wording

extension StoreSession {
  /// The present moment with an operation id of its own.
  func freshOccasion() throws -> Occasion {
    choice.now = surroundingsNow
    choice.operation = nil
    return try occasion()
  }

  /// Records what a person asked for; planning adopts changed files first, and adopted rules are planned with.
  func carryOut(_ command: Command) throws -> Receipt {
    let occasion = try freshOccasion()
    switch command {
    case .plan(only: nil): return try keeper.plan(on: occasion).planning
    case .adopt:
      try keeper.record(command, on: occasion, followUp: false)
      return try keeper.record(.plan(only: nil), on: try freshOccasion(), followUp: false)
    default: return try keeper.record(command, on: occasion)
    }
  }

  /// Changed files that would move the queue, and how; nil when nothing asks for a look.
  func changedRules() throws -> AdoptionNews? {
    guard let preview = try keeper.previewAdoption(on: try freshOccasion()) else { return nil }
    return AdoptionNews(rules: preview.rules, scenarios: preview.scenarios, change: preview.change)
  }

  /// Plans, and adopts changed files first unless they move the queue: those wait for somebody's look.
  ///
  /// - Parameter isHeld: Whether changed files wait for a look.
  /// - Returns: What a person should know of it, each in one sentence.
  func planQuietly(isHeld: Bool) -> [String] {
    do {
      let occasion = try freshOccasion()
      let outcome =
        isHeld
        ? (planning: try keeper.record(.plan(only: nil), on: occasion, followUp: false), adoption: nil)
        : try keeper.plan(on: occasion)
      var said: [String] = []
      if outcome.adoption != nil {
        said.append(
          language.say("Fichiers de réglage modifiés : repris.", "Changed settings files: adopted."))
      }
      let proposed = outcome.planning.events.filter { event in
        if case .reminderProposed = event { return true }
        return false
      }.count
      if proposed > 0 {
        said.append(
          language.say(
            "Planification : \(language.counted(proposed, "proposition nouvelle", "propositions nouvelles")).",
            "Planning: \(language.counted(proposed, "new proposal", "new proposals"))."))
      }
      return said
    } catch {
      let words = phrase(ofAny: error)
      return ["\(words.problem) \(words.remedy)"]
    }
  }

  /// Any error in the collector's words.
  func phrase(ofAny error: any Error) -> ProblemPhrase {
    switch error {
    case let problem as BookkeeperProblem: problem.phrase(in: language)
    case let problem as CommandProblem: problem.phrase(in: language)
    case let refusal as Refusal: refusal.phrase(in: language)
    default: ProblemPhrase("\(error)", "")
    }
  }
}

import Backoffice
import Casework
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

  /// Adopts changed files and plans; what a person should know of it, each in one sentence.
  func planQuietly() -> [String] {
    do {
      let outcome = try keeper.plan(on: try freshOccasion())
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

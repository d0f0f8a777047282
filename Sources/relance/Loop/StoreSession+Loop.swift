import Backoffice
import Casework
import Correspondence
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

  /// Plans, and adopts changed files first unless they move the queue: those wait for somebody's look.
  ///
  /// - Returns: What a person should know of it, each in one sentence, and what waits.
  func planQuietly() -> (said: [String], held: AdoptionPreview?) {
    do {
      let outcome = try keeper.planHoldingBack(on: try freshOccasion())
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
      return (said, outcome.held)
    } catch {
      let words = phrase(ofAny: error)
      return (["\(words.problem) \(words.remedy)"], nil)
    }
  }

  /// Any error in the collector's words.
  func phrase(ofAny error: any Error) -> ProblemPhrase {
    switch error {
    case let problem as BookkeeperProblem: problem.phrase(in: language)
    case let problem as CommandProblem: problem.phrase(in: language)
    case let refusal as Refusal: refusal.phrase(in: language)
    case let refusal as CompositionRefusal: refusal.phrase(in: language)
    default: ProblemPhrase("\(error)", "")
    }
  }
}

import Dunning
import Receivables
import Wording

extension Refusal {
  /// What the cancelling of plans and of interruptions can be refused for.
  func planPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .notAPlan(let id, let plan):
      plan.map { plan in
        language.phrase(
          ("\(id) est une échéance de l'échéancier \(plan).", "Annuler celui-ci : --cancel \(plan)."),
          ("\(id) is an instalment of plan \(plan).", "Cancel that one: --cancel \(plan)."))
      }
        ?? language.phrase(
          (
            "\(id) est une promesse, pas un échéancier.", "L'annuler avec « relance promise --cancel \(id) »."
          ),
          ("\(id) is a promise, not a plan.", "Cancel it with \"relance promise --cancel \(id)\"."))
    case .planIsOver(let plan, let last):
      language.phrase(
        (
          "L'échéancier \(plan) est fini : aucune échéance n'est plus attendue (la dernière, le \(last.numeric)).",
          "Rien à annuler ; un nouvel échéancier se note à part."
        ),
        (
          "Plan \(plan) is over: no instalment is expected any more (the last, on \(last.numeric)).",
          "There is nothing to cancel; a new plan is recorded apart."
        ))
    case .nothingInterrupted(let number):
      language.phrase(
        (
          "Aucune interruption de prescription n'est notée pour \(number).",
          "Les règlements partiels interrompent d'eux-mêmes et ne s'annulent pas ici."
        ),
        (
          "No interruption of the limitation is recorded for \(number).",
          "Part payments interrupt by themselves and are not taken back here."
        ))
    case .noClaimRuns(let number, let day):
      language.phrase(
        (
          "Aucune demande en justice n'est en cours pour \(number) au \(day.numeric).",
          "Noter d'abord la demande, avec son jour."
        ),
        ("No court claim runs for \(number) on \(day.numeric).", "First record the claim, with its day."))
    default: ProblemPhrase("", "")
    }
  }
}

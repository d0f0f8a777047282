import Dunning
import Receivables
import Wording

extension Refusal {
  /// What a step of the scenario forbids, and the way out.
  func stepPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .secondApproverNeeded(let id, let cents):
      language.phrase(
        (
          "Vous avez modifié le texte de \(id), et à partir de \(MoneyFigures.screen(cents: cents, in: .french)) une "
            + "autre personne doit l'approuver.",
          "La faire approuver par un collègue."
        ),
        (
          "You edited the text of \(id), and from \(MoneyFigures.screen(cents: cents, in: .english)) on somebody else "
            + "must approve it.",
          "Have a colleague approve it."
        ))
    case .stepNotSkippable(let id, let step):
      language.phrase(
        (
          "Le scénario ne laisse pas ignorer l'étape \(step) (\(id)).", "La reporter, ou suspendre le client."
        ),
        ("The scenario lets nobody skip step \(step) (\(id)).", "Snooze it, or pause the customer."))
    default: phrase(in: language)
    }
  }
}

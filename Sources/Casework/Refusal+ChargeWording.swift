import Receivables
import Wording

extension Refusal {
  /// What charges can be refused for.
  func chargePhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .missingRate(let missing): missing.phrase(in: language)
    case .nothingLeft(let id):
      language.phrase(
        (
          "Il ne reste rien du règlement \(id) : il solde déjà des factures ou des frais.",
          "Choisir un règlement qui a un reste, ou l'affecter autrement."
        ),
        (
          "Nothing is left of payment \(id): it settles invoices or charges already.",
          "Choose a payment with something left, or allocate it otherwise."
        ))
    default:
      language.phrase(
        ("Il ne reste ni intérêts ni indemnité.", "Voir le détail avec « relance charges »."),
        ("No interest and no fee is left.", "See the details with \"relance charges\"."))
    }
  }
}

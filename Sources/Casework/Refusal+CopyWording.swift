import Dunning
import Receivables
import Wording

extension Refusal {
  /// What the sending of a copy can be refused for.
  func copyPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .noCopyAwaited(let id, let sent?):
      language.phrase(
        ("La copie de \(id) est déjà notée, le \(sent.numeric).", "Si c'est faux, l'annuler d'abord (undo)."),
        ("\(id)'s copy is recorded already, on \(sent.numeric).", "If that is wrong, undo it first."))
    case .noCopyAwaited(let id, nil):
      language.phrase(
        (
          "\(id) n'attend pas de copie de facture.",
          "Seul un statut « facture non reçue » en cours en attend une : « relance status CLIENT »."
        ),
        (
          "\(id) awaits no copy of an invoice.",
          "Only a running status \"invoice not received\" does: \"relance status CUSTOMER\"."
        ))
    case .beforeStatus(let id, let day):
      language.phrase(
        ("\(id) n'est noté que depuis le \(day.numeric).", "Corriger le jour."),
        ("\(id) stands since \(day.numeric) only.", "Correct the day."))
    default: ProblemPhrase("", "")
    }
  }
}

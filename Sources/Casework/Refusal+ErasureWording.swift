import Dunning
import Receivables
import Wording

extension Refusal {
  /// What stands against an erasure, or follows from one.
  func erasurePhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .moneyOpen(let number):
      language.phrase(
        (
          "Le compte de \(number) n'est pas soldé : ses pièces se gardent, et il faut savoir qui doit.",
          "Plutôt ne plus le relancer (« relance subject restrict \(number) --reason TEXTE »), ou effacer avec --even-owing MOTIF."
        ),
        (
          "The account of \(number) is not settled: its records are kept, and who owes must be known.",
          "Rather chase it no more (\"relance subject restrict \(number) --reason TEXT\"), or erase with --even-owing REASON."
        ))
    case .messageWaiting(let id):
      language.phrase(
        ("\(id) est approuvée et attend son départ.", "La rappeler, ou effacer avec --even-owing MOTIF."),
        ("\(id) is approved and waits to leave.", "Recall it, or erase with --even-owing REASON."))
    case .messageUnderway(let id):
      language.phrase(
        (
          "\(id) est en cours d'envoi ou incertaine.",
          "Attendre la fin de l'envoi, ou dire ce qu'il en est : « relance resolve \(id) --arrived », --again ou --drop."
        ),
        (
          "\(id) is being sent or uncertain.",
          "Wait for the sending to end, or say what became of it: \"relance resolve \(id) --arrived\", --again or --drop."
        ))
    case .reasonNamesPerson:
      language.phrase(
        ("Le motif nomme la personne : il resterait.", "L'écrire sans nom ni coordonnées."),
        ("The reason names the person: it would stay.", "Write it without a name or an address."))
    case .erasureIsFinal(let number):
      language.phrase(
        ("L'effacement du client \(number) est définitif : ses données n'existent plus.", "Rien à faire."),
        ("The erasure of customer \(number) is final: its data exist no more.", "Nothing to do."))
    case .erased(let number):
      language.phrase(
        (
          "Le client \(number) a été effacé : plus rien ne s'y ajoute.",
          "Ouvrir un nouveau compte s'il redevient client."
        ),
        (
          "Customer \(number) was erased: nothing is added to it.",
          "Open a new account if it becomes a customer again."
        ))
    default: phrase(in: language)
    }
  }
}

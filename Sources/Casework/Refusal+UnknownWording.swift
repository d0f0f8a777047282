import Dunning
import Receivables
import Wording

extension Refusal {
  /// Names that nothing here has.
  func unknownPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .unknownCustomer(let name):
      language.phrase(
        ("Client \(name) inconnu.", "Chercher son numéro avec « relance ledger »."),
        ("Unknown customer \(name).", "Look its number up with \"relance ledger\"."))
    case .unknownInvoice(let name):
      language.phrase(
        ("Facture \(name) inconnue.", "Chercher son numéro avec « relance invoices »."),
        ("Unknown invoice \(name).", "Look its number up with \"relance invoices\"."))
    case .unknownReminder(let id):
      language.phrase(
        ("Relance \(id) inconnue.", "Voir la file avec « relance queue »."),
        ("Unknown reminder \(id).", "See the queue with \"relance queue\"."))
    case .unknownRecord(let name):
      language.phrase(
        ("\(name) n'existe pas.", "Vérifier son numéro sur le compte du client."),
        ("\(name) does not exist.", "Check its number on the customer's account."))
    case .unknownStep(let step):
      language.phrase(
        ("L'étape \(step) n'est pas dans le scénario.", "Choisir une étape du scénario en vigueur."),
        ("Step \(step) is not in the scenario.", "Choose a step of the scenario in force."))
    default: ProblemPhrase("", "")
    }
  }
}

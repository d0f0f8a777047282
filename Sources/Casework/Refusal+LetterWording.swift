import Dunning
import Receivables
import Wording

extension Refusal {
  /// What the tracking of letters can be refused for.
  func letterPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .notPosted(let id):
      language.phrase(
        ("\(id) n'est pas encore postée.", "Noter d'abord l'envoi avec « relance done \(id) »."),
        ("\(id) has not been posted yet.", "First record that with \"relance done \(id)\"."))
    case .beforePosting(let id, let day):
      language.phrase(
        ("\(id) n'a été postée que le \(day.numeric).", "Corriger le jour."),
        ("\(id) was posted on \(day.numeric) only.", "Correct the day."))
    case .registeredNumber(let number, let digit):
      language.phrase(
        ("La clé de « \(number) » devrait être \(digit).", "Relire le numéro sur le récépissé."),
        ("The check digit of \"\(number)\" should be \(digit).", "Read the number on the receipt again."))
    case .notALetter(let id):
      language.phrase(
        ("\(id) ne part pas par la poste.", "Choisir une lettre."),
        ("\(id) does not go by post.", "Choose a letter."))
    default: ProblemPhrase("", "")
    }
  }
}

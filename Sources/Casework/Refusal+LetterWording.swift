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
    case .oddRegisteredNumber(let number):
      language.phrase(
        (
          "« \(number) » n'a la forme ni d'un recommandé de La Poste (1A 234 567 8901 2) ni d'un numéro international "
            + "(RB123456785FR).",
          "Le relire sur le récépissé ; s'il est bien ainsi, le donner avec --unchecked."
        ),
        (
          "\"\(number)\" has neither the form of La Poste (1A 234 567 8901 2) nor the international one "
            + "(RB123456785FR).",
          "Read it on the receipt again; if it is right, give it with --unchecked."
        ))
    case .letterContradicted(let id, let kind, let day, let known, let since):
      language.phrase(
        (
          "\(id) : « \(kind.name(in: .french)) le \(day.numeric) » contredit ce qui est noté : "
            + "\(known.name(in: .french)) le \(since.numeric).",
          "Corriger le jour, ou reprendre d'abord ce qui est faux : « relance letter \(id) --cancel » reprend le "
            + "dernier fait noté."
        ),
        (
          "\(id): \"\(kind.name(in: .english)) on \(day.numeric)\" contradicts what stands: "
            + "\(known.name(in: .english)) on \(since.numeric).",
          "Correct the day, or first take back what is wrong: \"relance letter \(id) --cancel\" takes back what was "
            + "recorded last."
        ))
    case .letterUntracked(let id):
      language.phrase(
        ("Rien n'est noté du suivi de \(id).", "Voir « relance letter \(id) »."),
        ("Nothing of \(id)'s tracking is recorded.", "See \"relance letter \(id)\"."))
    case .notALetter(let id):
      language.phrase(
        ("\(id) ne part pas par la poste.", "Choisir une lettre."),
        ("\(id) does not go by post.", "Choose a letter."))
    default: ProblemPhrase("", "")
    }
  }
}

import Receivables
import Wording

extension Refusal {
  /// Refusals of how a customer is reached.
  func reachPhrase(in language: Language) -> ProblemPhrase {
    switch self {
    case .customerChanged(let number):
      language.phrase(
        ("La fiche de \(number) a changé entre-temps.", "La relire, puis recommencer."),
        ("The record of \(number) changed meanwhile.", "Read it again, then repeat."))
    case .contactEmpty:
      language.phrase(
        ("Rien ne dit qui est ce contact.", "Donner au moins un nom, une adresse ou un numéro."),
        ("Nothing says who this contact is.", "Give at least a name, an address or a number."))
    case .badEmail(let text):
      language.phrase(
        (
          "« \(text) » n'est pas une adresse e-mail.",
          "En écrire une seule, sans accent ni espace : nom@domaine.fr"
        ),
        (
          "\"\(text)\" is not an e-mail address.",
          "Write one only, without accents and spaces: name@domain.com"
        ))
    case .badPhone(let text):
      language.phrase(
        ("« \(text) » n'est pas un numéro de téléphone.", "Il en faut au moins 4 chiffres."),
        ("\"\(text)\" is no phone number.", "At least 4 digits are needed."))
    case .badCountry(let text):
      language.phrase(
        ("« \(text) » n'est pas un pays.", "Écrire ses deux lettres : FR, BE, CH… ou rien pour la France."),
        ("\"\(text)\" is no country.", "Write its two letters: FR, BE, CH… or nothing for France."))
    default:
      language.phrase(
        ("L'adresse est incomplète.", "Donner la ville, et la rue ou le code postal."),
        ("The address is incomplete.", "Give the city, and the street or the postcode."))
    }
  }
}

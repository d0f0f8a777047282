import Receivables
import Wording

extension ConsumerRule {
  /// Why a consumer must not read the words, and what to do.
  func phrase(of words: String, in language: Language) -> ProblemPhrase {
    switch self {
    case .costs:
      language.phrase(
        (
          "Le texte dit « \(words) », qu'un consommateur ne doit pas (art. L111-8 CPCE).",
          "Retirez ce passage ou mettez-le entre [[^Consumer]] et [[/Consumer]]."
        ),
        (
          "The text says \"\(words)\", which a consumer does not owe (art. L111-8 CPCE).",
          "Take it out or put it between [[^Consumer]] and [[/Consumer]]."
        ))
    case .threat:
      language.phrase(
        (
          "Le texte dit « \(words) » : une menace sans titre envers un consommateur (art. L121-6 C. conso.).",
          "Retirez-la ; « par toute voie de droit » suffit."
        ),
        (
          "The text says \"\(words)\": a threat without a title to a consumer (art. L121-6 C. conso.).",
          "Take it out; \"by every legal means\" is enough."
        ))
    case .impersonation:
      language.phrase(
        (
          "Le texte dit « \(words) » : il imite un acte officiel (art. 433-13 C. pén.).",
          "Écrivez en votre nom, sans les mots d'un acte de justice."
        ),
        (
          "The text says \"\(words)\": it looks like an official act (art. 433-13 C. pén.).",
          "Write in your own name, without the words of a court."
        ))
    case .disclosure:
      language.phrase(
        (
          "Le texte dit « \(words) » : une dette ne se révèle à personne (art. L121-6 C. conso.).",
          "Retirez ce passage."
        ),
        (
          "The text says \"\(words)\": a debt is told to nobody (art. L121-6 C. conso.).", "Take it out."
        ))
    }
  }
}

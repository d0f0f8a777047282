import Dunning
import Receivables

extension LetterEvent.Kind {
  /// Its name in a list.
  package func name(in language: Language) -> String {
    switch self {
    case .posted: language.say("postée", "posted")
    case .presented: language.say("présentée", "presented")
    case .signed: language.say("signée", "signed for")
    case .refused: language.say("refusée", "refused")
    case .unclaimed: language.say("non réclamée", "unclaimed")
    case .unknownAddress: language.say("inconnu à l'adresse", "unknown at the address")
    }
  }
}

import Dunning
import Receivables

extension Promise.State {
  /// What became of the promise.
  package func name(in language: Language) -> String {
    switch self {
    case .expected: language.say("attendue", "expected")
    case .kept: language.say("tenue", "kept")
    case .partlyKept: language.say("tenue en partie", "partly kept")
    case .broken: language.say("non tenue", "broken")
    case .cancelled: language.say("annulée", "cancelled")
    }
  }
}

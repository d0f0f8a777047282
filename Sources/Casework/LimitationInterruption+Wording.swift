import Receivables
import Wording

extension LimitationInterruption.Kind {
  /// What happened, in a few words.
  package func name(in language: Language) -> String {
    switch self {
    case .acknowledged: language.say("dette reconnue", "debt acknowledged")
    case .claimed: language.say("demande en justice", "court claim")
    case .ended: language.say("fin d'instance", "end of the case")
    }
  }
}

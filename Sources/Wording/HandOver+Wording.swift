import Dunning
import Receivables

extension Step.HandOver {
  /// What the step does, in a list.
  package func name(in language: Language) -> String {
    switch self {
    case .amicable: language.say("remise à l'amiable", "hand-over, amicable")
    case .court: language.say("remise au contentieux", "hand-over, court")
    }
  }

  /// What follows once the task is done.
  package func consequence(in language: Language) -> String {
    switch self {
    case .amicable:
      language.say(
        "Une fois faite : factures remises en recouvrement amiable, plus aucune relance d'ici.",
        "Once done: its invoices are handed over for amicable collection, no reminder from here any more.")
    case .court:
      language.say(
        "Une fois faite : factures remises au contentieux, plus aucune relance d'ici.",
        "Once done: its invoices are handed over for court, no reminder from here any more.")
    }
  }
}

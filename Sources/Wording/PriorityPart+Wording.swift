import Receivables
import Risk

extension PriorityPart {
  /// Why a customer stands high on the worklist.
  package func name(in language: Language) -> String {
    switch self {
    case .brokenPromise: language.say("promesse non tenue", "broken promise")
    case .uncertainSending: language.say("envoi incertain", "uncertain sending")
    case .failedSending: language.say("envoi en échec", "failed sending")
    case .unhandledReply: language.say("réponse à traiter", "reply to handle")
    case .callBackDue: language.say("rappel dû", "call-back due")
    case .promiseDueToday: language.say("promesse à échéance", "promise due")
    case .disputeFollowUpDue: language.say("dossier à revoir", "case to look at")
    case .taskDue: language.say("tâche à faire", "task to do")
    case .decisionNeeded: language.say("décision à prendre", "decision needed")
    case .overdueAmount: language.say("montant échu", "overdue amount")
    case .daysLate: language.say("jours de retard", "days late")
    case .creditLimit: language.say("proche du plafond", "near the credit limit")
    case .missingContact: language.say("aucun contact utilisable", "no usable contact")
    case .noNextAction: language.say("aucune suite prévue", "no next action")
    case .slowerThanUsual: language.say("plus lent que d'habitude", "slower than usual")
    }
  }
}

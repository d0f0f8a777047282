import Dunning
import Receivables

extension Pause.Kind {
  /// Why reminders are held back.
  package func name(in language: Language) -> String {
    switch self {
    case .paused: language.say("suspendu", "on pause")
    case .inPayment: language.say("paiement en route", "payment on its way")
    case .directDebit: language.say("prélèvement prévu", "direct debit planned")
    case .notReceived: language.say("facture non reçue", "invoice not received")
    case .insolvency: language.say("procédure collective", "insolvency proceedings")
    case .unhandledReply: language.say("réponse à traiter", "reply to handle")
    case .handedOver: language.say("dossier transmis", "file handed over")
    case .writtenOff: language.say("passé en perte", "written off")
    case .creditNoteExpected: language.say("avoir attendu", "credit note expected")
    }
  }
}

import Dunning
import Receivables

extension Dispute.Reason {
  /// Ground of the objection.
  package func name(in language: Language) -> String {
    switch self {
    case .price: language.say("prix", "price")
    case .quantity: language.say("quantité", "quantity")
    case .quality: language.say("qualité", "quality")
    case .delivery: language.say("livraison", "delivery")
    case .duplicate: language.say("facture en double", "duplicate invoice")
    case .creditNoteExpected: language.say("avoir attendu", "credit note expected")
    case .vat: language.say("TVA", "VAT")
    case .purchaseOrder: language.say("bon de commande", "purchase order")
    case .service: language.say("prestation", "service")
    case .retention: language.say("retenue de garantie", "retention")
    case .other: language.say("autre motif", "other ground")
    }
  }
}

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

extension Dispute {
  /// What is known of it, one short phrase each: ground, how much, whose business, when to look again, how it ended.
  package func phrases(in language: Language) -> [String] {
    var phrases = [reason.name(in: language)]
    if let amount {
      let sum = "\(amount.figures(in: language)) \(amount.currency.code)"
      phrases.append(language.say("\(sum) contestés", "\(sum) contested"))
    }
    if !owner.isEmpty { phrases.append(language.say("suivi par \(owner)", "handled by \(owner)")) }
    if closedOn == nil {
      phrases.append(
        language.say("à revoir le \(followUp.numeric)", "to be looked at on \(followUp.numeric)"))
    }
    if !outcome.isEmpty { phrases.append(outcome) }
    if !note.isEmpty { phrases.append(note) }
    return phrases
  }

  /// What is known of it that was not known before: nothing where something was only taken away.
  package func news(since before: Dispute, in language: Language) -> [String] {
    let known = before.phrases(in: language)
    return phrases(in: language).filter { !known.contains($0) }
  }
}

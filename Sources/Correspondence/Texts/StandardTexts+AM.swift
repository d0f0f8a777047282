extension StandardTexts {
  /// The note that hands a file over to amicable collection.
  static let am = Pair(
    french: """
      Objet\u{202F}: Transmission en recouvrement amiable\u{202F}: [[CustomerName]], [[GrandTotal]]

      Note de transmission du [[CurrentDate]]

      Créancier\u{202F}: [[CompanyName]][[#CompanySIREN]], SIREN \
      [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], [[CompanyAddress]][[/CompanyAddress]]
      Débiteur\u{202F}: [[CustomerName]][[#CustomerSIREN]], SIREN \
      [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]]
      Compte client\u{202F}: [[CustomerClientCode]]
      [[#ContactFullName]]
      Interlocuteur\u{202F}: [[ContactFullName]]
      [[/ContactFullName]]

      [[InvoiceTable]]

      \(frenchSettlements)

      Principal restant dû\u{202F}: [[DemandedAmount]]. Plus ancienne échéance\u{202F}: [[OldestDueDate]].

      \(frenchCharges)

      [[#PreviousReminders]]
      [[ReminderDate]]\u{202F}: [[ReminderStep]], [[ReminderChannel]]\
      [[#ReminderPost]] ([[ReminderPost]])[[/ReminderPost]]
      [[/PreviousReminders]]

      [[#PromiseAmount]]
      Promesse non tenue\u{202F}: [[PromiseAmount]] pour le [[PromiseDate]].

      [[/PromiseAmount]]
      Pièces à joindre\u{202F}: factures, bons de commande ou de livraison, relances, mise en demeure et son \
      avis de réception, mandat écrit.

      \(frenchTotalPayment)

      \(signature)

      \(frenchAnnex)
      """,
    english: """
      Subject: Hand-over to amicable collection: [[CustomerName]], [[GrandTotal]]

      Hand-over note of [[CurrentDate]]

      Creditor: [[CompanyName]][[#CompanySIREN]], SIREN [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], \
      [[CompanyAddress]][[/CompanyAddress]]
      Debtor: [[CustomerName]][[#CustomerSIREN]], SIREN \
      [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]]
      Customer account: [[CustomerClientCode]]
      [[#ContactFullName]]
      Contact: [[ContactFullName]]
      [[/ContactFullName]]

      [[InvoiceTable]]

      \(englishSettlements)

      Principal still owed: [[DemandedAmount]]. Oldest due date: [[OldestDueDate]].

      \(englishCharges)

      [[#PreviousReminders]]
      [[ReminderDate]]: [[ReminderStep]], [[ReminderChannel]][[#ReminderPost]] ([[ReminderPost]])[[/ReminderPost]]
      [[/PreviousReminders]]

      [[#PromiseAmount]]
      Promise not kept: [[PromiseAmount]] by [[PromiseDate]].

      [[/PromiseAmount]]
      To be attached: invoices, orders or delivery notes, reminders, formal notice with its acknowledgement of \
      receipt, written mandate.

      \(englishTotalPayment)

      \(signature)

      \(englishAnnex)
      """)
}

extension StandardTexts {
  /// The note that hands a file over for court proceedings.
  static let cx = Pair(
    french: """
      Objet\u{202F}: Transmission au contentieux\u{202F}: [[CustomerName]], [[GrandTotal]]

      Note de transmission au contentieux du [[CurrentDate]]

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
      Pièces à joindre\u{202F}: factures, bons de commande ou de livraison, conditions générales acceptées, \
      relances, mise en demeure et son avis de réception, décompte détaillé\
      [[#Business]], extrait Kbis du débiteur[[/Business]]\
      [[#Consumer]], nom, prénoms et adresse du débiteur tels que ses commandes les donnent[[/Consumer]]\
      [[#PublicBody]], marché ou bon de commande, preuve de la réception des factures (Chorus Pro ou \
      courrier)[[/PublicBody]]. Les intérêts courent jusqu'au paiement\u{202F}: le décompte est à arrêter de \
      nouveau au jour de la demande.

      \(frenchTotalPayment)

      \(signature)

      \(frenchAnnex)
      """,
    english: """
      Subject: Hand-over for court proceedings: [[CustomerName]], [[GrandTotal]]

      Note for court proceedings of [[CurrentDate]]

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
      To be attached: invoices, orders or delivery notes, accepted terms of sale, reminders, formal notice with \
      its acknowledgement of receipt, detailed account\
      [[#Business]], the debtor's company register entry[[/Business]]\
      [[#Consumer]], the debtor's names and address as the orders give them[[/Consumer]]\
      [[#PublicBody]], the contract or order form, proof that the invoices were received (Chorus Pro or \
      post)[[/PublicBody]]. Interest runs until payment: the account is to be closed anew on the day of the claim.

      \(englishTotalPayment)

      \(signature)

      \(englishAnnex)
      """)
}

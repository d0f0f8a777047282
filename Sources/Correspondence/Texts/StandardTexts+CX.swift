extension StandardTexts {
  /// The note that hands a file over for court proceedings.
  static let cx = Pair(
    french: """
      Objet\u{202F}: Transmission au contentieux\u{202F}: [[CustomerName]], [[GrandTotal]]

      Note de transmission au contentieux du [[CurrentDate]]

      \(frenchCase)
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

      \(englishCase)
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

extension StandardTexts {
  /// The note that hands a file over to amicable collection.
  static let am = Pair(
    french: """
      Objet\u{202F}: Transmission en recouvrement amiable\u{202F}: [[CustomerName]], [[GrandTotal]]

      Note de transmission du [[CurrentDate]]

      \(frenchCase)
      Pièces à joindre\u{202F}: factures, bons de commande ou de livraison, relances, mise en demeure et son \
      avis de réception, mandat écrit.

      \(frenchTotalPayment)

      \(signature)

      \(frenchAnnex)
      """,
    english: """
      Subject: Hand-over to amicable collection: [[CustomerName]], [[GrandTotal]]

      Hand-over note of [[CurrentDate]]

      \(englishCase)
      To be attached: invoices, orders or delivery notes, reminders, formal notice with its acknowledgement of \
      receipt, written mandate.

      \(englishTotalPayment)

      \(signature)

      \(englishAnnex)
      """)
}

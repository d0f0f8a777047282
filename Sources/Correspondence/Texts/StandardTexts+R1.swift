extension StandardTexts {
  /// The first reminder: it supposes an oversight and speaks of no charges.
  static let r1 = Pair(
    french: """
      Objet\u{202F}: [[#OneInvoice]]Votre facture [[InvoiceNumber]]\u{202F}: un \
      oubli\u{202F}?[[/OneInvoice]][[^OneInvoice]]Vos factures échues\u{202F}: un oubli\u{202F}?[[/OneInvoice]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#OneInvoice]]
      Sauf erreur ou omission de notre part, nous n'avons pas encore reçu le règlement de notre facture \
      [[InvoiceNumber]], échue le [[InvoiceDueDate]]. Il s'agit sans doute d'un simple oubli.
      [[/OneInvoice]]
      [[^OneInvoice]]
      Sauf erreur ou omission de notre part, nous n'avons pas encore reçu le règlement des factures ci-dessous, \
      pour un total de [[DemandedAmount]]. Il s'agit sans doute d'un simple oubli.
      [[/OneInvoice]]

      [[InvoiceTable]]

      Nous vous remercions de bien vouloir procéder à ce règlement. S'il a été effectué entre-temps, veuillez \
      ne pas tenir compte de ce message. Si une difficulté ou une question le retient, un mot de votre part \
      nous suffit pour la traiter.

      [[^Letter]]
      Le relevé de votre compte est joint à ce message.

      [[/Letter]]
      \(frenchPayment)

      Bien cordialement,

      \(signature)
      """,
    english: """
      Subject: [[#OneInvoice]]Your invoice [[InvoiceNumber]]: an oversight?[[/OneInvoice]][[^OneInvoice]]Your \
      overdue invoices: an oversight?[[/OneInvoice]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#OneInvoice]]
      Unless we are mistaken, we have not yet received the payment of our invoice [[InvoiceNumber]], which fell \
      due on [[InvoiceDueDate]]. This is no doubt a simple oversight.
      [[/OneInvoice]]
      [[^OneInvoice]]
      Unless we are mistaken, we have not yet received the payment of the invoices below, for a total of \
      [[DemandedAmount]]. This is no doubt a simple oversight.
      [[/OneInvoice]]

      [[InvoiceTable]]

      We would be grateful if you could arrange this payment. If you have already paid in the meantime, please \
      disregard this message. If anything holds it back, a word from you is enough for us to look into it.

      [[^Letter]]
      The statement of your account is attached to this message.

      [[/Letter]]
      \(englishPayment)

      Kind regards,

      \(signature)
      """)
}

extension StandardTexts {
  /// The service note before the due day: nothing is late, nothing is asked for but a look.
  static let p0 = Pair(
    french: """
      Objet\u{202F}: [[#OneInvoice]]Votre facture [[InvoiceNumber]] arrive à échéance le \
      [[InvoiceDueDate]][[/OneInvoice]][[^OneInvoice]]Vos factures arrivent bientôt à échéance[[/OneInvoice]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#OneInvoice]]
      Nous vous rappelons que notre facture [[InvoiceNumber]] du [[InvoiceDate]] arrive à échéance le \
      [[InvoiceDueDate]].
      [[/OneInvoice]]
      [[^OneInvoice]]
      Nous vous rappelons que les factures suivantes arrivent prochainement à échéance.
      [[/OneInvoice]]

      [[InvoiceTable]]

      Si un document vous manque (bon de commande, duplicata, coordonnées bancaires), dites-le-nous dès \
      maintenant\u{202F}: nous vous l'enverrons aussitôt. Si votre règlement est déjà programmé, ne tenez pas \
      compte de ce message.

      \(frenchPayment)

      Nous vous remercions de votre confiance.

      \(signature)
      """,
    english: """
      Subject: [[#OneInvoice]]Your invoice [[InvoiceNumber]] falls due on \
      [[InvoiceDueDate]][[/OneInvoice]][[^OneInvoice]]Your invoices fall due soon[[/OneInvoice]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#OneInvoice]]
      This is a courtesy note: our invoice [[InvoiceNumber]] of [[InvoiceDate]] falls due on [[InvoiceDueDate]].
      [[/OneInvoice]]
      [[^OneInvoice]]
      This is a courtesy note: the following invoices fall due shortly.
      [[/OneInvoice]]

      [[InvoiceTable]]

      If you still need anything from us (an order number, a copy, our bank details), please tell us now and we \
      will send it at once. If your payment is already scheduled, please disregard this message.

      \(englishPayment)

      Thank you for your trust.

      \(signature)
      """)
}

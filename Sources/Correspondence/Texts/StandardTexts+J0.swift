extension StandardTexts {
  /// The neutral note on the due day.
  static let j0 = Pair(
    french: """
      Objet\u{202F}: [[#OneInvoice]]Échéance de votre facture \
      [[InvoiceNumber]][[/OneInvoice]][[^OneInvoice]]Échéance de vos factures[[/OneInvoice]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#OneInvoice]]
      Notre facture [[InvoiceNumber]] du [[InvoiceDate]] vient à échéance, pour un montant de \
      [[InvoiceOpenAmount]].
      [[/OneInvoice]]
      [[^OneInvoice]]
      Les factures suivantes viennent à échéance, pour un total de [[DemandedAmount]].
      [[/OneInvoice]]

      [[InvoiceTable]]

      Si votre règlement est en route, ne tenez pas compte de ce message.

      \(frenchPayment)

      Nous vous remercions et restons à votre disposition.

      \(signature)
      """,
    english: """
      Subject: [[#OneInvoice]]Your invoice [[InvoiceNumber]] is due[[/OneInvoice]][[^OneInvoice]]Your invoices \
      are due[[/OneInvoice]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#OneInvoice]]
      Our invoice [[InvoiceNumber]] of [[InvoiceDate]] is now due, for [[InvoiceOpenAmount]].
      [[/OneInvoice]]
      [[^OneInvoice]]
      The following invoices are now due, for a total of [[DemandedAmount]].
      [[/OneInvoice]]

      [[InvoiceTable]]

      If your payment is on its way, please disregard this message.

      \(englishPayment)

      Thank you; we remain at your disposal.

      \(signature)
      """)
}

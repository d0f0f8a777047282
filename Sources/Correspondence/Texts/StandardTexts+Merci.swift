extension StandardTexts {
  /// Thanks for what was paid after reminders: nothing is asked for, and nobody is told how to pay. What was received
  /// may have come in several payments, so no sum is called one.
  static let merci = Pair(
    french: """
      Objet\u{202F}: Merci pour votre règlement

      [[Greeting]]

      [[#OneInvoice]]
      Notre facture [[InvoiceNumber]] est entièrement soldée ([[PaidAmount]] reçus au total)\u{202F}; votre dernier \
      règlement nous est parvenu le [[LastPaymentDate]]. Nous vous en remercions.
      [[/OneInvoice]]
      [[^OneInvoice]]
      Les factures suivantes sont entièrement soldées, et nous vous en remercions\u{202F}:

      [[#Invoices]]
      facture [[Number]]\u{202F}: [[Paid]] reçus au total, dernier règlement le [[PaymentDate]]
      [[/Invoices]]
      [[/OneInvoice]]

      Aucune de vos factures n'est échue à ce jour\u{202F}: ce message n'appelle pas de réponse.

      Nous restons à votre disposition et vous remercions de votre confiance.

      \(signature)
      """,
    english: """
      Subject: Thank you for your payment

      [[Greeting]]

      [[#OneInvoice]]
      Our invoice [[InvoiceNumber]] is settled in full ([[PaidAmount]] received in total); your last payment reached \
      us on [[LastPaymentDate]]. Thank you.
      [[/OneInvoice]]
      [[^OneInvoice]]
      The following invoices are settled in full, thank you:

      [[#Invoices]]
      invoice [[Number]]: [[Paid]] received in total, last payment on [[PaymentDate]]
      [[/Invoices]]
      [[/OneInvoice]]

      None of your invoices is past its due date today: no reply is needed.

      We remain at your disposal, and thank you for your trust.

      \(signature)
      """)
}

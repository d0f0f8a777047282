extension StandardTexts {
  /// Thanks for what was paid after reminders: nothing is asked for, and nobody is told how to pay.
  static let merci = Pair(
    french: """
      Objet\u{202F}: Merci pour votre règlement

      [[Greeting]]

      [[#OneInvoice]]
      Nous avons bien reçu, le [[LastPaymentDate]], votre règlement de [[PaidAmount]] pour notre facture \
      [[InvoiceNumber]]. Nous vous en remercions.
      [[/OneInvoice]]
      [[^OneInvoice]]
      Nous avons bien reçu vos règlements et vous en remercions\u{202F}:

      [[#Invoices]]
      facture [[Number]]\u{202F}: [[Paid]], le [[PaymentDate]]
      [[/Invoices]]
      [[/OneInvoice]]

      Votre compte est à jour\u{202F}: ce message n'appelle rien de votre part.

      Nous restons à votre disposition et vous remercions de votre confiance.

      \(signature)
      """,
    english: """
      Subject: Thank you for your payment

      [[Greeting]]

      [[#OneInvoice]]
      On [[LastPaymentDate]] we received your payment of [[PaidAmount]] for our invoice [[InvoiceNumber]]. Thank you.
      [[/OneInvoice]]
      [[^OneInvoice]]
      We have received your payments, thank you:

      [[#Invoices]]
      invoice [[Number]]: [[Paid]], [[PaymentDate]]
      [[/Invoices]]
      [[/OneInvoice]]

      Your account is up to date: nothing is asked of you.

      We remain at your disposal, and thank you for your trust.

      \(signature)
      """)
}

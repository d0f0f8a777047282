extension StandardTexts {
  /// The message that goes with a statement of account asked for.
  static let statement = Pair(
    french: """
      Objet\u{202F}: Relevé de votre compte au [[CurrentDate]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      Voici le relevé de votre compte [[CustomerClientCode]] au [[CurrentDate]]\u{202F}: [[OutstandingAmount]] \
      à notre crédit, dont [[OverdueAmount]] échus et [[NotDueAmount]] à échoir.

      [[InvoiceTable]]

      Si vos écritures diffèrent des nôtres, dites-nous sur quelle facture ou quel règlement.

      \(frenchPayment)

      Bien cordialement,

      \(signature)
      """,
    english: """
      Subject: Statement of your account as of [[CurrentDate]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      Here is the statement of your account [[CustomerClientCode]] as of [[CurrentDate]]: [[OutstandingAmount]] \
      owed, of which [[OverdueAmount]] overdue and [[NotDueAmount]] not due yet.

      [[InvoiceTable]]

      If your books differ from ours, please tell us on which invoice or payment.

      \(englishPayment)

      Kind regards,

      \(signature)
      """)
}

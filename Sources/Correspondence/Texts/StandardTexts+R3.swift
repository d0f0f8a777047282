extension StandardTexts {
  /// The last notice: announces the formal notice.
  static let r3 = Pair(
    french: """
      Objet\u{202F}: Dernier rappel avant mise en demeure\u{202F}: [[DemandedAmount]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#PreviousReminderDates]]
      Malgré \(frenchReminders) [[PreviousReminderDates]], [[#OneInvoice]]la facture suivante reste \
      impayée[[/OneInvoice]][[^OneInvoice]]les factures suivantes restent impayées[[/OneInvoice]].
      [[/PreviousReminderDates]]
      [[^PreviousReminderDates]]
      [[#OneInvoice]]La facture suivante reste impayée[[/OneInvoice]][[^OneInvoice]]Les factures suivantes \
      restent impayées[[/OneInvoice]].
      [[/PreviousReminderDates]]

      [[InvoiceTable]]

      [[#PromiseAmount]]
      Le règlement de [[PromiseAmount]] que vous aviez annoncé pour le [[PromiseDate]] ne nous est pas parvenu \
      en totalité.

      [[/PromiseAmount]]
      Ce message est notre dernier rappel amiable. Sans règlement de [[DemandedAmount]] ou proposition écrite \
      de votre part au plus tard le [[DeadlineDate]], nous vous adresserons une mise en demeure par lettre \
      recommandée.

      [[^Consumer]]
      Les pénalités de retard et l'indemnité forfaitaire de 40\u{202F}€ par facture, dues de plein droit, vous \
      seront alors réclamées en sus.

      [[/Consumer]]
      Si vous avez réglé ces derniers jours, veuillez ne pas tenir compte de ce message.

      \(frenchPayment)

      Nous vous prions d'agréer nos salutations distinguées.

      \(signature)
      """,
    english: """
      Subject: Last reminder before formal notice: [[DemandedAmount]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#PreviousReminderDates]]
      Despite our \(englishReminders) of [[PreviousReminderDates]], \(englishInvoices) \(englishAre) still unpaid.
      [[/PreviousReminderDates]]
      [[^PreviousReminderDates]]
      [[#OneInvoice]]The following invoice is[[/OneInvoice]][[^OneInvoice]]The following invoices \
      are[[/OneInvoice]] still unpaid.
      [[/PreviousReminderDates]]

      [[InvoiceTable]]

      [[#PromiseAmount]]
      The payment of [[PromiseAmount]] that you had announced by [[PromiseDate]] has not reached us in full.

      [[/PromiseAmount]]
      This is our last friendly reminder. Without the payment of [[DemandedAmount]] or a written proposal from \
      you by [[DeadlineDate]], we shall send you a formal notice (mise en demeure) by registered letter.

      [[^Consumer]]
      The late-payment charges and the fixed recovery fee of €40 an invoice, due by law, will then be claimed \
      as well.

      [[/Consumer]]
      If you have paid in the last few days, please disregard this message.

      \(englishPayment)

      Yours faithfully,

      \(signature)
      """)
}

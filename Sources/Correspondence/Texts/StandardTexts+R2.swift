extension StandardTexts {
  /// Which reminder it is: a customer who had none before is not told of a second one.
  private static let frenchRank = """
    [[#SeveralReminders]]Nouveau rappel[[/SeveralReminders]][[^SeveralReminders]][[#PreviousReminderDates]]\
    Deuxième rappel[[/PreviousReminderDates]][[^PreviousReminderDates]]Rappel[[/PreviousReminderDates]]\
    [[/SeveralReminders]]
    """

  private static let englishRank = """
    [[#SeveralReminders]]Further reminder[[/SeveralReminders]][[^SeveralReminders]][[#PreviousReminderDates]]\
    Second reminder[[/PreviousReminderDates]][[^PreviousReminderDates]]Reminder[[/PreviousReminderDates]]\
    [[/SeveralReminders]]
    """

  /// What the law adds to a late payment, quoted and not claimed; a consumer owes nothing of it.
  private static let frenchLaw = """
    [[#Business]]
    Pour mémoire, tout retard de paiement entre professionnels donne lieu de plein droit à des pénalités et à une \
    indemnité forfaitaire de 40\u{202F}€ par facture (articles L441-10 et D441-5 du Code de commerce). Nous ne vous \
    les réclamons pas par la présente.

    [[/Business]]
    [[#PublicBody]]
    Pour mémoire, tout retard de paiement dans la commande publique donne lieu de plein droit à des intérêts \
    moratoires et à une indemnité forfaitaire de 40\u{202F}€ par facture (articles L2192-13 et D2192-35 du Code de \
    la commande publique). Nous ne vous les réclamons pas par la présente.

    [[/PublicBody]]
    """

  private static let englishLaw = """
    [[#Business]]
    For the record, French law makes late payment between businesses subject to late-payment charges and to a fixed \
    recovery fee of €40 an invoice, without further notice (articles L441-10 and D441-5 of the French Commercial \
    Code). We do not claim them with this message.

    [[/Business]]
    [[#PublicBody]]
    For the record, French law makes late payment by a public body subject to interest and to a fixed recovery fee of \
    €40 an invoice, without further notice (articles L2192-13 and D2192-35 of the French Public Procurement Code). We \
    do not claim them with this message.

    [[/PublicBody]]
    """

  /// The second reminder: firm, with a deadline; charges are only mentioned.
  static let r2 = Pair(
    french: """
      Objet\u{202F}: \(frenchRank)\u{202F}: [[DemandedAmount]] à régler au plus tard le [[DeadlineDate]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#PreviousReminderDates]]
      Malgré \(frenchReminders) [[PreviousReminderDates]], nous n'avons toujours pas reçu le paiement \
      \(frenchOfInvoices).
      [[/PreviousReminderDates]]
      [[^PreviousReminderDates]]
      Votre compte présente un retard de règlement\u{202F}: nous n'avons pas reçu le paiement \
      \(frenchOfInvoices).
      [[/PreviousReminderDates]]

      [[InvoiceTable]]

      [[#PromiseAmount]]
      Vous nous aviez annoncé un règlement de [[PromiseAmount]] pour le [[PromiseDate]]\u{202F}; il ne nous est \
      pas parvenu en totalité.

      [[/PromiseAmount]]
      Nous vous demandons de nous faire parvenir [[DemandedAmount]] au plus tard le [[DeadlineDate]]. Si votre \
      règlement a croisé ce message, veuillez ne pas en tenir compte. Si vous contestez \
      [[#OneInvoice]]cette facture, indiquez-nous pourquoi[[/OneInvoice]][[^OneInvoice]]l'une d'elles, \
      indiquez-nous laquelle et pourquoi[[/OneInvoice]], par retour.

      \(frenchLaw)
      \(frenchPayment)

      Nous vous prions d'agréer nos salutations distinguées.

      \(signature)
      """,
    english: """
      Subject: \(englishRank): [[DemandedAmount]] to pay by [[DeadlineDate]]

      [[Greeting]]

      [[#IceBreaker]]
      [[IceBreaker]]

      [[/IceBreaker]]
      [[#PreviousReminderDates]]
      Despite our \(englishReminders) of [[PreviousReminderDates]], we have still not received the payment of \
      \(englishInvoices).
      [[/PreviousReminderDates]]
      [[^PreviousReminderDates]]
      Your account is overdue: we have not received the payment of \(englishInvoices).
      [[/PreviousReminderDates]]

      [[InvoiceTable]]

      [[#PromiseAmount]]
      You had told us of a payment of [[PromiseAmount]] by [[PromiseDate]]; it has not reached us in full.

      [[/PromiseAmount]]
      Please let us have [[DemandedAmount]] by [[DeadlineDate]] at the latest. If your payment has crossed this \
      message, please disregard it. If you dispute [[#OneInvoice]]this invoice, please tell us by return \
      why[[/OneInvoice]][[^OneInvoice]]one of them, please tell us by return which one and why[[/OneInvoice]].

      \(englishLaw)
      \(englishPayment)

      Yours faithfully,

      \(signature)
      """)
}

extension StandardTexts {
  /// What a note tells of a case that is handed over: who owes what to whom, and what was done about it.
  static let frenchCase = """
    Créancier\u{202F}: [[CompanyName]][[#CompanySIREN]], SIREN \
    [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], [[CompanyAddress]][[/CompanyAddress]]
    Débiteur\u{202F}: [[CustomerName]][[#CustomerSIREN]], SIREN \
    [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]]
    Compte client\u{202F}: [[CustomerClientCode]]
    [[#ContactFullName]]
    Interlocuteur\u{202F}: [[ContactFullName]]
    [[/ContactFullName]]

    [[InvoiceTable]]

    \(frenchSettlements)

    Principal restant dû\u{202F}: [[DemandedAmount]]. Plus ancienne échéance\u{202F}: [[OldestDueDate]].

    \(frenchCharges)

    [[#PreviousReminders]]
    [[ReminderDate]]\u{202F}: [[ReminderStep]], [[ReminderChannel]]\
    [[#ReminderPost]] ([[ReminderPost]])[[/ReminderPost]]
    [[/PreviousReminders]]

    [[#PromiseAmount]]
    Promesse non tenue\u{202F}: [[PromiseAmount]] pour le [[PromiseDate]].

    [[/PromiseAmount]]
    """

  /// The same in English.
  static let englishCase = """
    Creditor: [[CompanyName]][[#CompanySIREN]], SIREN [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], \
    [[CompanyAddress]][[/CompanyAddress]]
    Debtor: [[CustomerName]][[#CustomerSIREN]], SIREN \
    [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]]
    Customer account: [[CustomerClientCode]]
    [[#ContactFullName]]
    Contact: [[ContactFullName]]
    [[/ContactFullName]]

    [[InvoiceTable]]

    \(englishSettlements)

    Principal still owed: [[DemandedAmount]]. Oldest due date: [[OldestDueDate]].

    \(englishCharges)

    [[#PreviousReminders]]
    [[ReminderDate]]: [[ReminderStep]], [[ReminderChannel]][[#ReminderPost]] ([[ReminderPost]])[[/ReminderPost]]
    [[/PreviousReminders]]

    [[#PromiseAmount]]
    Promise not kept: [[PromiseAmount]] by [[PromiseDate]].

    [[/PromiseAmount]]
    """
}

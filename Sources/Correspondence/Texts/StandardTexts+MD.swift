extension StandardTexts {
  /// The formal notice (art. 1344 C. civ.): identities, invoices, principal, deadline, reserved rights.
  static let md = Pair(
    french: """
      Objet\u{202F}: MISE EN DEMEURE de payer [[GrandTotal]]

      Créancier\u{202F}: [[CompanyName]][[#CompanySIREN]], SIREN \
      [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], [[CompanyAddress]][[/CompanyAddress]]
      Débiteur\u{202F}: [[CustomerName]][[#CustomerSIREN]], SIREN \
      [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]] (compte \
      [[CustomerClientCode]])

      [[Greeting]]

      Malgré nos demandes, vous restez nous devoir en principal la somme de [[DemandedAmount]] au titre \
      \(frenchOfInvoices), déduction faite des règlements et avoirs.

      [[InvoiceTable]]

      \(frenchSettlements)

      [[#PreviousReminders]]
      Rappel du [[ReminderDate]] par [[ReminderChannel]][[#ReminderPost]] ([[ReminderPost]])[[/ReminderPost]], \
      resté sans effet.
      [[/PreviousReminders]]

      [[#PromiseAmount]]
      Le règlement de [[PromiseAmount]] que vous aviez annoncé pour le [[PromiseDate]] ne nous est pas parvenu \
      en totalité.

      [[/PromiseAmount]]
      \(frenchCharges)
      Par la présente, nous vous mettons en demeure, au sens de l'article 1344 du Code civil, de nous payer la \
      somme de [[GrandTotal]] dans un délai de [[DeadlineDays]] jours à compter de la réception de cette \
      lettre.

      [[#Consumer]]
      À compter de cette mise en demeure, la somme due porte intérêt au taux légal (articles 1231-6 et 1344-1 \
      du Code civil).
      [[/Consumer]]
      [[^Consumer]]
      Les intérêts de retard continuent de courir jusqu'au paiement. Nous réservons tous nos autres droits, \
      notamment à une indemnisation complémentaire sur justification.
      [[/Consumer]]

      À défaut de paiement dans ce délai, nous poursuivrons le recouvrement de notre créance par toute voie de \
      droit.

      \(frenchTotalPayment)

      Nous vous prions d'agréer nos salutations distinguées.

      \(signature)

      \(frenchAnnex)
      """,
    english: """
      Subject: FORMAL NOTICE to pay [[GrandTotal]] (mise en demeure)

      Creditor: [[CompanyName]][[#CompanySIREN]], SIREN [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], \
      [[CompanyAddress]][[/CompanyAddress]]
      Debtor: [[CustomerName]][[#CustomerSIREN]], SIREN \
      [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]] (account \
      [[CustomerClientCode]])

      [[Greeting]]

      Despite our requests, you still owe us the principal sum of [[DemandedAmount]] for \
      \(englishInvoices), payments and credit notes being deducted.

      [[InvoiceTable]]

      \(englishSettlements)

      [[#PreviousReminders]]
      Reminder of [[ReminderDate]] by [[ReminderChannel]][[#ReminderPost]] ([[ReminderPost]])[[/ReminderPost]], \
      without effect.
      [[/PreviousReminders]]

      [[#PromiseAmount]]
      The payment of [[PromiseAmount]] that you had announced by [[PromiseDate]] has not reached us in full.

      [[/PromiseAmount]]
      \(englishCharges)
      We hereby give you formal notice, within the meaning of article 1344 of the French Civil Code, to pay us \
      the sum of [[GrandTotal]] within [[DeadlineDays]] days of receiving this letter.

      [[#Consumer]]
      From this formal notice on, the sum due bears interest at the legal rate (articles 1231-6 and 1344-1 of \
      the French Civil Code).
      [[/Consumer]]
      [[^Consumer]]
      Late-payment interest goes on until payment. We reserve all our other rights, in particular to further \
      compensation on proof.
      [[/Consumer]]

      Failing payment within this time, we shall pursue the recovery of our claim by every legal means.

      \(englishTotalPayment)

      Yours faithfully,

      \(signature)

      \(englishAnnex)
      """)
}

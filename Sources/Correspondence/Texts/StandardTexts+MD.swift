extension StandardTexts {
  /// The formal notice (art. 1344 C. civ.): identities, invoices, principal, deadline, reserved rights.
  static let md = Pair(
    french: """
      Objet\u{202F}: MISE EN DEMEURE de payer [[DemandedAmount]]

      Créancier\u{202F}: [[CompanyName]][[#CompanySIREN]], SIREN \
      [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], [[CompanyAddress]][[/CompanyAddress]]
      Débiteur\u{202F}: [[CustomerName]][[#CustomerSIREN]], SIREN \
      [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]] (compte \
      [[CustomerClientCode]])

      [[Greeting]]

      Malgré nos demandes, vous restez nous devoir en principal la somme de [[DemandedAmount]] au titre des \
      factures suivantes, déduction faite des règlements reçus.

      [[InvoiceTable]]

      [[#PreviousReminders]]
      Rappel du [[ReminderDate]] par [[ReminderChannel]], resté sans effet.
      [[/PreviousReminders]]

      [[#PromiseAmount]]
      Le règlement de [[PromiseAmount]] que vous aviez annoncé pour le [[PromiseDate]] ne nous est pas parvenu \
      en totalité.

      [[/PromiseAmount]]
      Par la présente, nous vous mettons en demeure, au sens de l'article 1344 du Code civil, de nous payer la \
      somme de [[DemandedAmount]] dans un délai de [[DeadlineDays]] jours à compter de la réception de cette \
      lettre.

      [[#Consumer]]
      À compter de cette mise en demeure, la somme due porte intérêt au taux légal (articles 1231-6 et 1344-1 \
      du Code civil).
      [[/Consumer]]
      [[^Consumer]]
      Cette somme ne comprend que le principal. Nous réservons tous nos droits, notamment aux pénalités de \
      retard et à l'indemnité forfaitaire pour frais de recouvrement de 40\u{202F}€ par facture, dues de plein \
      droit en application de l'article L441-10 du Code de commerce.
      [[/Consumer]]

      À défaut de paiement dans ce délai, nous poursuivrons le recouvrement de notre créance par toute voie de \
      droit.

      \(frenchPayment)

      Nous vous prions d'agréer nos salutations distinguées.

      \(signature)
      """,
    english: """
      Subject: FORMAL NOTICE to pay [[DemandedAmount]] (mise en demeure)

      Creditor: [[CompanyName]][[#CompanySIREN]], SIREN [[CompanySIREN]][[/CompanySIREN]][[#CompanyAddress]], \
      [[CompanyAddress]][[/CompanyAddress]]
      Debtor: [[CustomerName]][[#CustomerSIREN]], SIREN \
      [[CustomerSIREN]][[/CustomerSIREN]][[#CustomerAddress]], [[CustomerAddress]][[/CustomerAddress]] (account \
      [[CustomerClientCode]])

      [[Greeting]]

      Despite our requests, you still owe us the principal sum of [[DemandedAmount]] for the following \
      invoices, payments received being deducted.

      [[InvoiceTable]]

      [[#PreviousReminders]]
      Reminder of [[ReminderDate]] by [[ReminderChannel]], without effect.
      [[/PreviousReminders]]

      [[#PromiseAmount]]
      The payment of [[PromiseAmount]] that you had announced by [[PromiseDate]] has not reached us in full.

      [[/PromiseAmount]]
      We hereby give you formal notice, within the meaning of article 1344 of the French Civil Code, to pay us \
      the sum of [[DemandedAmount]] within [[DeadlineDays]] days of receiving this letter.

      [[#Consumer]]
      From this formal notice on, the sum due bears interest at the legal rate (articles 1231-6 and 1344-1 of \
      the French Civil Code).
      [[/Consumer]]
      [[^Consumer]]
      This sum is the principal only. We reserve all our rights, in particular to the late-payment charges and \
      to the fixed recovery fee of €40 an invoice that are due by law under article L441-10 of the French \
      Commercial Code.
      [[/Consumer]]

      Failing payment within this time, we shall pursue the recovery of our claim by every legal means.

      \(englishPayment)

      Yours faithfully,

      \(signature)
      """)
}

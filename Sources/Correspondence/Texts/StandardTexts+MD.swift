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
      [[#ChargesAmount]]
      [[#Business]]
      S'y ajoutent de plein droit les sommes suivantes, arrêtées au [[CurrentDate]] (articles L441-10 et D441-5 du \
      Code de commerce)\u{202F}:
      [[/Business]]
      [[#PublicBody]]
      S'y ajoutent de plein droit les sommes suivantes, arrêtées au [[CurrentDate]] (articles L2192-13, R2192-31 et \
      D2192-35 du Code de la commande publique)\u{202F}:
      [[/PublicBody]]
      [[#Consumer]]
      S'y ajoutent les intérêts au taux légal courus depuis notre première mise en demeure, arrêtés au \
      [[CurrentDate]] (articles 1231-6 et 1344-1 du Code civil)\u{202F}:
      [[/Consumer]]
      [[#InvoiceCharges]]
      Facture [[Number]]\u{202F}: intérêts de retard [[Interest]][[#Settled]], déduction faite de \
      [[Settled]][[/Settled]][[#RecoveryFee]], indemnité [[RecoveryFee]][[/RecoveryFee]]
      [[/InvoiceCharges]]

      [[#InterestAmount]]
      Total des intérêts de retard\u{202F}: [[InterestAmount]]
      [[/InterestAmount]]
      [[#RecoveryFeeAmount]]
      Indemnité forfaitaire pour frais de recouvrement\u{202F}: [[RecoveryFeeCount]] × 40\u{202F}€ = \
      [[RecoveryFeeAmount]]
      [[/RecoveryFeeAmount]]
      Total dû\u{202F}: [[GrandTotal]]

      [[/ChargesAmount]]
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

      [[#ChargesAmount]]
      Annexe\u{202F}: calcul des intérêts de retard au [[CurrentDate]]
      [[#ChargeSegments]]
      [[Number]], du [[From]] au [[Through]]\u{202F}: [[Formula]]
      [[/ChargeSegments]]
      [[/ChargesAmount]]
      """,
    english: """
      Subject: FORMAL NOTICE to pay [[GrandTotal]] (mise en demeure)

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
      [[#ChargesAmount]]
      [[#Business]]
      The following sums are due by law in addition, as of [[CurrentDate]] (articles L441-10 and D441-5 of the \
      French Commercial Code):
      [[/Business]]
      [[#PublicBody]]
      The following sums are due by law in addition, as of [[CurrentDate]] (articles L2192-13, R2192-31 and D2192-35 \
      of the French Public Procurement Code):
      [[/PublicBody]]
      [[#Consumer]]
      Interest at the legal rate since our first formal notice is due in addition, as of [[CurrentDate]] (articles \
      1231-6 and 1344-1 of the French Civil Code):
      [[/Consumer]]
      [[#InvoiceCharges]]
      Invoice [[Number]]: late-payment interest [[Interest]][[#Settled]], [[Settled]] being \
      deducted[[/Settled]][[#RecoveryFee]], fee [[RecoveryFee]][[/RecoveryFee]]
      [[/InvoiceCharges]]

      [[#InterestAmount]]
      Total of late-payment interest: [[InterestAmount]]
      [[/InterestAmount]]
      [[#RecoveryFeeAmount]]
      Fixed recovery fee: [[RecoveryFeeCount]] × €40 = [[RecoveryFeeAmount]]
      [[/RecoveryFeeAmount]]
      Total due: [[GrandTotal]]

      [[/ChargesAmount]]
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

      [[#ChargesAmount]]
      Annex: computation of late-payment interest as of [[CurrentDate]]
      [[#ChargeSegments]]
      [[Number]], from [[From]] to [[Through]]: [[Formula]]
      [[/ChargeSegments]]
      [[/ChargesAmount]]
      """)
}

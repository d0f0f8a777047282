extension StandardTexts {
  /// What is owed beside the principal, invoice by invoice, in French; nothing where nothing is.
  static let frenchCharges = """
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
    """

  /// What is owed beside the principal, invoice by invoice, in English; nothing where nothing is.
  static let englishCharges = """
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
    """

  /// Payments and credit notes that the invoices' open amounts take into account, in French; nothing where there are none.
  static let frenchSettlements = """
    [[#Settlements]]
    Déduit de la facture [[Number]]\u{202F}: [[Document]] du [[Date]], [[Amount]][[#InterestPart]], dont \
    [[InterestPart]] sur les intérêts et [[PrincipalPart]] sur le principal (article 1343-1 du Code \
    civil)[[/InterestPart]].
    [[/Settlements]]
    """

  /// Payments and credit notes that the invoices' open amounts take into account, in English.
  static let englishSettlements = """
    [[#Settlements]]
    Deducted from invoice [[Number]]: [[Document]] of [[Date]], [[Amount]][[#InterestPart]], [[InterestPart]] of it \
    off interest and [[PrincipalPart]] off the principal (article 1343-1 of the French Civil \
    Code)[[/InterestPart]].
    [[/Settlements]]
    """

  /// How the interest was computed, in French.
  static let frenchAnnex = """
    [[#ChargesAmount]]
    Annexe\u{202F}: calcul des intérêts de retard au [[CurrentDate]]
    [[#ChargeSegments]]
    [[Number]], du [[From]] au [[Through]]\u{202F}: [[Formula]]
    [[/ChargeSegments]]
    [[/ChargesAmount]]
    """

  /// How the interest was computed, in English.
  static let englishAnnex = """
    [[#ChargesAmount]]
    Annex: computation of late-payment interest as of [[CurrentDate]]
    [[#ChargeSegments]]
    [[Number]], from [[From]] to [[Through]]: [[Formula]]
    [[/ChargeSegments]]
    [[/ChargesAmount]]
    """
}

/// The texts that come with the program: one file a step, French and English.
enum StandardTexts {
  /// One text in both languages.
  struct Pair: Sendable {
    /// The text for French readers.
    let french: String
    /// The text for English readers.
    let english: String
  }

  /// Every text, keyed `r1.fr`.
  static let all: [String: String] = {
    let pairs = [
      "p0": p0,
      "j0": j0,
      "r1": r1,
      "r2": r2,
      "r3": r3,
      "md": md,
      "am": am,
      "cx": cx,
      "merci": merci,
      "sms-r1": smsR1,
      "sms-r2": smsR2,
      "sms-merci": smsMerci,
      "statement": statement,
    ]
    var texts: [String: String] = [:]
    for (name, pair) in pairs {
      texts["\(name).fr"] = pair.french
      texts["\(name).en"] = pair.english
    }
    return texts
  }()

  /// In front of the days of the reminders that went before.
  static let frenchReminders =
    "[[#SeveralReminders]]nos rappels des[[/SeveralReminders]][[^SeveralReminders]]notre rappel du[[/SeveralReminders]]"

  /// In front of the days of the reminders that went before.
  static let englishReminders =
    "[[#SeveralReminders]]reminders[[/SeveralReminders]][[^SeveralReminders]]reminder[[/SeveralReminders]]"

  /// The invoices above or below, of which payment is asked.
  static let frenchOfInvoices =
    "[[#OneInvoice]]de la facture suivante[[/OneInvoice]][[^OneInvoice]]des factures suivantes[[/OneInvoice]]"

  /// The invoices above or below, of which payment is asked.
  static let englishInvoices =
    "[[#OneInvoice]]the following invoice[[/OneInvoice]][[^OneInvoice]]the following invoices[[/OneInvoice]]"

  /// The verb that goes with them.
  static let englishAre = "[[#OneInvoice]]is[[/OneInvoice]][[^OneInvoice]]are[[/OneInvoice]]"

  /// How to pay, in French: whoever wants to pay can, at once. Letters tell it once, in their frame.
  static let frenchPayment = """
    [[#Letter]]
    Le cadre ci-dessous donne nos coordonnées bancaires, le montant et la référence à rappeler.
    [[/Letter]]
    [[^Letter]]
    Pour régler par virement\u{202F}:
    Bénéficiaire\u{202F}: [[Beneficiary]]
    IBAN\u{202F}: [[IBAN]]
    [[#BIC]]
    BIC\u{202F}: [[BIC]]
    [[/BIC]]
    Montant\u{202F}: [[DemandedAmount]]
    Référence à rappeler\u{202F}: [[PaymentReference]]
    [[/Letter]]
    """

  /// How to pay, in English.
  static let englishPayment = """
    [[#Letter]]
    The frame below gives our bank details, the amount and the reference to quote.
    [[/Letter]]
    [[^Letter]]
    To pay by bank transfer:
    Beneficiary: [[Beneficiary]]
    IBAN: [[IBAN]]
    [[#BIC]]
    BIC: [[BIC]]
    [[/BIC]]
    Amount: [[DemandedAmount]]
    Reference to quote: [[PaymentReference]]
    [[/Letter]]
    """

  /// How to pay everything that is claimed, in French.
  static let frenchTotalPayment = frenchPayment.replacing("[[DemandedAmount]]", with: "[[GrandTotal]]")
  /// How to pay everything that is claimed, in English.
  static let englishTotalPayment = englishPayment.replacing("[[DemandedAmount]]", with: "[[GrandTotal]]")

  /// Who signs, in both languages; then who follows the file, where that is another person.
  static let signature = """
    [[#SignatoryFirstName]][[SignatoryFirstName]] \
    [[/SignatoryFirstName]][[SignatoryLastName]][[#SignatoryRole]], [[SignatoryRole]][[/SignatoryRole]]
    [[CompanyName]]
    [[#SignatoryPhoneNumber]]
    [[SignatoryPhoneNumber]]
    [[/SignatoryPhoneNumber]]
    [[#SignatoryEmail]]
    [[SignatoryEmail]]
    [[/SignatoryEmail]]
    [[#OtherSignatory]]
    [[CollectorFullName]][[#CollectorRole]], [[CollectorRole]][[/CollectorRole]]
    [[#CollectorPhoneNumber]]
    [[CollectorPhoneNumber]]
    [[/CollectorPhoneNumber]]
    [[#CollectorEmail]]
    [[CollectorEmail]]
    [[/CollectorEmail]]
    [[/OtherSignatory]]
    """
}

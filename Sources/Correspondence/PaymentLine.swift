import Receivables
import Wording

/// One line of how to pay, as the payment frame of a letter has it.
struct PaymentLine: Hashable, Sendable {
  /// The word in front with its colon: `IBAN :`.
  let label: String
  /// As people read it; never empty.
  let value: String

  /// Both, a space between them.
  var text: String { "\(label) \(value)" }

  /// Beneficiary, IBAN, BIC, reference and amount, without those that are empty; none for a thank-you.
  static func lines(of content: MessageContent) -> [PaymentLine] {
    if content.isThankYou { return [] }
    let language = content.language
    let colon = language.say("\u{202F}:", ":")
    let amount = content.payable.text(in: language)
    return [
      (language.say("Bénéficiaire", "Beneficiary"), content.bank.beneficiary),
      ("IBAN", content.bank.printedIBAN),
      ("BIC", content.bank.bic), (language.say("Référence", "Reference"), content.reference),
      (language.say("Montant", "Amount"), amount),
    ].filter { !$0.1.isEmpty }.map { PaymentLine(label: $0.0 + colon, value: $0.1) }
  }
}

import Correspondence
import Delivery
import Receivables
import Wording

extension PaymentBox {
  /// Where and what to pay for a message.
  init(_ content: MessageContent) {
    self.init(
      bank: content.bank, reference: content.reference,
      amount: content.payable, language: content.language)
  }

  /// Where and what to pay.
  init(bank: BankDetails, reference: String, amount: Amount, language: Language) {
    self.init(
      labels: Labels(
        title: language.say("Pour régler", "To pay"),
        beneficiary: language.say("Bénéficiaire", "Beneficiary"),
        iban: "IBAN", bic: "BIC", reference: language.say("Référence", "Reference"),
        amount: language.say("Montant", "Amount"), code: language.say("Code de virement", "Transfer code")),
      beneficiary: bank.beneficiary, iban: bank.iban, bic: bank.bic, reference: reference,
      amount: amount.text(in: language),
      code: EPCPayment(
        beneficiary: bank.beneficiary, iban: bank.iban, bic: bank.bic, cents: Int64(amount.cents),
        currency: amount.currency.code, reference: reference))
  }
}

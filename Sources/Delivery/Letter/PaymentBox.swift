/// How to pay, in a frame: beneficiary, IBAN in groups of four, BIC, reference, amount, and a payment code if there is one.
package struct PaymentBox: Equatable, Sendable {
  /// The words beside the values, in the letter's language.
  package struct Labels: Equatable, Sendable {
    package let title: String
    package let beneficiary: String
    package let iban: String
    package let bic: String
    package let reference: String
    package let amount: String
    /// Under the payment code.
    package let code: String

    /// The words beside the values.
    package init(
      title: String, beneficiary: String, iban: String, bic: String, reference: String, amount: String,
      code: String
    ) {
      self.title = title
      self.beneficiary = beneficiary
      self.iban = iban
      self.bic = bic
      self.reference = reference
      self.amount = amount
      self.code = code
    }
  }

  /// The words beside the values.
  package let labels: Labels
  /// Who is paid; a line with an empty value is left out, here and below.
  package let beneficiary: String
  /// With or without spaces.
  package let iban: String
  package let bic: String
  package let reference: String
  /// As people read it, with its currency.
  package let amount: String
  /// What the payment code holds; left out when such a code cannot be made (EPC069-12), the lines remain.
  package let code: EPCPayment?

  /// A payment box.
  package init(
    labels: Labels, beneficiary: String, iban: String, bic: String = "", reference: String, amount: String,
    code: EPCPayment? = nil
  ) {
    self.labels = labels
    self.beneficiary = beneficiary
    self.iban = iban
    self.bic = bic
    self.reference = reference
    self.amount = amount
    self.code = code
  }

  /// Labels and values that have something to say.
  var lines: [(label: String, value: String)] {
    [
      (labels.beneficiary, beneficiary), (labels.iban, EPCPayment.grouped(iban: iban)), (labels.bic, bic),
      (labels.reference, reference), (labels.amount, amount),
    ].filter { !$0.1.isEmpty }
  }
}

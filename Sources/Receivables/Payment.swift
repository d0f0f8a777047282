/// Money received from a customer.
package struct Payment: Hashable, Sendable {
  /// Record number in this store.
  package let id: PaymentID
  /// Who paid.
  package var customer: CustomerID
  /// Booking day.
  package var day: Day
  /// Amount in cents, always positive.
  package var cents: Int
  /// Currency of `cents`.
  package var currency: Currency
  /// The bank's own reference; empty when unknown. Identifies the payment when present.
  package var bankReference: String
  /// Text of the bank line; personal, may be empty.
  package var label: String
  /// Whether the payment was taken back (bounced, entered by mistake): it then counts for nothing.
  package var isVoided: Bool

  /// Makes a payment.
  package init(
    id: PaymentID, customer: CustomerID, day: Day, cents: Int, currency: Currency = .eur,
    bankReference: String = "", label: String = "", isVoided: Bool = false
  ) {
    self.id = id
    self.customer = customer
    self.day = day
    self.cents = cents
    self.currency = currency
    self.bankReference = bankReference
    self.label = label
    self.isVoided = isVoided
  }
}

/// A sum of money: whole cents of one currency.
package struct Amount: Hashable, Sendable {
  /// Hundredths of the currency's unit; negative means owed by us.
  package var cents: Int
  /// ISO 4217 currency.
  package let currency: Currency

  /// Makes an amount from whole cents.
  package init(cents: Int, currency: Currency = .eur) {
    self.cents = cents
    self.currency = currency
  }

  /// The largest amount of one document that the program takes: 10^15 cents.
  package static let limit = 1_000_000_000_000_000
}

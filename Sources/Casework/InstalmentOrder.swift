import Dunning
import Receivables

/// A plan of part payments as agreed.
package struct InstalmentOrder: Sendable {
  /// Who pays.
  package var customer: CustomerID
  /// Currency of the parts.
  package var currency: Currency
  /// The parts, each later than the one before.
  package var parts: [InstalmentSchedule.Part]
  /// Named invoices; empty means all overdue ones of the currency.
  package var invoices: [InvoiceID]
  /// Means as said; may be empty.
  package var means: String
  /// Why it was granted; may be empty.
  package var reason: String

  /// Makes an order.
  package init(
    customer: CustomerID, currency: Currency = .eur, parts: [InstalmentSchedule.Part],
    invoices: [InvoiceID] = [], means: String = "", reason: String = ""
  ) {
    self.customer = customer
    self.currency = currency
    self.parts = parts
    self.invoices = invoices
    self.means = means
    self.reason = reason
  }
}

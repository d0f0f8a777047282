import Receivables

/// A customer's word that an amount will be paid by a day.
package struct Promise: Hashable, Sendable {
  /// What became of it; derived from payments and grace, never set by hand but for `cancelled`.
  package enum State: String, CaseIterable, Sendable {
    case expected, kept, partlyKept = "partly-kept", broken, cancelled
  }

  /// Record number.
  package let id: PromiseID
  /// Who promised.
  package var customer: CustomerID
  /// Invoices that it covers (all overdue ones on the day it was given when none was named).
  package var invoices: [InvoiceID]
  /// Promised cents and currency.
  package var amount: Amount
  /// Day by which it will be paid.
  package var day: Day
  /// Day on which it was given.
  package var givenOn: Day
  /// Means of payment as said ("virement"); may be empty.
  package var means: String
  /// Reason asked for from the third promise on; may be empty.
  package var reason: String
  /// Cancelled on that day, or nil.
  package var cancelledOn: Day?
  /// The first instalment of the plan that it is a part of, or nil for a promise of its own.
  package var plan: PromiseID?
  /// Payments on record when it was given, whoever's: of the money of its own day only what was recorded afterwards counts
  /// for it. Set when it is folded; no event tells it.
  package var paymentsBefore = 0

  /// Makes a promise.
  package init(
    id: PromiseID, customer: CustomerID, invoices: [InvoiceID], amount: Amount, day: Day, givenOn: Day,
    means: String = "", reason: String = "", cancelledOn: Day? = nil
  ) {
    self.id = id
    self.customer = customer
    self.invoices = invoices
    self.amount = amount
    self.day = day
    self.givenOn = givenOn
    self.means = means
    self.reason = reason
    self.cancelledOn = cancelledOn
  }

  /// Whether the money of a payment came after it was given; of the same day, what was recorded before is what the
  /// customer had paid already when they promised the rest.
  package func isFollowed(by payment: PaymentID, on booked: Day) -> Bool {
    booked > givenOn || booked == givenOn && payment.index >= paymentsBefore
  }
}

import Receivables

/// A customer's objection: its invoices leave the scenario and stay in the totals.
package struct Dispute: Hashable, Sendable {
  /// Usual grounds (domain C4).
  package enum Reason: String, CaseIterable, Sendable {
    case price, quantity, quality, delivery, duplicate
    case creditNoteExpected = "credit-note-expected"
    case vat, purchaseOrder = "purchase-order", service, retention, other
  }

  /// Record number.
  package let id: DisputeID
  /// Whose objection.
  package var customer: CustomerID
  /// Invoices frozen by it.
  package var invoices: [InvoiceID]
  /// Ground.
  package var reason: Reason
  /// Contested cents, or nil for the whole invoices.
  package var amount: Amount?
  /// Who settles it; may be empty.
  package var owner: String
  /// What was said; personal.
  package var note: String
  /// When to look at it again.
  package var followUp: Day
  /// Day it was opened.
  package var openedOn: Day
  /// Day it was closed, or nil while open.
  package var closedOn: Day?
  /// How it ended; empty while open.
  package var outcome: String

  /// Makes a dispute.
  package init(
    id: DisputeID, customer: CustomerID, invoices: [InvoiceID], reason: Reason, amount: Amount? = nil,
    owner: String = "", note: String = "", followUp: Day, openedOn: Day, closedOn: Day? = nil,
    outcome: String = ""
  ) {
    self.id = id
    self.customer = customer
    self.invoices = invoices
    self.reason = reason
    self.amount = amount
    self.owner = owner
    self.note = note
    self.followUp = followUp
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.outcome = outcome
  }
}

import Receivables

/// What a person decided that a payment or a credit note settles, in place of what it settled before.
///
/// Files that are read later leave it as it is: they set nothing against an invoice that a person has decided on.
package struct AllocationDecision: Hashable, Sendable {
  /// Payment or credit note.
  package var source: Allocation.Source
  /// What it settles from then on; empty when all of it was taken off.
  package var shares: [InvoiceShare]
  /// What it settled before, which comes back when the decision is taken back.
  package var before: [InvoiceShare]
  /// Day of the decision; the money itself counts from its own day.
  package var day: Day
  /// Who decided.
  package var by: String
  /// Whether it was taken back.
  package var isRetracted: Bool

  /// Makes a decision.
  package init(
    source: Allocation.Source, shares: [InvoiceShare], before: [InvoiceShare], day: Day, by: String,
    isRetracted: Bool = false
  ) {
    self.source = source
    self.shares = shares
    self.before = before
    self.day = day
    self.by = by
    self.isRetracted = isRetracted
  }

  /// What it changed, invoice by invoice: cents set, or below zero cents taken off.
  package var changes: [InvoiceShare] {
    var changes: [InvoiceShare] = []
    let parts = shares + before.map { InvoiceShare(invoice: $0.invoice, cents: -$0.cents) }
    for part in parts { changes.add(part) }
    return changes.filter { $0.cents != 0 }
  }
}

/// What somebody wants to change in what a payment or a credit note settles.
package enum AllocationChange: Hashable, Sendable {
  /// Set against an invoice, beside what it settles already; nil cents: as much as both leave.
  case set(on: InvoiceID, cents: Int? = nil)
  /// Taken off an invoice; nil takes all of it off.
  case takeOff(from: InvoiceID?)
}

extension [InvoiceShare] {
  /// Adds cents to the share of an invoice, or the share itself.
  mutating func add(_ share: InvoiceShare) {
    if let place = firstIndex(where: { $0.invoice == share.invoice }) {
      self[place].cents += share.cents
    } else {
      append(share)
    }
  }
}

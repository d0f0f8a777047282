/// How money would be set against open invoices, before anybody decides it.
package struct AllocationPlan: Hashable, Sendable {
  /// Cents for each invoice, in the order in which they are settled; never zero.
  package let parts: [Part]
  /// Cents that no invoice takes.
  package let unallocated: Int

  /// Cents for one invoice.
  package struct Part: Hashable, Sendable {
    /// The invoice that is settled, wholly or in part.
    package let invoice: InvoiceID
    /// Cents, positive.
    package let cents: Int

    /// Makes a part.
    package init(invoice: InvoiceID, cents: Int) {
      self.invoice = invoice
      self.cents = cents
    }
  }

  /// Settles the invoice due first, then the next; of the same due day the one recorded first (art. 1342-10 C. civ.).
  ///
  /// - Parameters:
  ///   - cents: The money at hand; nothing is set when it is not positive.
  ///   - invoices: Open invoices of one account and currency with their open cents; those with nothing open are passed over.
  package static func oldestFirst(
    cents: Int, among invoices: some Sequence<(invoice: InvoiceID, due: Day, open: Int)>
  ) -> AllocationPlan {
    var rest = cents
    var parts: [Part] = []
    guard cents > 0 else { return AllocationPlan(parts: [], unallocated: cents) }
    for entry in invoices.sorted(by: { ($0.due, $0.invoice) < ($1.due, $1.invoice) }) where entry.open > 0 {
      guard rest > 0 else { break }
      let part = min(rest, entry.open)
      parts.append(Part(invoice: entry.invoice, cents: part))
      rest -= part
    }
    return AllocationPlan(parts: parts, unallocated: rest)
  }
}

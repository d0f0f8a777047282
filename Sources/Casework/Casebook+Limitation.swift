import Receivables

/// An open invoice whose limitation comes near.
package struct NearLimitation: Hashable, Sendable {
  /// Which invoice.
  package let invoice: InvoiceID
  /// The last day on which it can be claimed.
  package let lastDay: Day
  /// The day of a court claim whose case still holds the limitation; the last day is then no end, only a careful day on
  /// which to look whether the case has ended.
  package let heldSince: Day?

  /// Names the invoice.
  package init(invoice: InvoiceID, lastDay: Day, heldSince: Day? = nil) {
    self.invoice = invoice
    self.lastDay = lastDay
    self.heldSince = heldSince
  }

  /// Calendar days in which a collector is warned.
  package static let warning = 90
  /// Calendar days in which it comes before almost everything else.
  package static let alarm = 30
}

extension Casebook {
  /// The last day on which an invoice can be claimed before a court; nil for a credit note.
  ///
  /// While a case runs it is a careful day: whoever shows it asks `limitationStanding`.
  package func limitation(of id: InvoiceID) -> Day? { limitationFacts(of: id)?.lastDay }

  /// Until when an invoice can be claimed, and whether a case or proceedings hold that; nil for a credit note.
  package func limitationStanding(of id: InvoiceID) -> NearLimitation? {
    guard let facts = limitationFacts(of: id) else { return nil }
    return NearLimitation(
      invoice: id, lastDay: facts.lastDay,
      heldSince: facts.term.heldSince(
        of: facts.invoice, interruptions: facts.interruptions, claims: facts.claims, caseEnds: facts.ends))
  }

  /// Open invoices whose limitation ends before a day and is held by no case, the nearest first.
  package func limitations(of invoices: [InvoiceID], before day: Day) -> [NearLimitation] {
    invoices.compactMap(limitationStanding).filter { $0.heldSince == nil && $0.lastDay < day }
      .sorted { ($0.lastDay, $0.invoice) < ($1.lastDay, $1.invoice) }
  }

  /// Payments set against an invoice, each an acknowledgment of the debt.
  package func partPayments(on invoice: InvoiceID, of customer: CustomerID) -> [PaymentID] {
    portfolio.receipts[customer.index].filter { receipt in
      !portfolio.payments[receipt.index].isVoided
        && portfolio.allocations(of: .payment(receipt)).contains { $0.invoice == invoice }
    }
  }

  /// Open invoices of a customer whose limitation, or careful day of a case, is less than three months ahead, the nearest
  /// first.
  package func nearLimitations(of customer: CustomerID, on ledger: Ledger) -> [NearLimitation] {
    guard portfolio.documents.indices.contains(customer.index), let term = term(of: customer) else {
      return []
    }
    // Nothing moves a last day to an earlier one: only the oldest need a look at their payments.
    let oldEnough = ledger.day - (term.fewestDays - NearLimitation.warning)
    return openDocuments(of: customer, by: oldEnough, on: ledger).compactMap { id -> NearLimitation? in
      let invoice = portfolio.invoices[id.index]
      guard term.firstLastDay(of: invoice) - ledger.day <= NearLimitation.warning,
        let near = limitationStanding(of: id), near.lastDay - ledger.day <= NearLimitation.warning,
        near.lastDay >= ledger.day || near.heldSince != nil, filing(of: invoice) == nil
      else { return nil }
      return near
    }.sorted { ($0.lastDay, $0.invoice) < ($1.lastDay, $1.invoice) }
  }

  /// Open documents of a customer that were issued or fell due by a day, in recording order.
  func openDocuments(of customer: CustomerID, by day: Day, on ledger: Ledger) -> [InvoiceID] {
    var found: [InvoiceID] = []
    // Most are settled, and that is told without a look at them.
    for id in portfolio.documents[customer.index] where ledger.standing.open(id) > 0 {
      if min(portfolio.invoices[id.index].issued, portfolio.invoices[id.index].due) <= day {
        found.append(id)
      }
    }
    return found
  }
}

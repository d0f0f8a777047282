import Receivables

/// An open invoice whose limitation comes near.
package struct NearLimitation: Hashable, Sendable {
  /// Which invoice.
  package let invoice: InvoiceID
  /// The last day on which it can be claimed.
  package let lastDay: Day

  /// Names the invoice.
  package init(invoice: InvoiceID, lastDay: Day) {
    self.invoice = invoice
    self.lastDay = lastDay
  }

  /// Calendar days in which a collector is warned.
  package static let warning = 90
  /// Calendar days in which it comes before almost everything else.
  package static let alarm = 30
}

extension Casebook {
  /// The last day on which an invoice can be claimed before a court; nil for a credit note.
  package func limitation(of id: InvoiceID) -> Day? {
    limitationFacts(of: id).map {
      $0.term.lastDay(of: $0.invoice, interruptions: $0.interruptions, claims: $0.claims, caseEnds: $0.ends)
    }
  }

  /// Payments set against an invoice, each an acknowledgment of the debt.
  package func partPayments(on invoice: InvoiceID, of customer: CustomerID) -> [PaymentID] {
    portfolio.receipts[customer.index].filter { receipt in
      !portfolio.payments[receipt.index].isVoided
        && portfolio.allocations(of: .payment(receipt)).contains { $0.invoice == invoice }
    }
  }

  /// Open invoices of a customer whose limitation is less than three months ahead, the nearest first.
  package func nearLimitations(of customer: CustomerID, on ledger: Ledger) -> [NearLimitation] {
    guard portfolio.documents.indices.contains(customer.index) else { return [] }
    // No term is shorter than a year: younger invoices need no look at their payments.
    let oldEnough = ledger.day - (365 - NearLimitation.warning)
    return portfolio.documents[customer.index].compactMap { id -> NearLimitation? in
      let invoice = portfolio.invoices[id.index]
      guard invoice.issued <= oldEnough, ledger.standing.open(id) > 0, let last = limitation(of: id),
        (0...NearLimitation.warning).contains(last - ledger.day), filing(of: invoice) == nil
      else { return nil }
      return NearLimitation(invoice: id, lastDay: last)
    }.sorted { ($0.lastDay, $0.invoice) < ($1.lastDay, $1.invoice) }
  }
}

/// What was open on one day: documents dated on or before it exist, payments dated on or before it count.
///
/// One pass over the portfolio; later facts are left out.
package struct Standing: Sendable {
  /// The day it speaks of.
  package let day: Day
  /// Cents still open on each document by `InvoiceID.index`; zero for documents issued later.
  package private(set) var open: [Int]
  /// Cents of each payment not set against an invoice by `PaymentID.index`; zero for later ones.
  package private(set) var unallocated: [Int]

  /// Computes the open amounts of a portfolio as of a day.
  package init(of portfolio: Portfolio, asOf day: Day) {
    self.day = day
    open = portfolio.invoices.map { $0.issued <= day ? $0.cents : 0 }
    unallocated = portfolio.payments.map { $0.day <= day && !$0.isVoided ? $0.cents : 0 }
    for (id, cents) in portfolio.chargeCents where unallocated[id.index] > 0 {
      unallocated[id.index] -= cents
    }
    for allocation in portfolio.allocations {
      settle(allocation, in: portfolio)
    }
  }

  private mutating func settle(_ allocation: Allocation, in portfolio: Portfolio) {
    let target = allocation.invoice.index
    guard portfolio.invoices[target].issued <= day else { return }
    switch allocation.source {
    case .payment(let id):
      guard portfolio.payments.indices.contains(id.index), portfolio.payments[id.index].day <= day,
        !portfolio.payments[id.index].isVoided
      else { return }
      unallocated[id.index] -= allocation.cents
    case .creditNote(let id):
      guard portfolio.invoices.indices.contains(id.index), portfolio.invoices[id.index].issued <= day
      else { return }
      open[id.index] -= allocation.cents
    }
    open[target] -= allocation.cents
  }

  /// Cents still open on a document.
  package func open(_ id: InvoiceID) -> Int { open.indices.contains(id.index) ? open[id.index] : 0 }
  /// Cents of a payment not yet set against an invoice.
  package func unallocated(_ id: PaymentID) -> Int {
    unallocated.indices.contains(id.index) ? unallocated[id.index] : 0
  }
}

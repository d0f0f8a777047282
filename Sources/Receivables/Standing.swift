/// What was open on one day: documents dated on or before it exist, payments dated on or before it count.
///
/// One pass over the portfolio; later facts are left out.
public struct Standing: Sendable {
  /// The day it speaks of.
  public let day: Day
  /// Cents still open on each document by `InvoiceID.index`; zero for documents issued later.
  public private(set) var open: [Int]
  /// Cents of each payment not set against an invoice by `PaymentID.index`; zero for later ones.
  public private(set) var unallocated: [Int]

  /// Computes the open amounts of a portfolio as of a day.
  package init(of portfolio: Portfolio, asOf day: Day) {
    self.day = day
    // A byte a record: allocations jump about, and the records themselves would not stay in the processor's cache.
    var isIssued: [Bool] = []
    var isReceived: [Bool] = []
    open = []
    unallocated = []
    isIssued.reserveCapacity(portfolio.invoices.count)
    isReceived.reserveCapacity(portfolio.payments.count)
    open.reserveCapacity(portfolio.invoices.count)
    unallocated.reserveCapacity(portfolio.payments.count)
    for index in portfolio.invoices.indices {
      let counts = portfolio.invoices[index].issued <= day
      isIssued.append(counts)
      open.append(counts ? portfolio.invoices[index].cents : 0)
    }
    for index in portfolio.payments.indices {
      let counts = portfolio.payments[index].day <= day && !portfolio.payments[index].isVoided
      isReceived.append(counts)
      unallocated.append(counts ? portfolio.payments[index].cents : 0)
    }
    for (id, cents) in portfolio.chargeCents where unallocated[id.index] > 0 {
      unallocated[id.index] -= cents
    }
    for allocation in portfolio.allocations {
      let target = allocation.invoice.index
      guard isIssued[target] else { continue }
      switch allocation.source {
      case .payment(let id):
        guard isReceived.indices.contains(id.index), isReceived[id.index] else { continue }
        unallocated[id.index] -= allocation.cents
      case .creditNote(let id):
        guard isIssued.indices.contains(id.index), isIssued[id.index] else { continue }
        open[id.index] -= allocation.cents
      }
      open[target] -= allocation.cents
    }
  }

  /// Cents still open on a document.
  public func open(_ id: InvoiceID) -> Int { open.indices.contains(id.index) ? open[id.index] : 0 }
  /// Cents of a payment not yet set against an invoice.
  public func unallocated(_ id: PaymentID) -> Int {
    unallocated.indices.contains(id.index) ? unallocated[id.index] : 0
  }
}

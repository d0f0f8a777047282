import Receivables

/// What persons decided that payments and credit notes settle, looked up once for an import that must not undo it.
struct HandSettlements {
  /// Cents decided for each invoice that a person set a source against or took it off, by source.
  private var decided: [Allocation.Source: [InvoiceID: Int]] = [:]
  /// Cents that hands set against an invoice beyond what files had set.
  private var onInvoices: [InvoiceID: Int] = [:]
  /// Cents of a payment that hands set beyond what files had set.
  private var ofPayments: [PaymentID: Int] = [:]

  init(of book: Casebook) {
    var first: [Allocation.Source: AllocationDecision] = [:]
    for decision in book.allocationDecisions where !decision.isRetracted {
      if first[decision.source] == nil { first[decision.source] = decision }
      for change in decision.changes {
        decided[decision.source, default: [:]][change.invoice] =
          decision.shares.reduce(0) { $1.invoice == change.invoice ? $0 + $1.cents : $0 }
      }
    }
    for (source, decision) in first {
      var moved = book.settled(by: source)
      for share in decision.before { moved.add(InvoiceShare(invoice: share.invoice, cents: -share.cents)) }
      for share in moved { onInvoices[share.invoice, default: 0] += share.cents }
      let sum = moved.reduce(0) { $0 + $1.cents }
      switch source {
      case .payment(let id): ofPayments[id] = sum
      case .creditNote(let id): onInvoices[id, default: 0] += sum
      }
    }
  }

  /// Cents that a file may still set from a source against an invoice; of one that a person has decided on, only what
  /// is missing of the decision.
  func room(from source: Allocation.Source, on invoice: InvoiceID, held: [InvoiceShare]) -> Int {
    guard let cents = decided[source]?[invoice] else { return .max }
    return max(0, cents - held.reduce(0) { $1.invoice == invoice ? $0 + $1.cents : $0 })
  }

  /// What would be open on a document, had no person set anything; `open` is what is.
  func openForFiles(_ id: InvoiceID, open: Int) -> Int { open + (onInvoices[id] ?? 0) }

  /// What a payment would have left, had no person set anything; `left` is what it has.
  func leftForFiles(_ id: PaymentID, left: Int) -> Int { left + (ofPayments[id] ?? 0) }
}

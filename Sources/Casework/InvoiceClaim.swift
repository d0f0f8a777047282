import Dunning
import Receivables

/// Whether a customer is asked to transfer what is open of an invoice: how a statement of account tells it.
package enum InvoiceClaim: Hashable, Sendable {
  /// Nothing stands against it.
  case asked
  /// Reminders wait (a promise, money on its way, a pause by hand), but it may be paid all the same.
  case waiting
  /// In dispute.
  case disputed
  /// Nobody is to transfer it now: insolvency, a direct debit, a hand-over, a credit note that is expected.
  case suspended
  /// Barred or written off: it is demanded by nothing any more.
  case dropped

  /// Whether a transfer may be asked for.
  package var isPayable: Bool { self == .asked || self == .waiting }
}

extension Casebook {
  /// The claims on a customer's open invoices, credit notes apart.
  package func claims(of customer: CustomerID, on ledger: Ledger) -> [InvoiceID: InvoiceClaim] {
    let file = file(of: customer)
    let running = file.pauses.map { pauses[$0.index] }.filter { $0.holds(on: ledger.day) }
    let disputed = Set(
      file.disputes.map { disputes[$0.index] }.filter { isOpen($0, on: ledger) }.flatMap(\.invoices))
    var claims: [InvoiceID: InvoiceClaim] = [:]
    for invoice in position(of: customer, on: ledger).invoices {
      // Every reason is looked at: the one that stops reminders first may hide a stronger one.
      let kinds = running.filter { pause in
        pause.kind == .insolvency
          ? invoice.issued <= pause.judgedOn
          : pause.invoices.isEmpty || pause.invoices.contains(invoice.id)
      }.map(\.kind)
      if kinds.contains(.writtenOff) || timeBar(of: invoice.id, on: ledger.day) != nil {
        claims[invoice.id] = .dropped
      } else if disputed.contains(invoice.id) {
        claims[invoice.id] = .disputed
      } else if kinds.contains(where: \.forbidsTransfer) {
        claims[invoice.id] = .suspended
      } else {
        claims[invoice.id] = kinds.isEmpty && invoice.freeze == nil ? .asked : .waiting
      }
    }
    return claims
  }
}

extension Pause.Kind {
  /// Whether money that the customer transferred now would come to the wrong place, twice, or be too much.
  fileprivate var forbidsTransfer: Bool {
    switch self {
    case .insolvency, .directDebit, .handedOver, .writtenOff, .creditNoteExpected: true
    case .paused, .inPayment, .notReceived, .unhandledReply: false
    }
  }
}

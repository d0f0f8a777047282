import Dunning
import Receivables

extension WorkMatters {
  /// Whether a call that was agreed is beside the point by now: a message went out after its day, or what was promised
  /// after it was agreed, or is contested or on hold since, covers all that is overdue.
  static func isOvertaken(_ call: Call, due: Day, in book: Casebook, on ledger: Ledger) -> Bool {
    let file = book.files[call.customer.index]
    if let contact = file.lastContact, contact > due { return true }
    let overdue = book.openInvoices(of: call.customer, on: ledger).filter { id in
      book.portfolio.invoices[id.index].due < ledger.day
    }
    guard !overdue.isEmpty else { return false }
    var covered: Set<InvoiceID> = []
    for id in file.promises {
      let promise = book.promises[id.index]
      if promise.givenOn > call.day, promise.cancelledOn == nil { covered.formUnion(promise.invoices) }
    }
    for id in file.disputes {
      let dispute = book.disputes[id.index]
      if dispute.openedOn > call.day, book.isOpen(dispute, on: ledger) { covered.formUnion(dispute.invoices) }
    }
    for id in file.pauses {
      let pause = book.pauses[id.index]
      guard pause.since > call.day, pause.kind != .unhandledReply, pause.holds(on: ledger.day) else {
        continue
      }
      covered.formUnion(book.openInvoices(under: pause, on: ledger))
    }
    return overdue.allSatisfy(covered.contains)
  }
}

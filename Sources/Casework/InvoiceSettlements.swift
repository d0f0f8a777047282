import Receivables

/// What settles each invoice of a customer, looked up once.
struct InvoiceSettlements {
  private var byInvoice: [InvoiceID: [DossierFacts.Settlement]] = [:]

  init(of id: CustomerID, in portfolio: Portfolio, by day: Day) {
    for receipt in portfolio.receipts[id.index] {
      let payment = portfolio.payments[receipt.index]
      guard !payment.isVoided, payment.day <= day else { continue }
      let words = [payment.label, payment.bankReference].filter { !$0.isEmpty }.joined(separator: " · ")
      for part in portfolio.allocations(of: .payment(receipt)) {
        byInvoice[part.invoice, default: []].append(
          .init(day: payment.day, cents: part.cents, words: words, isCreditNote: false))
      }
    }
    for document in portfolio.documents[id.index] {
      let note = portfolio.invoices[document.index]
      guard note.kind == .creditNote, note.issued <= day else { continue }
      for part in portfolio.allocations(of: .creditNote(document)) {
        byInvoice[part.invoice, default: []].append(
          .init(day: note.issued, cents: part.cents, words: note.number, isCreditNote: true))
      }
    }
  }

  func of(_ invoice: InvoiceID) -> [DossierFacts.Settlement] {
    (byInvoice[invoice] ?? []).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    .map(\.element)
  }
}

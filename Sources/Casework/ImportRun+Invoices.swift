import Receivables

extension ImportRun {
  /// Takes one invoice or credit note row.
  mutating func take(_ entry: InvoiceEntry) {
    guard let customer = customers[entry.customer] else {
      return remark(.unknownCustomer(entry.origin, number: entry.customer))
    }
    let isCredit = entry.cents < 0
    let terms = customer.terms ?? .net(days: 30)
    let due = isCredit ? entry.issued : entry.due ?? terms.dueDay(issued: entry.issued)
    guard due >= entry.issued || entry.opening != nil else {
      return remark(.dueBeforeIssue(entry.origin, number: entry.number))
    }
    if let opening = entry.opening, documents.repeats(entry, opening, of: customer.id, open: open) { return }
    var invoice = Invoice(
      id: InvoiceID(nextInvoice), customer: customer.id, number: entry.number, issued: entry.issued, due: due,
      cents: abs(entry.cents), currency: entry.currency, kind: isCredit ? .creditNote : .invoice,
      sourceKey: entry.sourceKey, reference: entry.reference)
    if let known = documents.find(customer.id, key: invoice.identity) {
      guard let present = document(known) else { return }
      invoice = Invoice(
        id: known, customer: customer.id, number: entry.number, issued: entry.issued, due: due,
        cents: invoice.cents, currency: invoice.currency, kind: invoice.kind, sourceKey: invoice.sourceKey,
        reference: invoice.reference)
      guard invoice != present else { return }
      record(.invoiceCorrected(invoice))
      open.correct(present, to: invoice)
      pending[known] = invoice
      return remark(.changedInvoice(entry.origin, number: entry.number))
    }
    nextInvoice += 1
    record(.invoiceRecorded(invoice))
    documents.add(invoice)
    open.add(invoice)
    own(invoice.number, by: invoice.customer)
    pending[invoice.id] = invoice
  }

  /// The document as it will stand after this import.
  func document(_ id: InvoiceID) -> Invoice? { pending[id] ?? book.portfolio.invoice(id) }
}

extension Invoice {
  /// What recognises the document within its customer: the file's own key, else the printed number.
  var identity: String { sourceKey.isEmpty ? number : sourceKey }
}

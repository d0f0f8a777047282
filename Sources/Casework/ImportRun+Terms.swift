import Receivables

extension ImportRun {
  /// Tells terms that are longer than the law allows (art. L441-10 I C. com.; of a public body art. R2192-10 Code de la
  /// commande publique); they are taken.
  mutating func checkTerms(of customer: Customer, at origin: EntryOrigin) {
    guard let terms = customer.terms, isTooLong(terms, of: customer.segment) else { return }
    remark(.longTerms(origin, customer: customer.number, terms, of: customer.segment))
    toldOfLongTerms.insert(customer.id)
  }

  /// Asked once for all customers of the same terms and segment: a whole year is looked through.
  private mutating func isTooLong(_ terms: PaymentTerms, of segment: Segment) -> Bool {
    if let known = termsSeen[segment]?[terms] { return known }
    let isTooLong = LegalTerms.isTooLong(terms, of: segment)
    termsSeen[segment, default: [:]][terms] = isTooLong
    return isTooLong
  }

  /// Tells the first invoice of a customer that is due later than the law allows; it is taken.
  mutating func checkTerms(of invoice: Invoice, at origin: EntryOrigin) {
    let segment = customers[invoice.customer.index].segment
    guard LegalTerms.isTooLong(invoice, to: segment),
      let latest = LegalTerms.latestDue(issued: invoice.issued, by: segment),
      toldOfLongTerms.insert(invoice.customer).inserted
    else { return }
    remark(.longInvoice(origin, number: invoice.number, due: invoice.due, latest: latest, of: segment))
  }
}

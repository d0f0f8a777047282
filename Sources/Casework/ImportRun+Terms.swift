import Receivables

extension ImportRun {
  /// Tells terms that are longer than the law allows between professionals (art. L441-10 I C. com.); they are taken.
  mutating func checkTerms(of customer: Customer, at origin: EntryOrigin) {
    guard customer.segment == .business, let terms = customer.terms, isTooLong(terms) else { return }
    remark(.longTerms(origin, customer: customer.number, terms))
    toldOfLongTerms.insert(customer.id)
  }

  /// Asked once for all customers of the same terms: a whole year is looked through.
  private mutating func isTooLong(_ terms: PaymentTerms) -> Bool {
    if let known = termsSeen[terms] { return known }
    let isTooLong = LegalTerms.isTooLong(terms)
    termsSeen[terms] = isTooLong
    return isTooLong
  }

  /// Tells the first invoice of a professional that is due later than the law allows; it is taken.
  mutating func checkTerms(of invoice: Invoice, to customer: Customer, at origin: EntryOrigin) {
    guard customer.segment == .business, LegalTerms.isTooLong(invoice),
      toldOfLongTerms.insert(customer.id).inserted
    else { return }
    remark(
      .longInvoice(
        origin, number: invoice.number, due: invoice.due,
        latest: LegalTerms.latestDue(issued: invoice.issued)))
  }
}

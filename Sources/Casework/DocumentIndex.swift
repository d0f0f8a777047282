import Receivables

/// Finds known documents of an import's customers by identity, and the open items that an opening journal repeats.
struct DocumentIndex {
  private struct Key: Hashable {
    let customer: CustomerID
    let identity: String
  }

  private var known: [Key: InvoiceID] = [:]
  private let portfolio: Portfolio
  /// Documents that an opening row of this import has already been recognised as.
  private var claimed: Set<InvoiceID> = []
  private var lumps: Set<CustomerID> = []

  init(of portfolio: Portfolio) {
    self.portfolio = portfolio
    known.reserveCapacity(portfolio.invoices.count)
    for invoice in portfolio.invoices { add(invoice) }
  }

  mutating func reserveRoom(for more: Int) { known.reserveCapacity(known.count + more) }

  mutating func add(_ invoice: Invoice) {
    { $0 = $0 ?? invoice.id }(&known[Key(customer: invoice.customer, identity: invoice.identity)])
  }

  func find(_ customer: CustomerID, key: String) -> InvoiceID? {
    known[Key(customer: customer, identity: key)]
  }

  /// A document by its printed number when its identity is another.
  func find(_ customer: CustomerID, number: String, among candidates: [InvoiceID]) -> InvoiceID? {
    find(customer, key: number) ?? candidates.first { portfolio.invoice($0)?.number == number }
  }

  /// Whether an opening row repeats a document known before this import; it is then known under the row's key too.
  mutating func repeats(
    _ entry: InvoiceEntry, _ opening: OpeningItem, of customer: CustomerID, open: OpenAmounts
  ) -> Bool {
    guard portfolio.documents.indices.contains(customer.index) else { return false }
    let kind: Invoice.Kind = entry.cents < 0 ? .creditNote : .invoice
    let candidates = portfolio.documents[customer.index].filter { id in
      let invoice = portfolio.invoices[id.index]
      return !claimed.contains(id) && invoice.kind == kind && invoice.currency == entry.currency ?? .eur
        && (opening.reference.isEmpty || invoice.number == opening.reference)
    }
    let match =
      candidates.first { open.before($0) == abs(entry.cents) }
      ?? candidates.first { open.isOpen($0, cents: abs(entry.cents)) }
      ?? settledMeanwhile(entry, opening, among: candidates)
    if let match {
      claimed.insert(match)
      if !entry.sourceKey.isEmpty { known[Key(customer: customer, identity: entry.sourceKey)] = match }
      return true
    }
    return repeatsLump(cents: entry.cents, of: customer, open: open)
  }

  /// An opening row read after what followed it: its item was open then and is settled now, the reference tells.
  private func settledMeanwhile(_ entry: InvoiceEntry, _ opening: OpeningItem, among candidates: [InvoiceID])
    -> InvoiceID?
  {
    guard !opening.reference.isEmpty else { return nil }
    return candidates.first { id in
      let invoice = portfolio.invoices[id.index]
      return invoice.cents == abs(entry.cents) && invoice.issued < entry.issued
    }
  }

  /// One lump equal to the balance known before is those items, once.
  mutating func repeatsLump(cents: Int, of customer: CustomerID, open: OpenAmounts) -> Bool {
    guard portfolio.documents.indices.contains(customer.index), !lumps.contains(customer),
      !portfolio.documents[customer.index].isEmpty, open.balanceBefore(of: customer) == cents
    else { return false }
    lumps.insert(customer)
    return true
  }
}

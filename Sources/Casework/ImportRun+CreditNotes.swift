import Receivables

extension ImportRun {
  /// A credit note whose row names a document in its reference.
  struct Naming {
    /// The credit note.
    let note: InvoiceID
    /// What names the document; of an erased customer only its row tells.
    let reference: String
    /// The reference that the store knew before the row, or nil for a new one.
    let before: String?
    /// Its row; nil for one of an earlier import.
    var origin: EntryOrigin?
  }

  /// Remembers a credit note of a row, to be set once every document is recorded; letters of a FEC say it themselves.
  mutating func name(_ note: Invoice, in entry: InvoiceEntry, before: String? = nil) {
    let reference = entry.reference.isEmpty ? note.reference : entry.reference
    guard note.kind == .creditNote, entry.settles.isEmpty, !reference.isEmpty else { return }
    namings.append(Naming(note: note.id, reference: reference, before: before, origin: entry.origin))
  }

  /// Sets credit notes against the invoices that their references name, as payments that name theirs; what exceeds an
  /// invoice stays open on the account.
  mutating func settleNamed() {
    nameAwaited()
    for naming in namings { settle(naming) }
  }

  /// A credit note of an earlier import that names an invoice which only this one brings.
  private mutating func nameAwaited() {
    var numbers: [CustomerID: Set<String>] = [:]
    for invoice in added
    where invoice.kind == .invoice && book.portfolio.documents.indices.contains(invoice.customer.index) {
      numbers[invoice.customer, default: []].insert(invoice.number)
    }
    let listed = Set(namings.map(\.note))
    for customer in numbers.keys.sorted() {
      for id in book.portfolio.documents[customer.index] where !listed.contains(id) {
        guard let note = document(id), note.kind == .creditNote,
          numbers[customer]?.contains(note.reference) == true
        else { continue }
        namings.append(Naming(note: id, reference: note.reference, before: note.reference))
      }
    }
  }

  /// What a credit note was set against once, by its row or by a person, stays; a file that names another invoice than
  /// before moves what stands on the one named before.
  private mutating func settle(_ naming: Naming) {
    guard let note = document(naming.note), note.kind == .creditNote,
      let target = named(naming.reference, by: note)
    else { return }
    guard target.currency == note.currency else {
      if let origin = naming.origin { remark(.creditOfOtherCurrency(origin, number: target.number)) }
      return
    }
    let source = Allocation.Source.creditNote(note.id)
    let held = held(by: source)
    if settled[source] != nil || !book.portfolio.everSettled(by: source).isEmpty {
      guard !held.isEmpty, let former = naming.before.flatMap({ named($0, by: note) }),
        former.id != target.id,
        held.allSatisfy({ $0.invoice == former.id })
      else { return }
      release(source)
      record(.allocationReleased(source))
    }
    let cents = min(open.now(note.id), open.now(target.id))
    guard cents > 0 else { return }
    let shares = [InvoiceShare(invoice: target.id, cents: cents)]
    settle(shares, from: source)
    record(.allocated(source, shares))
  }

  /// The invoice of the same customer that a reference is the number of.
  private func named(_ reference: String, by note: Invoice) -> Invoice? {
    let stored =
      book.portfolio.documents.indices.contains(note.customer.index)
      ? book.portfolio.documents[note.customer.index] : []
    return documents.find(note.customer, number: reference, among: stored).flatMap { document($0) }
      .flatMap { $0.kind == .invoice ? $0 : nil }
  }
}

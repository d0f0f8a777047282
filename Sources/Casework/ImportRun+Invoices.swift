import Receivables

extension ImportRun {
  /// Takes one invoice or credit note row.
  mutating func take(_ entry: InvoiceEntry) {
    guard let customer = account(entry.customer) else {
      return remark(.unknownCustomer(entry.origin, number: entry.customer))
    }
    let isCredit = entry.cents < 0
    let due = isCredit ? entry.issued : entry.due ?? terms(of: customer).dueDay(issued: entry.issued)
    guard due >= entry.issued || entry.opening != nil else {
      return remark(.dueBeforeIssue(entry.origin, number: entry.number, issued: entry.issued, due: due))
    }
    if let opening = entry.opening, documents.repeats(entry, opening, of: customer, open: open) {
      return letter(entry, of: customer)
    }
    let kind: Invoice.Kind = isCredit ? .creditNote : .invoice
    let reference = erased.contains(customer) ? "" : entry.reference
    if let known = documents.find(customer, key: entry.identity) {
      guard let present = document(known) else { return }
      // What the file is silent about stays: a column left out is no correction.
      let invoice = Invoice(
        id: known, customer: customer, number: entry.number, issued: entry.issued, due: due,
        cents: abs(entry.cents), currency: entry.currency ?? present.currency, kind: kind,
        sourceKey: entry.sourceKey,
        reference: reference.isEmpty ? present.reference : reference)
      letter(entry, of: customer)
      name(invoice, in: entry, before: present.reference)
      guard invoice != present else { return }
      return correct(present, to: invoice, origin: entry.origin)
    }
    if isRead(entry.opening, entry.origin) { return }
    guard let currency = entry.currency ?? currencyUnsaid(of: customer, at: entry.origin) else { return }
    let invoice = Invoice(
      id: InvoiceID(nextInvoice), customer: customer, number: entry.number, issued: entry.issued, due: due,
      cents: abs(entry.cents), currency: currency, kind: kind, sourceKey: entry.sourceKey,
      reference: reference)
    nextInvoice += 1
    record(.invoiceRecorded(invoice))
    checkTerms(of: invoice, at: entry.origin)
    documents.add(invoice)
    open.add(invoice)
    keep(invoice)
    letter(entry, of: customer)
    name(invoice, in: entry)
  }

  private func terms(of customer: CustomerID) -> PaymentTerms {
    customers[customer.index].terms ?? .net(days: 30)
  }

  /// Remembers what a lettered credit note settles.
  private mutating func letter(_ entry: InvoiceEntry, of customer: CustomerID) {
    guard !entry.settles.isEmpty, let note = documents.find(customer, key: entry.identity) else { return }
    letters.append((note, entry.settles))
  }

  /// Sets a credit note against the documents of its letter; what is set already stays.
  mutating func settle(_ parts: [DocumentShare], from note: InvoiceID) {
    guard let credit = document(note), credit.kind == .creditNote else { return }
    var left = open.now(note)
    let shares = newShares(
      parts, of: credit.customer, from: .creditNote(note), held: held(by: .creditNote(note)), left: &left)
    guard !shares.isEmpty else { return }
    settle(shares, from: .creditNote(note))
    record(.allocated(.creditNote(note), shares))
  }

  /// The parts of letters that are not set yet, as far as the source and the documents reach; what a person has decided
  /// on stays.
  func newShares(
    _ parts: [DocumentShare], of customer: CustomerID, from source: Allocation.Source,
    held before: [InvoiceShare],
    left: inout Int
  ) -> [InvoiceShare] {
    var held = before
    var shares: [InvoiceShare] = []
    for part in parts {
      guard let id = documents.find(customer, key: part.sourceKey), document(id)?.kind == .invoice else {
        continue
      }
      var wanted = part.cents
      for place in held.indices where held[place].invoice == id {
        let done = min(wanted, held[place].cents)
        held[place].cents -= done
        wanted -= done
      }
      let given = shares.reduce(0) { $1.invoice == id ? $0 + $1.cents : $0 }
      let room = open.hands.room(from: source, on: id, held: before)
      let cents = min(wanted, open.now(id) - given, left, room - given)
      guard cents > 0 else { continue }
      left -= cents
      shares.append(InvoiceShare(invoice: id, cents: cents))
    }
    return shares
  }
}

extension InvoiceEntry {
  /// What recognises the document within its customer: the file's own key, else the printed number.
  fileprivate var identity: String { sourceKey.isEmpty ? number : sourceKey }
}

extension Invoice {
  /// What recognises the document within its customer: the file's own key, else the printed number.
  var identity: String { sourceKey.isEmpty ? number : sourceKey }
}

import Receivables

extension ImportRun {
  /// Records other facts of a known document: money that no longer fits on it is set free, and money that once
  /// settled it and is free settles it again.
  mutating func correct(_ present: Invoice, to invoice: Invoice, origin: EntryOrigin) {
    record(.invoiceCorrected(invoice))
    open.correct(present, to: invoice)
    keep(invoice)
    let isOtherMoney = invoice.currency != present.currency || invoice.kind != present.kind
    let freed = free(isOtherMoney ? Int.max : max(0, -open.now(invoice.id)), of: invoice)
    let again = isOtherMoney || invoice.cents > present.cents ? setAgain(on: invoice) : 0
    remark(.changedInvoice(origin, number: invoice.number, freedCents: freed, againCents: again))
  }

  /// What a payment or credit note settles at this point of the import.
  func held(by source: Allocation.Source) -> [InvoiceShare] {
    settled[source]
      ?? book.portfolio.allocations(of: source).map { InvoiceShare(invoice: $0.invoice, cents: $0.cents) }
  }

  /// Counts money as set, in the open amounts and for what follows in this import.
  mutating func settle(_ shares: [InvoiceShare], from source: Allocation.Source) {
    settled[source] = held(by: source) + shares
    for share in shares {
      open.settle(share)
      if case .creditNote(let note) = source {
        open.settle(InvoiceShare(invoice: note, cents: share.cents))
      }
    }
  }

  /// Counts all the money of a source as free.
  mutating func release(_ source: Allocation.Source) {
    for share in held(by: source) {
      open.reopen([share])
      if case .creditNote(let note) = source {
        open.reopen([InvoiceShare(invoice: note, cents: share.cents)])
      }
    }
    settled[source] = []
  }

  /// Frees up to so many cents set on a document, or from it when it is a credit note, the latest first.
  private mutating func free(_ cents: Int, of invoice: Invoice) -> Int {
    var excess = cents
    for source in sources(of: invoice.id).reversed() where excess > 0 {
      var shares = held(by: source)
      let before = excess
      for place in shares.indices.reversed() where excess > 0 {
        guard source == .creditNote(invoice.id) || shares[place].invoice == invoice.id else { continue }
        let part = min(excess, shares[place].cents)
        shares[place].cents -= part
        excess -= part
      }
      if excess < before { replace(source, by: shares) }
    }
    return cents - excess
  }

  /// Sets free money again on the documents that it had settled before a correction freed it; returns the cents.
  private mutating func setAgain(on invoice: Invoice) -> Int {
    var again = 0
    for source in sources(of: invoice.id) {
      let former = book.portfolio.everSettled(by: source)
      var shares = held(by: source)
      let before = again
      for target in former where source == .creditNote(invoice.id) || target == invoice.id {
        let cents = min(
          freeMoney(of: source, for: target) - (again - before), open.now(target),
          open.hands.room(from: source, on: target, held: shares))
        guard cents > 0 else { continue }
        again += cents
        if let place = shares.firstIndex(where: { $0.invoice == target }) {
          shares[place].cents += cents
        } else {
          shares.append(InvoiceShare(invoice: target, cents: cents))
        }
      }
      guard again > before else { continue }
      // In the order in which the money was set first.
      let order = { (share: InvoiceShare) in former.firstIndex(of: share.invoice) ?? former.count }
      replace(source, by: shares.sorted { order($0) < order($1) })
    }
    return again
  }

  /// Cents of a payment or credit note that may be set on a document: none where the two are not of one account.
  private func freeMoney(of source: Allocation.Source, for target: InvoiceID) -> Int {
    guard let target = document(target), target.kind == .invoice else { return 0 }
    let used = held(by: source).reduce(0) { $0 + $1.cents }
    switch source {
    case .payment(let id):
      guard let payment = book.portfolio.payment(id), !payment.isVoided, payment.currency == target.currency
      else { return 0 }
      return payment.cents - used
    case .creditNote(let id):
      guard let note = document(id), note.kind == .creditNote, note.currency == target.currency else {
        return 0
      }
      return note.cents - used
    }
  }

  private mutating func replace(_ source: Allocation.Source, by shares: [InvoiceShare]) {
    let left = shares.filter { $0.cents > 0 }
    release(source)
    record(.allocationReleased(source))
    guard !left.isEmpty else { return }
    settle(left, from: source)
    record(.allocated(source, left))
  }

  /// What was ever set against a document, or from it as a credit note, in the order decided.
  private mutating func sources(of invoice: InvoiceID) -> [Allocation.Source] {
    if sourcesByDocument == nil {
      var found: [InvoiceID: [Allocation.Source]] = [:]
      for allocation in book.portfolio.allocations {
        var documents = [allocation.invoice]
        if case .creditNote(let note) = allocation.source { documents.append(note) }
        for document in documents where found[document]?.contains(allocation.source) != true {
          found[document, default: []].append(allocation.source)
        }
      }
      sourcesByDocument = found
    }
    return sourcesByDocument?[invoice] ?? []
  }
}

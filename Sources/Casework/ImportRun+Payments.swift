import Receivables

extension ImportRun {
  /// Takes one payment row: recognised ones change nothing, negative ones take a payment back.
  mutating func take(_ entry: PaymentEntry) {
    guard let customer = payer(of: entry) else {
      if entry.customer.isEmpty, case .invoice(let number) = entry.target {
        return remark(.unknownInvoice(entry.origin, number: number))
      }
      return remark(.unknownCustomer(entry.origin, number: entry.customer))
    }
    guard entry.cents > 0 else { return takeBack(entry, from: customer) }
    var label = entry.label
    var named: InvoiceID?
    if case .invoice(let number) = entry.target {
      if label.isEmpty { label = number }
      named = documents.find(customer, number: number, among: numbered(customer))
      if named.flatMap({ document($0) })?.kind == .creditNote {
        return remark(.creditNotePaid(entry.origin, number: number))
      }
    }
    // Its money is still kept, the text of the bank's line is not; it is recognised without it.
    let isErased = erased.contains(customer)
    if isErased { label = "" }
    let currency = entry.currency ?? named.flatMap({ document($0) })?.currency
    var payment = Payment(
      id: PaymentID(nextPayment), customer: customer, day: entry.day, cents: entry.cents,
      currency: currency ?? .eur, bankReference: entry.bankReference, label: label)
    if entry.opening != nil {
      if let known = receipts.repeats(cents: entry.cents, of: customer, in: book.portfolio, open: open) {
        return letter(known, as: entry, naming: named)
      }
      if documents.repeatsLump(cents: -entry.cents, of: customer, open: open) { return }
    }
    switch receipts.recognise(payment, stating: entry.currency) {
    case .new: break
    case .known(let known): return letter(known, as: entry, naming: named)
    case .referenceTaken(let holder):
      return remark(
        .referenceTaken(entry.origin, by: holder, customer: customers[holder.customer.index].number))
    }
    if isRead(entry.opening, entry.origin) { return }
    if currency == nil {
      guard let unsaid = currencyUnsaid(of: customer, at: entry.origin) else { return }
      payment.currency = unsaid
    }
    if case .invoice(let number) = entry.target, named == nil {
      remark(.invoiceAwaited(entry.origin, number: number))
    }
    let shares = shares(of: payment, target: entry.target, named: named, entry: entry)
    settle(shares, from: .payment(payment.id))
    nextPayment += 1
    if isErased { payment.forgetWords() }
    receipts.add(payment)
    received[customer, default: []].append(payment)
    record(.paymentReceived(payment, shares))
  }

  /// A known payment that the file now letters is set against those documents, as far as it is free; one that was
  /// waiting for the invoice that it names is set against it.
  private mutating func letter(_ id: PaymentID, as entry: PaymentEntry, naming named: InvoiceID?) {
    guard let payment = book.portfolio.payment(id), !payment.isVoided, !voided.contains(id) else { return }
    let held = held(by: .payment(id))
    var left = payment.cents - held.reduce(0) { $0 + $1.cents }
    var shares: [InvoiceShare] = []
    switch entry.target {
    case .oldestFirst: return
    case .documents(let parts):
      shares = newShares(
        parts, of: payment.customer, from: .payment(id), held: held, left: &left)
    case .invoice(let number):
      guard held.isEmpty else { return }
      if named == nil { remark(.invoiceAwaited(entry.origin, number: number)) }
      shares = self.shares(of: payment, target: entry.target, named: named, entry: entry)
    }
    guard !shares.isEmpty else { return }
    settle(shares, from: .payment(id))
    record(.allocated(.payment(id), shares))
  }

  /// The account that paid: named by the row, or the owner of the invoice that it names.
  private mutating func payer(of entry: PaymentEntry) -> CustomerID? {
    if !entry.customer.isEmpty { return account(entry.customer) }
    guard case .invoice(let number) = entry.target else { return nil }
    return ownerOfNumber(number)
  }

  private func numbered(_ customer: CustomerID) -> [InvoiceID] {
    book.portfolio.documents.indices.contains(customer.index) ? book.portfolio.documents[customer.index] : []
  }

  private mutating func shares(
    of payment: Payment, target: PaymentEntry.Target, named: InvoiceID?, entry: PaymentEntry
  ) -> [InvoiceShare] {
    switch target {
    case .invoice:
      guard let named, let invoice = document(named) else { return [] }
      guard invoice.currency == payment.currency else {
        remark(.currencyMismatch(entry.origin, number: invoice.number))
        return []
      }
      let room = open.hands.room(from: .payment(payment.id), on: named, held: [])
      let cents = min(payment.cents, open.now(named), room)
      return cents > 0 ? [InvoiceShare(invoice: named, cents: cents)] : []
    case .documents(let parts):
      var left = payment.cents
      return newShares(
        parts, of: payment.customer, from: .payment(payment.id), held: [], left: &left)
    case .oldestFirst:
      let issued = open.candidates(of: payment.customer, currency: payment.currency, issuedBy: payment.day)
      let plan = AllocationPlan.oldestFirst(cents: payment.cents, among: issued)
      let known = Set(issued.map(\.invoice))
      let soon =
        plan.unallocated > 0
        ? open.candidates(
          of: payment.customer, currency: payment.currency, issuedBy: payment.day + Self.daysAhead
        ).filter { !known.contains($0.invoice) } : []
      let ahead = AllocationPlan.oldestFirst(cents: plan.unallocated, among: soon)
      return (plan.parts + ahead.parts).map { InvoiceShare(invoice: $0.invoice, cents: $0.cents) }
    }
  }

  /// Money may come so many days before its invoice is issued; what came earlier paid for something that the files do
  /// not hold.
  private static let daysAhead = 31

  /// A negative row takes back the latest payment of that amount; rows whose payment is taken back already do nothing.
  private mutating func takeBack(_ entry: PaymentEntry, from customer: CustomerID) {
    let stored = numberedReceipts(customer).map { book.portfolio.payments[$0.index] }
    let key = RefundKey(customer: customer, cents: entry.cents)
    let seen = refunds[key, default: 0]
    refunds[key] = seen + 1
    let isSame = { (payment: Payment) in
      payment.cents == -entry.cents && payment.currency == entry.currency ?? payment.currency
    }
    guard seen >= stored.count(where: { isSame($0) && $0.isVoided }) else { return }
    let match = (stored + received[customer, default: []]).last {
      isSame($0) && $0.day <= entry.day && !$0.isVoided && !voided.contains($0.id)
    }
    guard let match else { return remark(.refundWithoutPayment(entry.origin, cents: entry.cents)) }
    voided.insert(match.id)
    release(.payment(match.id))
    record(.paymentVoided(match.id, reason: erased.contains(customer) ? "" : entry.label))
  }

  private func numberedReceipts(_ customer: CustomerID) -> [PaymentID] {
    book.portfolio.receipts.indices.contains(customer.index) ? book.portfolio.receipts[customer.index] : []
  }
}

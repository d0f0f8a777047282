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
      named = documents.find(customer.id, number: number, among: numbered(customer.id))
      if named == nil { remark(.unknownInvoice(entry.origin, number: number)) }
    }
    let currency = entry.currency ?? named.flatMap(document)?.currency ?? .eur
    let payment = Payment(
      id: PaymentID(nextPayment), customer: customer.id, day: entry.day, cents: entry.cents,
      currency: currency,
      bankReference: entry.bankReference, label: label)
    if entry.opening != nil, repeatsOpening(entry, of: customer.id) { return }
    guard !receipts.isKnown(payment) else { return }
    let shares = shares(of: payment, target: entry.target, named: named, entry: entry)
    for share in shares { open.settle(share) }
    nextPayment += 1
    record(.paymentReceived(payment, shares))
  }

  private mutating func repeatsOpening(_ entry: PaymentEntry, of customer: CustomerID) -> Bool {
    receipts.repeats(cents: entry.cents, of: customer, in: book.portfolio, open: open)
      || documents.repeatsLump(cents: -entry.cents, of: customer, open: open)
  }

  /// The account that paid: named by the row, or the owner of the invoice that it names.
  private func payer(of entry: PaymentEntry) -> Customer? {
    if !entry.customer.isEmpty { return customers[entry.customer] }
    guard case .invoice(let number) = entry.target, let owner = ownerOfNumber(number) else { return nil }
    return customerNumbers[owner].flatMap { customers[$0] }
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
      let cents = min(payment.cents, open.now(named))
      return cents > 0 ? [InvoiceShare(invoice: named, cents: cents)] : []
    case .documents(let parts):
      var left = payment.cents
      return parts.compactMap { part in
        guard let id = documents.find(payment.customer, key: part.sourceKey) else { return nil }
        let cents = min(part.cents, open.now(id), left)
        left -= max(cents, 0)
        return cents > 0 ? InvoiceShare(invoice: id, cents: cents) : nil
      }
    case .oldestFirst:
      return AllocationPlan.oldestFirst(
        cents: payment.cents,
        among: open.candidates(of: payment.customer, currency: payment.currency, issuedBy: payment.day)
      ).parts.map { InvoiceShare(invoice: $0.invoice, cents: $0.cents) }
    }
  }

  /// A negative row takes back the latest payment of that amount.
  private mutating func takeBack(_ entry: PaymentEntry, from customer: Customer) {
    let payments = numberedReceipts(customer.id).map { book.portfolio.payments[$0.index] }
    let match = payments.last {
      $0.cents == -entry.cents && $0.day <= entry.day && !$0.isVoided && !voided.contains($0.id)
    }
    if let match {
      voided.insert(match.id)
      open.reopen(
        book.portfolio.allocations(of: .payment(match.id)).map {
          InvoiceShare(invoice: $0.invoice, cents: $0.cents)
        })
      record(.paymentVoided(match.id, reason: entry.label))
    } else if !payments.contains(where: { $0.cents == -entry.cents && $0.isVoided }) {
      remark(.refundWithoutPayment(entry.origin, cents: entry.cents))
    }
  }

  private func numberedReceipts(_ customer: CustomerID) -> [PaymentID] {
    book.portfolio.receipts.indices.contains(customer.index) ? book.portfolio.receipts[customer.index] : []
  }
}

import Receivables

extension Casebook {
  /// Records money entered by hand, set against one invoice or the oldest first.
  func decidePayment(_ order: PaymentOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    guard let customer = portfolio.customer(order.customer) else {
      throw .unknownCustomer(order.customer.description)
    }
    guard order.amount.cents > 0 else { throw .amountNotPositive }
    let day = order.day ?? occasion.today
    guard day <= occasion.today else { throw .dayInFuture(day) }
    let ledger = Ledger(of: self, on: occasion.today)
    var candidates = openInvoices(of: customer.id, on: ledger).filter {
      portfolio.invoices[$0.index].currency == order.amount.currency
    }
    if let invoice = order.invoice {
      guard candidates.contains(invoice) else { throw .unknownInvoice(printedNumber(invoice)) }
      candidates = [invoice]
    }
    let plan = AllocationPlan.oldestFirst(
      cents: order.amount.cents,
      among: candidates.map {
        (invoice: $0, due: portfolio.invoices[$0.index].due, open: ledger.standing.open($0))
      })
    var payment = Payment(
      id: PaymentID(UInt32(portfolio.payments.count) + 1), customer: customer.id, day: day,
      cents: order.amount.cents, currency: order.amount.currency, bankReference: order.bankReference,
      label: order.label)
    if customer.isErased { payment.forgetWords() }
    var decision = Decision([
      .paymentReceived(payment, plan.parts.map { InvoiceShare(invoice: $0.invoice, cents: $0.cents) })
    ])
    if plan.unallocated > 0 { decision.remarks.append(.overpaid(cents: plan.unallocated)) }
    return decision
  }

  /// An invoice as the collector knows it; by its record number where nobody knows it.
  func printedNumber(_ id: InvoiceID) -> String { portfolio.invoice(id)?.number ?? id.description }

  /// Takes a payment back (bounced, or entered by mistake).
  func decideVoid(_ id: PaymentID, reason: String) throws(Refusal) -> Decision {
    guard let payment = portfolio.payment(id) else { throw .unknownRecord(id.description) }
    guard !payment.isVoided else { throw .alreadyVoided(id) }
    let isErased = portfolio.customer(payment.customer)?.isErased == true
    return Decision([.paymentVoided(id, reason: isErased ? "" : reason)])
  }
}

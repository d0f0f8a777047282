import Receivables

/// Recognises payments: by bank reference, else by customer, day, amount and label with an ordinal.
struct ReceiptIndex {
  private struct Key: Hashable {
    let customer: CustomerID
    let day: Day
    let cents: Int
    let text: String
  }

  private var references: Set<String>
  private var stored: [Key: Int] = [:]
  private var seen: [Key: Int] = [:]
  private var claimed: Set<PaymentID> = []

  init(of portfolio: Portfolio) {
    references = Set(portfolio.payments.map(\.bankReference))
    references.remove("")
    for payment in portfolio.payments where payment.bankReference.isEmpty {
      stored[key(of: payment), default: 0] += 1
    }
  }

  /// Whether the payment is already known; counts it either way, so that true repeats in one file stay apart.
  mutating func isKnown(_ payment: Payment) -> Bool {
    guard payment.bankReference.isEmpty else { return !references.insert(payment.bankReference).inserted }
    let key = key(of: payment)
    seen[key, default: 0] += 1
    return seen[key, default: 0] <= stored[key, default: 0]
  }

  /// Whether an opening row repeats money that was unallocated before this import.
  mutating func repeats(cents: Int, of customer: CustomerID, in portfolio: Portfolio, open: OpenAmounts)
    -> Bool
  {
    guard portfolio.receipts.indices.contains(customer.index) else { return false }
    let match = portfolio.receipts[customer.index].first { id in
      !claimed.contains(id) && open.unallocatedBefore(id) == cents
    }
    if let match { claimed.insert(match) }
    return match != nil
  }

  private func key(of payment: Payment) -> Key {
    Key(customer: payment.customer, day: payment.day, cents: payment.cents, text: payment.label)
  }
}

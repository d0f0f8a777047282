import Receivables

/// Recognises payments: by bank reference, else by customer, day, amount and label with an ordinal.
struct ReceiptIndex {
  private struct Key: Hashable {
    let customer: CustomerID
    let day: Day
    let cents: Int
    let text: String
  }

  private var references: [String: PaymentID] = [:]
  private var stored: [Key: [PaymentID]] = [:]
  private var seen: [Key: Int] = [:]
  private var claimed: Set<PaymentID> = []

  init(of portfolio: Portfolio) {
    for payment in portfolio.payments {
      if payment.bankReference.isEmpty {
        stored[key(of: payment), default: []].append(payment.id)
      } else {
        references[payment.bankReference] = payment.id
      }
    }
  }

  /// The payment if it is known already; counts it either way, so that true repeats in one file stay apart.
  mutating func known(_ payment: Payment) -> PaymentID? {
    guard payment.bankReference.isEmpty else {
      let known = references[payment.bankReference]
      if known == nil { references[payment.bankReference] = payment.id }
      return known
    }
    let key = key(of: payment)
    let ordinal = seen[key, default: 0]
    seen[key] = ordinal + 1
    guard let same = stored[key], same.indices.contains(ordinal) else { return nil }
    return same[ordinal]
  }

  /// The money that an opening row repeats: unallocated before this import, each payment once.
  mutating func repeats(cents: Int, of customer: CustomerID, in portfolio: Portfolio, open: OpenAmounts)
    -> PaymentID?
  {
    guard portfolio.receipts.indices.contains(customer.index) else { return nil }
    let match = portfolio.receipts[customer.index].first { id in
      !claimed.contains(id) && open.unallocatedBefore(id) == cents
    }
    if let match { claimed.insert(match) }
    return match
  }

  private func key(of payment: Payment) -> Key {
    Key(customer: payment.customer, day: payment.day, cents: payment.cents, text: payment.label)
  }
}

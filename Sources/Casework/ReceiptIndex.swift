import Receivables

/// Recognises payments: by bank reference, else by customer, day, amount and label with an ordinal.
struct ReceiptIndex {
  private struct Key: Hashable {
    let customer: CustomerID
    let day: Day
    let cents: Int
    let text: String
  }

  /// What the store says of a payment that a file states.
  enum Recognition {
    /// Nobody has recorded it.
    case new
    case known(PaymentID)
    /// Its bank reference is that of another payment which still counts.
    case referenceTaken(by: Payment)
  }

  /// Payments by bank reference, those of this import too: one that was taken back leaves its reference to another.
  private var references: [String: [Payment]] = [:]
  /// Payments of erased payers by what is left of their bank reference.
  private var fingerprints: [Int: [Payment]] = [:]
  private var stored: [Key: [PaymentID]] = [:]
  private var seen: [Key: Int] = [:]
  private var claimed: Set<PaymentID> = []

  init(of portfolio: Portfolio) {
    for payment in portfolio.payments {
      if payment.hasReference {
        add(payment)
      } else {
        stored[key(of: payment), default: []].append(payment.id)
      }
    }
  }

  /// Recognises a payment; counts it either way, so that true repeats in one file stay apart.
  ///
  /// - Parameter currency: What its row states; nil when that is silent and any currency repeats it.
  mutating func recognise(_ payment: Payment, stating currency: Currency?) -> Recognition {
    guard payment.bankReference.isEmpty else {
      let holders = holders(of: payment.bankReference)
      let same = holders.filter {
        $0.customer == payment.customer && $0.day == payment.day && $0.cents == payment.cents
          && $0.currency == currency ?? $0.currency
      }
      if let known = same.first(where: { !$0.isVoided }) ?? same.first { return .known(known.id) }
      guard var holder = holders.first(where: { !$0.isVoided }) else { return .new }
      holder.bankReference = payment.bankReference
      return .referenceTaken(by: holder)
    }
    let key = key(of: payment)
    let ordinal = seen[key, default: 0]
    seen[key] = ordinal + 1
    guard let same = stored[key], same.indices.contains(ordinal) else { return .new }
    return .known(same[ordinal])
  }

  mutating func reserveRoom(for more: Int) { references.reserveCapacity(references.count + more) }

  /// Remembers whose bank reference it is.
  mutating func add(_ payment: Payment) {
    if !payment.bankReference.isEmpty {
      references[payment.bankReference, default: []].append(payment)
    } else if payment.referenceFingerprint != 0 {
      fingerprints[payment.referenceFingerprint, default: []].append(payment)
    }
  }

  private func holders(of reference: String) -> [Payment] {
    let known = references[reference] ?? []
    if fingerprints.isEmpty { return known }
    return known + (fingerprints[Payment.fingerprint(ofReference: reference)] ?? [])
  }

  /// The money that an opening row repeats: unallocated before this import, each payment once.
  mutating func repeats(cents: Int, of customer: CustomerID, in portfolio: Portfolio, open: OpenAmounts)
    -> PaymentID?
  {
    guard portfolio.receipts.indices.contains(customer.index) else { return nil }
    let match = portfolio.receipts[customer.index].first { id in
      !claimed.contains(id) && open.isUnallocated(id, cents: cents)
    }
    if let match { claimed.insert(match) }
    return match
  }

  private func key(of payment: Payment) -> Key {
    Key(customer: payment.customer, day: payment.day, cents: payment.cents, text: payment.label)
  }
}

extension Payment {
  /// Whether a bank's reference identifies it, erased or not.
  fileprivate var hasReference: Bool { !bankReference.isEmpty || referenceFingerprint != 0 }
}

import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// The last broken promise about a message's invoices whose money has still not come, or nil.
  ///
  /// Grace judges a customer, it makes no sentence true: what came in full after it is not told as missing.
  func lastPromise(of reminder: Reminder, on ledger: Ledger) -> MessageFacts.GivenPromise? {
    let listed = Set(reminder.lines.map(\.invoice))
    let broken = file(of: reminder.customer).promises.map { promises[$0.index] }.last { promise in
      promise.amount.currency == reminder.currency && promise.invoices.contains(where: listed.contains)
        && [.broken, .partlyKept].contains(state(of: promise, on: ledger.day))
        && received(for: promise, on: ledger) < promisedCents(through: promise, on: ledger.day)
    }
    return broken.map { MessageFacts.GivenPromise(cents: $0.amount.cents, day: $0.day) }
  }

  /// Cents promised up to a promise: of a plan, its earlier parts too, which the same money pays first.
  private func promisedCents(through promise: Promise, on day: Day) -> Int {
    guard let plan = promise.plan else { return promise.amount.cents }
    return instalments(of: plan).filter { part in
      part.day <= promise.day && state(of: part, on: day) != .cancelled
    }.reduce(0) { $0 + $1.amount.cents }
  }

  /// Cents received from the day on which a promise was given: on its invoices, and what is set against nothing yet.
  private func received(for promise: Promise, on ledger: Ledger) -> Int {
    guard portfolio.receipts.indices.contains(promise.customer.index) else { return 0 }
    return portfolio.receipts[promise.customer.index].map { portfolio.payments[$0.index] }
      .filter {
        !$0.isVoided && $0.currency == promise.amount.currency && $0.day >= promise.givenOn
          && $0.day <= ledger.day
      }
      .reduce(0) { sum, payment in
        let placed = portfolio.allocations(of: .payment(payment.id))
          .filter { promise.invoices.contains($0.invoice) }
          .reduce(0) { $0 + $1.cents }
        return sum + placed + ledger.standing.unallocated(payment.id)
      }
  }
}

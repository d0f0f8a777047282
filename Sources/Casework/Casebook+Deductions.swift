import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// What a message takes off the invoices that it demands: open credit notes and payments set against no invoice of the
  /// same account. They count on the invoices that the message only names first, the oldest of them.
  ///
  /// So no message demands more than its account owes; a thank-you demands nothing.
  func deductions(of reminder: Reminder, on ledger: Ledger) -> [Deduction] {
    let credits = ledger.account(of: reminder.customer, in: reminder.currency).balance.credits
    guard credits > 0, !reminder.isThankYou else { return [] }
    let named = reminder.lines.reduce(0) { $1.isNamedOnly ? $0 + ledger.standing.open($1.invoice) : $0 }
    let taken = min(max(0, credits - named), reminder.demandedCents)
    var elsewhere = credits - taken
    return openCredits(of: reminder.customer, in: reminder.currency, on: ledger).compactMap { credit in
      let passed = min(elsewhere, credit.cents)
      elsewhere -= passed
      var credit = credit
      credit.cents -= passed
      return credit.cents > 0 ? credit : nil
    }
  }

  /// What a reminder demands: what its approved or kept text says, else its invoices less the open credits that its text
  /// will take off.
  package func demand(of reminder: Reminder, on ledger: Ledger) -> Amount {
    var cents = contents[reminder.id]?.demandedCents ?? reminder.demandedCents
    if contents[reminder.id] == nil, reminder.isOpen {
      cents -= deductions(of: reminder, on: ledger).reduce(0) { $0 + $1.cents }
    }
    return Amount(cents: cents, currency: reminder.currency)
  }

  /// Whether an approved text takes off other money than the ledger's.
  func tellsOtherDeductions(_ content: MessageContent, of reminder: Reminder, on ledger: Ledger) -> Bool {
    !content.deductions.elementsEqual(deductions(of: reminder, on: ledger)) { $0.isSame(as: $1) }
  }

  /// Credit notes and payments of which something is set against nothing, the oldest first, in cents still open.
  private func openCredits(of customer: CustomerID, in currency: Currency, on ledger: Ledger) -> [Deduction] {
    let notes = portfolio.documents[customer.index].map { portfolio.invoices[$0.index] }
      .filter { $0.kind == .creditNote && $0.currency == currency }
      .map {
        Deduction(
          source: .creditNote($0.id), number: $0.number, day: $0.issued, cents: ledger.standing.open($0.id))
      }
    let payments = portfolio.receipts[customer.index].map { portfolio.payments[$0.index] }
      .filter { $0.currency == currency }
      .map {
        Deduction(source: .payment($0.id), day: $0.day, cents: ledger.standing.unallocated($0.id))
      }
    return (notes + payments).filter { $0.cents > 0 }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}

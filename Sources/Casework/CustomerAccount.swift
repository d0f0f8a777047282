import Dunning
import Receivables

/// One customer's account on one day: what the collector sees before and during a call.
package struct CustomerAccount: Sendable {
  /// One open document.
  package struct Row: Sendable {
    /// Invoice or credit note.
    package var invoice: Invoice
    /// Open cents.
    package var openCents: Int
    /// Calendar days after the due day; negative before.
    package var daysLate: Int
    /// Rung, or nil.
    package var level: StepID?
    /// What freezes it, or nil.
    package var freeze: Hindrance?
  }

  /// A promise and what became of it.
  package struct JudgedPromise: Sendable {
    /// The promise.
    package var promise: Promise
    /// Derived state.
    package var state: Promise.State
  }

  /// The customer.
  package let customer: Customer
  /// Balances per currency.
  package let accounts: [Ledger.Account]
  /// Open documents, oldest due day first; credit notes last.
  package let rows: [Row]
  /// Unallocated payments with their open cents, oldest first.
  package let unallocated: [(payment: Payment, openCents: Int)]
  /// Highest rung among open invoices, or nil.
  package let stage: StepID?
  /// The rung that the oldest invoice's age would allow.
  package let allowedStage: StepID?
  /// Open reminders and tasks.
  package let waiting: [Reminder]
  /// Promises, newest last.
  package let promises: [JudgedPromise]
  /// Disputes still open.
  package let disputes: [Dispute]
  /// Pauses that hold today.
  package let pauses: [Pause]
  /// Day of the last contact.
  package let lastContact: Day?
  /// What planning says today: proposals, exclusions with reasons, next steps.
  package let plan: ReminderPlan
  /// History, newest first.
  package let timeline: [TimelineEntry]

  /// Builds the account; nil when there is no such customer.
  ///
  /// - Parameter reach: How much of the history is told.
  package init?(
    of id: CustomerID, in book: Casebook, on ledger: Ledger, reach: TimelineEntry.Reach = .everything
  ) {
    guard let customer = book.portfolio.customer(id) else { return nil }
    self.customer = customer
    accounts = ledger.accounts(of: id)
    let position = book.position(of: id, on: ledger)
    let planner = book.planner
    rows = CustomerAccount.rows(of: id, in: book, on: ledger, position: position)
    unallocated = book.portfolio.receipts[id.index].compactMap { payment in
      let open = ledger.standing.unallocated(payment)
      return open > 0 ? (book.portfolio.payments[payment.index], open) : nil
    }
    stage = planner.stage(of: position)
    allowedStage = planner.allowedStage(of: position, on: ledger.day)
    let file = book.file(of: id)
    waiting = file.reminders.map { book.reminders[$0.index] }.filter(\.isOpen)
    promises = file.promises.map { book.promises[$0.index] }.map {
      JudgedPromise(promise: $0, state: book.state(of: $0, on: ledger.day))
    }
    disputes = file.disputes.map { book.disputes[$0.index] }.filter { book.isOpen($0, on: ledger) }
    pauses = file.pauses.map { book.pauses[$0.index] }.filter { book.isOpen($0, on: ledger) }
    lastContact = position.lastContact
    plan = planner.plan(position, on: ledger.day)
    timeline = TimelineEntry.timeline(of: id, in: book, on: ledger, reach: reach)
  }

  private static func rows(
    of id: CustomerID, in book: Casebook, on ledger: Ledger, position: CustomerPosition
  ) -> [Row] {
    book.portfolio.documents[id.index].compactMap { document -> Row? in
      let open = ledger.standing.open(document)
      guard open > 0 else { return nil }
      let invoice = book.portfolio.invoices[document.index]
      return Row(
        invoice: invoice, openCents: open, daysLate: ledger.day - invoice.due,
        level: book.standing(of: document).level,
        freeze: position.invoices.first { $0.id == document }?.freeze)
    }.sorted {
      ($0.invoice.kind.rawValue, $0.invoice.due, $0.invoice.id)
        < ($1.invoice.kind.rawValue, $1.invoice.due, $1.invoice.id)
    }
  }
}

import Dunning
import Receivables

/// Whether every late customer is followed: a next action, a day on which something leaves, or a stated reason.
package struct Coverage: Sendable {
  /// How a late customer is accounted for.
  package enum Account: Hashable, Sendable {
    /// Somebody has something to do, or a message is leaving.
    case action(WorkAction)
    /// Something stops it, or planning says why nothing leaves.
    case reason(Hindrance)
    /// The next step leaves on that day.
    case next(ReminderPlan.NextStep)
    /// Nothing at all: forgotten until the next planning run.
    case none
  }

  /// What a late customer owes in one currency.
  package struct Part: Sendable {
    /// Overdue cents, with the currency.
    package var overdue: Amount
    /// Overdue invoices.
    package var invoices: Int
    /// Those of them that have a status or a next action.
    package var qualified: Int
  }

  /// One late customer.
  package struct Row: Sendable {
    /// Who.
    package var customer: CustomerID
    /// How it is accounted for.
    package var account: Account
    /// Its overdue accounts, one a currency: the one that leads its line first; never empty.
    package var parts: [Part]

    /// Its overdue invoices, of every currency that is looked at.
    package var invoices: Int { parts.reduce(0) { $0 + $1.invoices } }
    /// Those of them that have a status or a next action.
    package var qualified: Int { parts.reduce(0) { $0 + $1.qualified } }
  }

  /// Late customers in the order of the worklist.
  package let rows: [Row]

  /// Customers with neither a next action nor a stated reason.
  package var unaccounted: [CustomerID] { rows.filter { $0.account == .none }.map(\.customer) }
  /// Overdue invoices.
  package var invoices: Int { rows.reduce(0) { $0 + $1.invoices } }
  /// Overdue invoices that have a status or a next action.
  package var qualified: Int { rows.reduce(0) { $0 + $1.qualified } }
  /// Share of the overdue invoices that have a status or a next action, in basis points; nil when none is overdue.
  package var qualificationRate: Int? { invoices == 0 ? nil : qualified * 10_000 / invoices }

  /// Looks at every late customer.
  ///
  /// - Parameter entries: Of the worklist of the same book and ledger; those that are not late are passed over.
  package init(of book: Casebook, on ledger: Ledger, entries: [Worklist.Entry]) {
    let planner = book.planner
    rows = entries.compactMap { entry in
      guard ledger.isOverdue(entry.customer) else { return nil }
      let accounts = Coverage.overdueAccounts(of: entry, on: ledger)
      guard Coverage.isUndecided(entry.action) else {
        return Row(
          customer: entry.customer, account: .action(entry.action),
          parts: accounts.map { Part(of: $0, qualified: $0.overdueInvoices) })
      }
      let position = book.position(of: entry.customer, on: ledger)
      let overdue = position.invoices.filter { invoice in
        book.portfolio.invoice(invoice.id).map { $0.due < ledger.day } ?? false
      }
      let isFrozen = position.freeze != nil || overdue.allSatisfy { $0.freeze != nil }
      let plan = isFrozen ? ReminderPlan() : planner.plan(position, on: ledger.day)
      let qualified = overdue.filter { invoice in
        position.freeze != nil || invoice.freeze != nil
          || plan.next.contains { $0.currency == invoice.currency }
      }
      return Row(
        customer: entry.customer, account: Coverage.account(of: entry, isFrozen: isFrozen, plan),
        parts: accounts.map { account in
          Part(of: account, qualified: qualified.count { $0.currency == account.currency })
        })
    }
  }

  private init(rows: [Row]) { self.rows = rows }

  /// Customers who are late in a currency, with what they owe in it: what the board of that currency counts.
  package func of(_ currency: Currency) -> Coverage {
    Coverage(
      rows: rows.compactMap { row in
        var row = row
        row.parts.removeAll { $0.overdue.currency != currency }
        return row.parts.isEmpty ? nil : row
      })
  }

  /// The currencies in which somebody is late, the euro first.
  package var currencies: [Currency] { Set(rows.flatMap(\.parts).map(\.overdue.currency)).sorted() }

  /// The overdue accounts of a line, its own first.
  private static func overdueAccounts(of entry: Worklist.Entry, on ledger: Ledger) -> [Ledger.Account] {
    let late = ledger.accounts(of: entry.customer).filter { $0.overdueInvoices > 0 }
    let leading = entry.account.currency
    return late.filter { $0.currency == leading } + late.filter { $0.currency != leading }
  }

  /// Whether nobody has anything to do now.
  private static func isUndecided(_ action: WorkAction) -> Bool {
    switch action {
    case .wait, .frozen: true
    default: false
    }
  }

  /// A dispute about one invoice accounts for that invoice alone: of the others planning says what comes.
  private static func account(of entry: Worklist.Entry, isFrozen: Bool, _ plan: ReminderPlan) -> Account {
    if isFrozen, let freeze = entry.freeze { return .reason(freeze) }
    // What planning would propose now stands in no queue: nobody has planned since.
    if !plan.proposals.isEmpty { return .none }
    if let next = plan.next.min(by: { $0.day < $1.day }) { return .next(next) }
    return plan.exclusions.first.map { .reason($0.hindrance) } ?? .none
  }
}

extension Coverage.Part {
  fileprivate init(of account: Ledger.Account, qualified: Int) {
    self.init(
      overdue: Amount(cents: account.balance.overdue, currency: account.currency),
      invoices: account.overdueInvoices, qualified: qualified)
  }
}

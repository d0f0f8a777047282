import Dunning
import Receivables
import Risk

/// The figures of one day in one currency.
package struct Board: Sendable {
  /// Customers on one rung.
  package struct StageRow: Hashable, Sendable {
    /// Rung, or nil for late customers below the first.
    package var stage: StepID?
    /// Customers.
    package var customers: Int
    /// Their overdue cents.
    package var overdueCents: Int
    /// Those of them that are frozen.
    package var frozen: Int
  }

  /// One of the largest debtors.
  package struct Debtor: Hashable, Sendable {
    /// Who.
    package var customer: CustomerID
    /// Overdue cents.
    package var overdueCents: Int
    /// Most days late.
    package var daysLate: Int
    /// Rung, or nil.
    package var stage: StepID?
    /// Share of all overdue money down to this row, in basis points.
    package var cumulatedShare: Int
  }

  /// Day.
  package let day: Day
  /// Currency of every figure.
  package let currency: Currency
  /// Currencies that have a board.
  package let currencies: [Currency]
  /// Balance by age.
  package let balance: AgedBalance
  /// Simple DSO over the last 90 days, of what is owed less credits, in tenths of a day; nil without sales.
  package let dso: Int?
  /// Best possible DSO of the same sales, of what is not due alone, in tenths of a day; nil without sales.
  package let bestPossibleDSO: Int?
  /// Average days delinquent, the one less the other, in tenths of a day: below zero where credits are left over.
  package let daysDelinquent: Int?
  /// Days late of the money of the last 90 days, weighted by amount, in tenths of a day; nil when nothing was paid.
  package let paidDaysLate: Int?
  /// Count-back DSO in tenths of a day; nil when sales do not cover the balance.
  package let countBackDSO: Int?
  /// Collection effectiveness over the last 90 days, basis points; nil without sales.
  package let effectiveness: Int?
  /// Overdue share of the outstanding, basis points.
  package let overdueRate: Int?
  /// Money received this month, in cents.
  package let collectedThisMonth: Int
  /// Money received in each of the last twelve weeks (ending with the day's), oldest first, in cents.
  package let collectedByWeek: [Int]
  /// Customers per rung, in ladder order, those below the first rung ahead.
  package let stages: [StageRow]
  /// Promises in the currency that were judged so far.
  package let promises: PromiseReliability
  /// Promises whose day is today or past and that are still expected: count and cents.
  package let promisesDue: (count: Int, cents: Int)
  /// Disputes with open invoices in the currency, and their open cents.
  package let disputed: (count: Int, cents: Int)
  /// The ten largest debtors.
  package let debtors: [Debtor]
  /// Customers with an overdue invoice in the currency.
  package let overdueCustomers: Int
  /// Those of them without a next action or a stated reason, the most pressing first.
  package let unaccountedCustomers: [CustomerID]
  /// Overdue invoices of these customers that have a status or a next action, of how many.
  package let qualified: (count: Int, of: Int)
  /// Share of them in basis points; nil when nothing is overdue.
  package var qualificationRate: Int? { qualified.of == 0 ? nil : qualified.count * 10_000 / qualified.of }
  /// How many have neither a next action nor a stated reason: zero when nobody was forgotten.
  package var unaccounted: Int { unaccountedCustomers.count }
  /// Last day on which the bank was known, or nil.
  package let bankKnownOn: Day?
  /// Invoices counted.
  package let invoices: Int

  /// Computes the figures of a currency; nil takes the first with open amounts.
  package init(of book: Casebook, on ledger: Ledger, worklist: Worklist, currency: Currency? = nil) {
    let chosen = currency ?? ledger.totals.keys.min() ?? .eur
    self.currency = chosen
    day = ledger.day
    currencies = ledger.totals.keys.sorted()
    balance = ledger.totals[chosen] ?? AgedBalance()
    let history = SalesHistory(of: book.portfolio, currency: chosen, on: ledger.day)
    let sales = history.sales(days: 90)
    dso = KeyFigures.simpleDSO(receivables: max(0, balance.net), sales: sales, days: 90)
    bestPossibleDSO = KeyFigures.bestPossibleDSO(notDue: balance.notDue, sales: sales, days: 90)
    daysDelinquent = KeyFigures.averageDaysDelinquent(dso: dso, best: bestPossibleDSO)
    paidDaysLate = history.paidDaysLate(days: 90)
    countBackDSO = KeyFigures.countBackDSO(receivables: balance.net, months: history.months)
    effectiveness = history.effectiveness(balance: balance)
    overdueRate = KeyFigures.overdueRate(balance)
    collectedThisMonth = history.collectedThisMonth
    collectedByWeek = history.collectedByWeek
    // A customer who owes in several currencies stands on the board of each, with what they owe in it.
    let entries = worklist.entries.compactMap { entry -> Worklist.Entry? in
      var entry = entry
      entry.account = ledger.account(of: entry.customer, in: chosen)
      return entry.account.overdueInvoices > 0 ? entry : nil
    }
    stages = Board.stages(entries, ladder: book.rungs)
    let states = book.promises.filter { $0.amount.currency == chosen }.map {
      ($0, book.state(of: $0, on: ledger.day))
    }
    promises = PromiseReliability(states.map(\.1))
    let due = states.filter { $0.1 == .expected && $0.0.day <= ledger.day }
    promisesDue = (due.count, due.reduce(0) { $0 + $1.0.amount.cents })
    let open = book.disputes.filter { dispute in
      book.isOpen(dispute, on: ledger)
        && dispute.invoices.contains {
          book.portfolio.invoice($0)?.currency == chosen && ledger.standing.open($0) > 0
        }
    }
    disputed = (
      open.count,
      Set(open.flatMap(\.invoices)).reduce(0) { sum, id in
        book.portfolio.invoice(id)?.currency == chosen ? sum + ledger.standing.open(id) : sum
      }
    )
    debtors = Board.debtors(entries, of: balance)
    overdueCustomers = entries.count
    let coverage = Coverage(of: book, on: ledger, entries: entries).of(chosen)
    unaccountedCustomers = coverage.unaccounted
    qualified = (coverage.qualified, coverage.invoices)
    bankKnownOn = book.bankKnownOn
    invoices = book.portfolio.invoices.count - ledger.laterDocuments
  }

  private static func stages(_ entries: [Worklist.Entry], ladder: [StepID]) -> [StageRow] {
    var rows = ([nil] + ladder.map(Optional.some)).map {
      StageRow(stage: $0, customers: 0, overdueCents: 0, frozen: 0)
    }
    for entry in entries {
      let place = entry.stage.flatMap(ladder.firstIndex).map { $0 + 1 } ?? 0
      rows[place].customers += 1
      rows[place].overdueCents += entry.account.balance.overdue
      if entry.freeze != nil { rows[place].frozen += 1 }
    }
    return rows
  }

  private static func debtors(_ entries: [Worklist.Entry], of balance: AgedBalance) -> [Debtor] {
    var sum = 0
    return entries.sorted { $0.account.balance.overdue > $1.account.balance.overdue }.prefix(10).map {
      entry in
      sum += entry.account.balance.overdue
      return Debtor(
        customer: entry.customer, overdueCents: entry.account.balance.overdue,
        daysLate: entry.account.balance.mostDaysLate, stage: entry.stage,
        cumulatedShare: basisPoints(sum, of: balance.overdue) ?? 0)
    }
  }
}

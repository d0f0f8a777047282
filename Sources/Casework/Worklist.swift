import Dunning
import Receivables
import Risk

/// The day's list: every customer that needs somebody or is late, by explicit weights.
package struct Worklist: Sendable {
  /// One customer.
  package struct Entry: Sendable {
    /// Who.
    package var customer: CustomerID
    /// The account shown: the currency with the most overdue, else the first.
    package var account: Ledger.Account
    /// Further currencies with open amounts.
    package var otherAccounts: Int
    /// Highest rung among open invoices, or nil.
    package var stage: StepID?
    /// A step that waits for a decision, or nil.
    package var proposed: StepID?
    /// Freeze of the whole customer or of an overdue invoice, or nil.
    package var freeze: Hindrance?
    /// What to do.
    package var action: WorkAction
    /// Whether it is among the calls of the day, whatever else is to be done first.
    package var isToCall: Bool
    /// The invoice whose limitation is nearest, while something else is to be done first; nil when none is near.
    package var limitation: NearLimitation?
    /// Points with their parts.
    package var score: PriorityScore
  }

  /// Entries, the highest score first.
  package let entries: [Entry]

  /// From as many customers on a second pair of hands is worth calling.
  private static let many = 256

  /// Builds the list of one day.
  ///
  /// - Parameter pairing: Who looks at half of the customers while the others are looked at.
  package init(of book: Casebook, on ledger: Ledger, by pairing: any WorkPairing = InTurn()) {
    let priority = CollectionPriority(weights: book.house?.weights ?? PriorityWeights())
    let planner = book.planner
    let look: @Sendable (Range<Int>) -> [Entry] = { places in
      places.compactMap { index in
        let id = CustomerID(UInt32(index + 1))
        guard ledger.isOverdue(id) || book.files[index].hasRecords else { return nil }
        return Worklist.entry(of: id, in: book, on: ledger, priority, planner)
      }
    }
    let all = book.portfolio.customers.indices
    let middle = all.count / 2
    let hands: any WorkPairing = all.count < Self.many ? InTurn() : pairing
    let (former, latter) = hands.both({ look(all[..<middle]) }, beside: { look(all[middle...]) })
    entries = (former + latter).sorted { $0.score < $1.score }
  }

  /// One customer as the list of the day would show it; nil when nothing is late and nobody is needed.
  package static func entry(of id: CustomerID, in book: Casebook, on ledger: Ledger) -> Entry? {
    entry(
      of: id, in: book, on: ledger, CollectionPriority(weights: book.house?.weights ?? PriorityWeights()),
      book.planner)
  }

  private static func entry(
    of id: CustomerID, in book: Casebook, on ledger: Ledger, _ priority: CollectionPriority,
    _ planner: PortfolioPlanner
  ) -> Entry? {
    let accounts = ledger.accounts(of: id)
    guard
      let account = accounts.max(by: { $0.balance.overdue < $1.balance.overdue }) ?? accounts.first
        ?? thankedAccount(of: id, in: book)
    else { return nil }
    let matters = WorkMatters(of: id, in: book, on: ledger)
    let lacksContact = matters.lacksContact(id, in: book, on: ledger, planner)
    let action = matters.action(lacksContact: lacksContact)
    guard account.overdueInvoices > 0 || action != .wait else { return nil }
    var facts = PriorityFacts(customerNumber: book.portfolio.customers[id.index].number)
    facts.overdueCents = account.balance.overdue
    facts.mostDaysLate = account.balance.mostDaysLate
    facts.outstandingCents = account.balance.outstanding
    if let limit = book.portfolio.customers[id.index].creditLimit, limit.currency == account.currency {
      facts.creditLimitCents = limit.cents
    }
    facts.lacksContact = lacksContact
    matters.fill(&facts)
    return Entry(
      customer: id, account: account, otherAccounts: max(0, accounts.count - 1),
      stage: book.stage(of: id, on: ledger, by: planner), proposed: matters.proposed, freeze: matters.freeze,
      action: action,
      isToCall: CallSheet.reason(matters, of: id, in: book) != nil,
      limitation: matters.limitation(beside: action), score: priority.score(facts))
  }

  /// The empty account of a customer who owes nothing and for whom a thank-you waits.
  private static func thankedAccount(of id: CustomerID, in book: Casebook) -> Ledger.Account? {
    let waiting = book.file(of: id).reminders.last { book.reminders[$0.index].isOpen }
    return waiting.map { book.reminders[$0.index] }.flatMap {
      $0.isThankYou ? Ledger.Account(currency: $0.currency) : nil
    }
  }
}

extension CustomerFile {
  /// Whether anything beyond the ledger was ever recorded for the customer.
  var hasRecords: Bool {
    !(reminders.isEmpty && calls.isEmpty && promises.isEmpty && disputes.isEmpty && pauses.isEmpty)
  }
}

import Casework
import Dunning
import PlainText
import Receivables
import Risk
import Wording

/// One customer of the worklist, with what sorting and filtering ask for.
struct WorkRow: Sendable {
  var entry: Worklist.Entry
  /// Place by priority.
  var rank: Int
  var subject: FilterSubject
  /// Bits of the saved views that it is in.
  var views: Int
  /// Accounts in other currencies that are late too.
  private(set) var otherOverdue: [Ledger.Account]
  /// Whether it no longer needs anybody; it stays in its place until the list is refreshed.
  var isGone = false

  init(_ entry: Worklist.Entry, rank: Int, world: DashboardWorld, notices: Set<StepID>) {
    self.entry = entry
    self.rank = rank
    let customer = world.book.portfolio.customers[entry.customer.index]
    subject = FilterSubject(entry, customer)
    otherOverdue = WorkRow.otherOverdue(entry, world)
    let contact = world.book.file(of: entry.customer).lastContact
    views = WorkView.allCases.reduce(0) { bits, view in
      view.holds(entry, customer, lastContact: contact, notices: notices, on: world.today)
        ? bits | 1 << view.rawValue : bits
    }
  }

  /// The row of a customer that needs nobody any more, with what is owed now; it stays in the views that it was in.
  func gone(_ world: DashboardWorld) -> WorkRow {
    var row = self
    row.isGone = true
    row.entry.account = world.ledger.account(of: entry.customer, in: entry.account.currency)
    row.otherOverdue = WorkRow.otherOverdue(entry, world)
    row.entry.stage = nil
    row.entry.proposed = nil
    row.entry.freeze = nil
    row.entry.action = .wait
    row.entry.score = PriorityScore(parts: [], overdueCents: 0, customerNumber: entry.score.customerNumber)
    row.subject = FilterSubject(row.entry, world.book.portfolio.customers[entry.customer.index])
    return row
  }

  private static func otherOverdue(_ entry: Worklist.Entry, _ world: DashboardWorld) -> [Ledger.Account] {
    world.ledger.accounts(of: entry.customer).filter {
      $0.currency != entry.account.currency && $0.balance.overdue > 0
    }
  }

  func isIn(_ view: WorkView) -> Bool { views & 1 << view.rawValue != 0 }
}

extension FilterSubject {
  init(_ entry: Worklist.Entry, _ customer: Customer) {
    self.init(customer, entry.account, stage: (entry.stage ?? entry.proposed)?.code ?? "")
    switch entry.freeze?.stageMark {
    case .dispute: flags.formUnion(["litige", "dispute"])
    case .promise: flags.formUnion(["promesse", "promise"])
    case .pause: flags.insert("pause")
    case nil: break
    }
    if entry.isBlocked { flags.formUnion(["bloque", "blocked"]) }
  }

  init(_ customer: Customer, _ account: Ledger.Account?, stage: String) {
    let names = customer.isErased ? [Language.french, .english].map(customer.shownName) : [customer.name]
    text = folded("\(names.joined(separator: " ")) \(customer.number)")
    daysLate = account?.balance.mostDaysLate ?? 0
    overdueCents = account?.balance.overdue ?? 0
    outstandingCents = account?.balance.outstanding ?? 0
    self.stage = stage
    flags = customer.segment == .publicBody ? ["public"] : []
    if account?.balance.credits ?? 0 > 0 { flags.formUnion(["avoir", "credit"]) }
  }
}

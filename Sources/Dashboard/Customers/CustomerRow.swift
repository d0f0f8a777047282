import Casework
import Dunning
import Receivables

/// One customer of the live ledger.
struct CustomerRow: Sendable {
  let customer: CustomerID
  /// The account shown: the currency with the most overdue, else the first; nil when nothing is open.
  let account: Ledger.Account?
  let otherAccounts: Int
  let stage: StepID?
  let lastContact: Day?
  let subject: FilterSubject

  init(_ customer: Customer, stage: StepID?, world: DashboardWorld) {
    self.customer = customer.id
    let accounts = world.ledger.accounts(of: customer.id)
    account = accounts.max { $0.balance.overdue < $1.balance.overdue } ?? accounts.first
    otherAccounts = max(0, accounts.count - 1)
    self.stage = stage
    lastContact = world.book.file(of: customer.id).lastContact
    subject = FilterSubject(customer, account, stage: stage?.code ?? "")
  }
}

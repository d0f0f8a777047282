import Casework
import Dunning
import Receivables
import Wording

/// Whom a form is about, and what it must know to warn while one types.
struct TalkSubject: Sendable {
  /// Money of one currency.
  struct Balance: Hashable, Sendable {
    /// Overdue.
    let overdue: Amount
    /// Open, late or not: the most that can be promised.
    let outstanding: Amount
  }

  /// Who.
  let customer: CustomerID
  /// Shown in the title.
  let name: String
  /// People to call, the principal one first.
  let contacts: [Contact]
  /// Balances, the currency with the most overdue first; never empty.
  let balances: [Balance]
  /// Highest rung, or nil.
  let stage: StepID?
  /// Promises that the next one will stand beside: not kept, not cancelled; newest last.
  let earlierPromises: [CustomerAccount.JudgedPromise]
  /// The day.
  let today: Day
  /// Minutes after midnight, or nil.
  let minute: Int?
  /// First day on which a promise for a day freezes nothing any more.
  let freezeEnds: @Sendable (Day) -> Day

  /// Takes what forms need of an account.
  init(_ account: CustomerAccount, today: Day, minute: Int?, rules: DunningRules = DunningRules()) {
    customer = account.customer.id
    name = account.customer.name
    contacts = account.customer.contacts
    let known = account.accounts.sorted { $0.balance.overdue > $1.balance.overdue }.map {
      Balance(
        overdue: Amount(cents: $0.balance.overdue, currency: $0.currency),
        outstanding: Amount(cents: $0.balance.outstanding, currency: $0.currency))
    }
    balances =
      known.isEmpty ? [Balance(overdue: Amount(cents: 0), outstanding: Amount(cents: 0))] : known
    stage = account.stage
    earlierPromises = account.promises.filter { $0.state != .kept && $0.state != .cancelled }
    self.today = today
    self.minute = minute
    let calendar = BusinessCalendar()
    freezeEnds = { calendar.adding(workingDays: rules.promiseGraceDays, to: $0) + 1 }
  }

  /// The balance of the currency that is talked of first.
  var main: Balance { balances[0] }

  /// The clock's time as `09:42`; empty when unknown.
  var time: String {
    guard let minute, (0..<1_440).contains(minute) else { return "" }
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}

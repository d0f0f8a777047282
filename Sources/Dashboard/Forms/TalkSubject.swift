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

  /// An open invoice.
  struct OpenInvoice: Hashable, Sendable {
    let id: InvoiceID
    let number: String
    let open: Amount
    let isOverdue: Bool
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
  /// Open invoices, oldest due day first.
  let invoices: [OpenInvoice]
  /// Professional, consumer or public body: how late in the day one may call.
  let segment: Segment
  /// Days of the calls so far, reached or not.
  let attempts: [Day]
  /// Working days of the house and of the customer's region.
  let calendar: BusinessCalendar
  /// When and how often the customer likes to be called, when it pays.
  let profile: CustomerProfile
  /// Caps and grace of the house.
  let rules: DunningRules
  /// The day.
  let today: Day
  /// Minutes after midnight, or nil.
  let minute: Int?
  /// First day on which a promise for a day freezes nothing any more.
  let freezeEnds: @Sendable (Day) -> Day

  /// Takes what forms need of an account.
  ///
  /// - Parameter attempts: Days of the calls so far.
  init(
    _ account: CustomerAccount, today: Day, minute: Int?, rules: DunningRules = DunningRules(),
    calendar: BusinessCalendar = BusinessCalendar(), attempts: [Day] = [], language: Language = .french
  ) {
    self.attempts = attempts
    self.rules = rules
    segment = account.customer.segment
    profile = account.customer.profile
    invoices = account.rows.filter { $0.invoice.kind == .invoice && $0.openCents > 0 }.map {
      OpenInvoice(
        id: $0.invoice.id, number: $0.invoice.number,
        open: Amount(cents: $0.openCents, currency: $0.invoice.currency), isOverdue: $0.daysLate > 0)
    }
    customer = account.customer.id
    name = account.customer.shownName(in: language)
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
    let shared = calendar.with(account.customer.region)
    self.calendar = shared
    let judgement = PromiseJudgement(rules: rules, calendar: calendar, days: account.customer.days)
    freezeEnds = { judgement.lastDay(promised: $0) + 1 }
  }

  /// The hours in which a call disturbs nobody.
  var callHours: CallHours {
    CallHours(segment: segment, wished: profile.callHours, calendar: calendar)
  }

  /// The balance of the currency that is talked of first.
  var main: Balance { balances[0] }

  /// The first day on which another call keeps within the caps; nil when that is the day itself.
  ///
  /// - Parameter counting: Whether a call on that day counts already.
  func nextCall(after day: Day, counting: Bool) -> Day? {
    let next = CallAllowance(rules: rules, wished: profile.callsPerWeek).nextDay(
      attempts: attempts + (counting ? [day] : []), on: day)
    return next > day ? next : nil
  }

  /// The clock's time as `09:42`; empty when unknown.
  var time: String {
    guard let minute, (0..<1_440).contains(minute) else { return "" }
    return ClockTime.text(minute)
  }
}

import Receivables

/// One open invoice as planning sees it: plain numbers, independent of the day asked about.
struct ClimbingInvoice: Sendable {
  let id: InvoiceID
  let due: Day
  let cents: Int
  /// Position of its currency in the account.
  let currency: Int
  /// Present rung, −1 below the first.
  let level: Int
  /// Next rung; the ladder's count when it stands on the last.
  let next: Int
  /// Day from which its next rung is ripe (behaviours rule 2); `never` when there is none.
  let ripe: Day
  /// Whether its announced deadline alone sets `ripe`.
  let waitsForDeadline: Bool
  /// First day on which nothing freezes it and it is no longer freshly issued; `never` when only a fact ends that.
  let freeFrom: Day
  /// Whether its next rung is done by a person.
  let isByHand: Bool
  /// Whether its note before the due day is over.
  let isBeforeDone: Bool
  /// Whether its note on the due day is over.
  let isOnDueDone: Bool
  /// Whether its call task is over.
  let isCallDone: Bool

  /// Later than every day.
  static let never = Day(number: .max)

  /// Reads a position's invoice.
  init(_ invoice: CustomerPosition.OpenInvoice, currency: Int, ladder: Ladder, rules: DunningRules) {
    id = invoice.id
    due = invoice.due
    cents = invoice.openCents
    self.currency = currency
    let level =
      invoice.level == nil
      ? -1 : ladder.rung(of: invoice.level, daysLate: (invoice.levelDay ?? invoice.due) - invoice.due)
    let next = level + 1
    self.level = level
    self.next = next
    let ripeDays = RipeDays(invoice, level: level, ladder: ladder)
    ripe = ripeDays.ripe
    waitsForDeadline = ripeDays.waitsForDeadline
    isByHand = next < ladder.count && ladder.isByHand[next]
    var free = invoice.issued + rules.daysAfterIssue
    if let freeze = invoice.freeze { free = max(free, freeze.until ?? Self.never) }
    freeFrom = free
    if invoice.doneSteps.isEmpty {
      (isBeforeDone, isOnDueDone, isCallDone) = (false, false, false)
    } else {
      isOnDueDone = ladder.onDue.map { invoice.doneSteps.contains($0.id) } ?? false
      isBeforeDone = isOnDueDone || ladder.beforeDue.map { invoice.doneSteps.contains($0.id) } ?? false
      isCallDone = ladder.callTask.map { invoice.doneSteps.contains($0.id) } ?? false
    }
  }
}

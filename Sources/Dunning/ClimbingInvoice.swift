import Receivables

/// One open invoice as planning sees it: plain numbers, independent of the day asked about.
struct ClimbingInvoice: Sendable {
  let id: InvoiceID
  /// The day from which its steps are counted: its due day, or that on which the clock was restarted.
  let due: Day
  /// Its own due day, whatever was restarted since.
  let ownDue: Day
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

  /// Reads a position's invoice where it stands: a copy of each is felt in a run over all customers.
  ///
  /// - Parameters:
  ///   - index: Which of the invoices.
  ///   - currency: Position of its currency in the account.
  ///   - rungs: The ladder's, taken out of it once for all invoices.
  init(
    _ invoices: borrowing [CustomerPosition.OpenInvoice], at index: Int, currency: Int,
    ladder: borrowing Ladder, rungs: borrowing [Ladder.Rung], rules: borrowing DunningRules
  ) {
    id = invoices[index].id
    due = invoices[index].due
    ownDue = invoices[index].ownDue ?? invoices[index].due
    cents = invoices[index].openCents
    self.currency = currency
    let levelDay = invoices[index].levelDay
    let level =
      invoices[index].level == nil
      ? -1 : ladder.rung(of: invoices[index].level, daysLate: (levelDay ?? due) - due)
    let next = level + 1
    self.level = level
    self.next = next
    let ripeDays = RipeDays(
      due: due, levelDay: levelDay, deadline: invoices[index].deadline, level: level, rungs: rungs)
    ripe = ripeDays.ripe
    waitsForDeadline = ripeDays.waitsForDeadline
    isByHand = next < rungs.count && rungs[next].isByHand
    var free = invoices[index].issued + rules.daysAfterIssue
    if invoices[index].freeze != nil { free = max(free, invoices[index].freeze?.until ?? Self.never) }
    freeFrom = free
    if invoices[index].doneSteps.isEmpty {
      (isBeforeDone, isOnDueDone, isCallDone) = (false, false, false)
    } else {
      let done = invoices[index].doneSteps
      isOnDueDone = ladder.onDue.map { done.contains($0.id) } ?? false
      isBeforeDone = isOnDueDone || ladder.beforeDue.map { done.contains($0.id) } ?? false
      isCallDone = ladder.callTask.map { done.contains($0.id) } ?? false
    }
  }
}

import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// The fact because of which a waiting reminder falls away, or nil.
  func cancellation(of reminder: Reminder, on ledger: Ledger) -> Reminder.Cancellation? {
    let position = position(of: reminder.customer, on: ledger)
    let demanded = reminder.lines.filter { !$0.isNamedOnly }
    if demanded.allSatisfy({ ledger.standing.open($0.invoice) == 0 }) { return .paid }
    if let freeze = position.freeze { return freeze.cancellation }
    for line in demanded {
      if let freeze = position.invoices.first(where: { $0.id == line.invoice })?.freeze {
        return freeze.cancellation
      }
    }
    return nil
  }

  /// Whether a listed invoice no longer has the open amount that the reminder speaks of.
  func hasChanged(_ reminder: Reminder, on ledger: Ledger) -> Bool {
    reminder.lines.contains { ledger.standing.open($0.invoice) != $0.openCents }
  }

  /// Whether its invoices have gone beyond its step meanwhile.
  func isOvertaken(_ reminder: Reminder, by position: CustomerPosition) -> Bool {
    let ladder = scenario.ladder.map(\.id)
    guard let step = scenario.step(reminder.step) else { return true }
    guard let rung = ladder.firstIndex(of: reminder.step) else {
      return isSideNoteOver(reminder, step: step, position: position, ladder: ladder)
    }
    return position.invoices.contains { invoice in
      reminder.lines.contains { $0.invoice == invoice.id && $0.rise == reminder.step }
        && (invoice.level.flatMap(ladder.firstIndex) ?? -1) >= rung
    }
  }

  private func isSideNoteOver(
    _ reminder: Reminder, step: Step, position: CustomerPosition, ladder: [StepID]
  ) -> Bool {
    let listed = position.invoices.filter { invoice in reminder.lines.contains { $0.invoice == invoice.id } }
    switch step.place {
    case .beforeDue, .onDue:
      return listed.contains { $0.level != nil } || listed.allSatisfy { $0.doneSteps.contains(step.id) }
    case .callTask:
      return listed.allSatisfy { $0.doneSteps.contains(step.id) }
        || listed.contains { ($0.level.flatMap(ladder.firstIndex) ?? -1) >= 1 }
    case .ladder: return false
    }
  }

  /// Why a reminder may not leave today, beyond what cancels it: every guard that has an end.
  package func hindrance(to reminder: Reminder, on ledger: Ledger) -> Hindrance? {
    let today = ledger.day
    let position = position(of: reminder.customer, on: ledger)
    if reminder.lines.filter({ !$0.isNamedOnly }).allSatisfy({ ledger.standing.open($0.invoice) == 0 }) {
      return .paid
    }
    if let freeze = position.freeze { return freeze }
    for line in reminder.lines where !line.isNamedOnly {
      if let freeze = position.invoices.first(where: { $0.id == line.invoice })?.freeze { return freeze }
    }
    if !calendar.isWorking(today) { return .notWorkingDay(until: calendar.firstWorking(onOrAfter: today)) }
    if reminder.isCallTask { return nil }
    if let deadline = position.noticeDeadline, deadline >= today {
      return .noticeRunning(until: deadline + 1)
    }
    if let last = position.lastContact, last + rules.spacingDays > today {
      return .spacing(lastContact: last, until: last + rules.spacingDays)
    }
    let demanded = reminder.demandedCents
    if let credit = position.credits[reminder.currency], credit >= demanded {
      return .creditsCover(cents: credit)
    }
    if !reminder.isTask, !position.reachable.contains(reminder.channel) {
      return .noAddress(reminder.channel)
    }
    return nil
  }

  /// Why a reminder may not be approved together with others or by planning: ceiling and bank freshness.
  package func batchHindrance(of reminder: Reminder, on ledger: Ledger) -> Hindrance? {
    BatchGuard(rules: rules, calendar: calendar).hindrance(
      overdueCents: ledger.account(of: reminder.customer, in: reminder.currency).balance.overdue,
      bankKnown: bankKnownOn, on: ledger.day)
  }
}

extension Hindrance {
  /// The reason under which a waiting reminder falls away.
  var cancellation: Reminder.Cancellation {
    switch self {
    case .paid, .creditsCover: .paid
    case .disputed: .disputed
    case .promised: .promised
    case .excluded: .excluded
    default: .paused
    }
  }
}

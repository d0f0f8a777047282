import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// The fact because of which a waiting reminder falls away, or nil.
  func cancellation(of reminder: Reminder, on ledger: Ledger) -> Reminder.Cancellation? {
    cancellation(of: reminder, at: position(of: reminder.customer, on: ledger), on: ledger)
  }

  /// The fact because of which a waiting reminder falls away, read from its customer's position.
  func cancellation(
    of reminder: Reminder, at position: CustomerPosition, on ledger: Ledger
  ) -> Reminder.Cancellation? {
    if isPaid(reminder, on: ledger) { return .paid }
    if let freeze = freeze(of: reminder, at: position) { return freeze.cancellation }
    // Nobody sees a call held back: it leaves the list until there is something to ask for again.
    if reminder.isCallTask, let covered = covered(reminder, at: position, on: ledger.day) {
      return covered.cancellation
    }
    return isRefused(reminder, at: position) ? .changed : nil
  }

  private func isPaid(_ reminder: Reminder, on ledger: Ledger) -> Bool {
    // Payment stops whatever asks for it; a thank-you comes of it.
    !reminder.isThankYou
      && !reminder.lines.contains { !$0.isNamedOnly && ledger.standing.open($0.invoice) > 0 }
  }

  /// Whether the customer refused its channel since: a person finds another way then.
  private func isRefused(_ reminder: Reminder, at position: CustomerPosition) -> Bool {
    guard position.refused.contains(reminder.channel) else { return false }
    if !reminder.isTask || reminder.isCallTask { return true }
    guard let step = step(of: reminder), !step.furtherChannels.isEmpty else { return false }
    return !StepWays(of: step, for: position).open.contains(reminder.channel)
  }

  private func freeze(of reminder: Reminder, at position: CustomerPosition) -> Hindrance? {
    if let freeze = position.freeze { return freeze }
    if reminder.isThankYou { return position.paidOff?.freeze }
    let frozen = position.invoices.indices.filter { position.invoices[$0].freeze != nil }
    if frozen.isEmpty { return nil }
    for line in reminder.lines where !line.isNamedOnly {
      if let index = frozen.first(where: { position.invoices[$0].id == line.invoice }) {
        return position.invoices[index].freeze
      }
    }
    return nil
  }

  /// Whether a listed invoice is no longer what the reminder speaks of: open amount, printed facts, lateness.
  func hasChanged(_ reminder: Reminder, on ledger: Ledger) -> Bool {
    if reminder.lines.contains(where: { ledger.standing.open($0.invoice) != $0.openCents }) { return true }
    if let place = step(of: reminder)?.place, place == .ladder || place == .callTask,
      reminder.lines.contains(where: { !$0.isNamedOnly && !isLate($0.invoice, on: ledger.day) })
    {
      return true
    }
    guard let content = contents[reminder.id] else { return false }
    if tellsOtherDeductions(content, of: reminder, on: ledger) { return true }
    return content.lines.contains { line in
      let index = line.invoice.index
      guard portfolio.invoices.indices.contains(index) else { return true }
      return portfolio.invoices[index].issued != line.issued || portfolio.invoices[index].due != line.due
        || portfolio.invoices[index].cents != line.totalCents || tellsOtherPayments(line, on: ledger)
    }
  }

  private func isLate(_ id: InvoiceID, on day: Day) -> Bool {
    guard portfolio.invoices.indices.contains(id.index) else { return false }
    return (standings[id.index].restartedDue ?? portfolio.invoices[id.index].due) < day
  }

  /// Whether what was approved would go to somebody else or to another address, or names another account of ours, than
  /// today's facts say.
  func hasOtherEnds(_ reminder: Reminder, on ledger: Ledger) -> Bool {
    guard let content = contents[reminder.id], let customer = portfolio.customer(reminder.customer) else {
      return true
    }
    if content.bank != house?.company.bank, !reminder.isThankYou { return true }
    // Approved while we had no address to write from: it could never leave.
    if reminder.channel == .email, content.sender.email.isEmpty, house?.company.senderEmail.isEmpty == false {
      return true
    }
    if reminder.channel == .email {
      let contact = contact(of: customer, for: reminder)
      return MessageComposer.recipient(of: customer, contact: contact, by: .email) != content.recipient
        || copies(of: reminder, to: customer).found.map(\.address) != content.copies.map(\.address)
    }
    do {
      return try compose(reminder, on: ledger).recipient != content.recipient
    } catch {
      return false
    }
  }

  /// Whether its invoices have gone beyond its step meanwhile.
  func isOvertaken(_ reminder: Reminder, by position: CustomerPosition, on day: Day) -> Bool {
    let scenario = scenario(of: reminder)
    guard let step = scenario.step(reminder.step) else { return true }
    guard let rung = scenario.rung(of: reminder.step) else {
      return isSideNoteOver(reminder, step: step, of: scenario, position: position, on: day)
    }
    // What another way of the same step has raised is not beyond it.
    let reached = sentCompanions(of: reminder).isEmpty ? rung : rung + 1
    return position.invoices.indices.contains { place in
      guard let level = position.invoices[place].level.flatMap(scenario.rung), level >= reached else {
        return false
      }
      return reminder.lines.contains {
        $0.invoice == position.invoices[place].id && $0.rise == reminder.step
      }
    }
  }

  private func isSideNoteOver(
    _ reminder: Reminder, step: Step, of scenario: Scenario, position: CustomerPosition, on day: Day
  ) -> Bool {
    let listed = position.invoices.filter { invoice in reminder.lines.contains { $0.invoice == invoice.id } }
    // A friendly note goes to nobody who is on the ladder with any invoice, in whatever currency (behaviours rule 5).
    let climbs = position.invoices.contains { $0.level.flatMap(scenario.rung) != nil }
    let leaving = calendar.with(position.days)
    switch step.place {
    case .beforeDue:
      return climbs || listed.contains { $0.due <= day }
        || listed.allSatisfy { $0.doneSteps.contains(step.id) }
    case .onDue:
      return climbs
        || !listed.contains { leaving.firstWorking(onOrAfter: $0.due + step.offset) >= day }
        || listed.allSatisfy { $0.doneSteps.contains(step.id) }
    case .afterPayment: return isThankYouOver(reminder, at: position, on: day)
    case .internalNote: return listed.allSatisfy { $0.doneSteps.contains(step.id) }
    case .callTask:
      return listed.allSatisfy { $0.doneSteps.contains(step.id) }
        || listed.contains { ($0.level.flatMap(scenario.rung) ?? -1) >= 1 }
    case .ladder: return false
    }
  }

  /// Why a reminder may not leave today: what cancels it, and every guard that has an end.
  package func hindrance(to reminder: Reminder, on ledger: Ledger) -> Hindrance? {
    hindrance(to: reminder, at: position(of: reminder.customer, on: ledger), on: ledger)
  }

  /// Why a reminder may not leave today, read from its customer's position.
  func hindrance(to reminder: Reminder, at position: CustomerPosition, on ledger: Ledger) -> Hindrance? {
    if reminder.isThankYou { return hindranceToThanks(reminder, at: position, on: ledger.day) }
    let today = ledger.day
    if isPaid(reminder, on: ledger) { return .paid }
    if let freeze = freeze(of: reminder, at: position) { return freeze }
    if isRefused(reminder, at: position) { return .refused(reminder.channel) }
    if let off = calendar.with(position.days).hindrance(on: today) { return off }
    if reminder.isAside { return reminder.isCallTask ? covered(reminder, at: position, on: today) : nil }
    // Every other message is stronger than a thank-you that has left; a friendly note waits for another day.
    if step(of: reminder)?.isBeforeLateness == true, let beside = thanksBeside(reminder, on: today) {
      return beside
    }
    if let deadline = position.noticeDeadline, deadline >= today, sentCompanions(of: reminder).isEmpty {
      return .noticeRunning(until: deadline + 1)
    }
    if let last = lastContact(before: reminder, on: today), last + rules.spacingDays > today {
      return .spacing(lastContact: last, until: last + rules.spacingDays)
    }
    if let covered = covered(reminder, at: position, on: today) { return covered }
    if !reminder.isTask, !position.reachable.contains(reminder.channel) {
      return .noAddress(reminder.channel)
    }
    return nil
  }

  /// Free money and credit notes that cover all that a message demands; of a call all that is chased, as planning counts.
  private func covered(_ reminder: Reminder, at position: CustomerPosition, on day: Day) -> Hindrance? {
    guard let credit = position.credits[reminder.currency] else { return nil }
    let asked =
      reminder.isCallTask
      ? position.invoices.reduce(0) { sum, invoice in
        let isChased = invoice.currency == reminder.currency && invoice.due < day && invoice.freeze == nil
        return isChased ? sum + invoice.openCents : sum
      } : reminder.demandedCents
    return credit >= asked ? .creditsCover(cents: credit) : nil
  }

  /// That day, or the first one after it on which a customer may be written to.
  package func firstWorkingDay(of customer: CustomerID, onOrAfter day: Day) -> Day {
    calendar.with(portfolio.customer(customer)?.days ?? CustomerDays()).firstWorking(onOrAfter: day)
  }

  /// The last contact that keeps a reminder waiting: today's messages in other currencies and the same step by another
  /// of its ways are the same occasion.
  private func lastContact(before reminder: Reminder, on today: Day) -> Day? {
    let file = file(of: reminder.customer)
    let companions = Set(sentCompanions(of: reminder).map(\.reminder.id))
    guard file.lastContact == today || !companions.isEmpty else { return file.lastContact }
    return contacts(of: file) { other, day in
      day == today && other.currency != reminder.currency || companions.contains(other.id)
    }.max()
  }

  /// Days of a customer's contacts: calls that reached a person and reminders sent, some of these left out.
  func contacts(of file: CustomerFile, without isLeftOut: (Reminder, Day) -> Bool = { _, _ in false })
    -> [Day]
  {
    let called = file.calls.map { calls[$0.index] }.filter { $0.outcome.isContact && !$0.isRetracted }
    let written = file.reminders.compactMap { id -> Day? in
      let reminder = reminders[id.index]
      guard case .sent(let day) = reminder.state, reminder.isContact, !isLeftOut(reminder, day) else {
        return nil
      }
      return day
    }
    return called.map(\.day) + written
  }

  /// Why a reminder may not be approved together with others or by planning: a doubt whether it has left, ceiling and
  /// bank freshness.
  package func batchHindrance(of reminder: Reminder, on ledger: Ledger) -> Hindrance? {
    if let epoch = epochs.last, isMaybeSent(reminder) { return .maybeSent(takenOver: epoch.day) }
    let hindrance = BatchGuard(rules: rules, calendar: calendar).hindrance(
      overdueCents: ledger.account(of: reminder.customer, in: reminder.currency).balance.overdue,
      bankKnown: bankKnownOn, on: ledger.day)
    if let hindrance { return hindrance }
    guard let ceiling = step(of: reminder)?.ceilingCents, reminder.demandedCents > ceiling else { return nil }
    return .aboveCeiling(cents: reminder.demandedCents, ceiling: ceiling)
  }
}

extension Hindrance {
  /// The reason under which a waiting reminder falls away.
  var cancellation: Reminder.Cancellation {
    switch self {
    case .paid, .creditsCover: .paid
    case .disputed: .disputed
    case .promised: .promised
    case .excluded, .neverChased, .timeBarred: .excluded
    case .erased: .erased
    default: .paused
    }
  }
}

import Correspondence
import Dunning
import Receivables

/// One planning run in the making: what the planner wants, held against what already waits in the queue.
struct PlanRun: Sendable {
  let book: Casebook
  let ledger: Ledger
  let planner: PortfolioPlanner
  let occasion: Occasion
  private(set) var events: [CaseEvent] = []
  private let open: OpenInvoices?
  private let templates: TemplateLibrary
  private var nextReminder: UInt32

  /// - Parameter open: What is open on that ledger, for a run over all customers.
  init(
    book: Casebook, ledger: Ledger, planner: PortfolioPlanner, occasion: Occasion, open: OpenInvoices?
  ) {
    self.book = book
    self.ledger = ledger
    self.planner = planner
    self.occasion = occasion
    self.open = open
    templates = book.templates
    nextReminder = UInt32(book.reminders.count) + 1
  }

  /// Plans one customer: what asks first, then a thank-you where nothing else waits.
  mutating func plan(_ customer: CustomerID) {
    var position = book.position(of: customer, on: ledger, among: open)
    position.paidOff?.beside = nil
    let known = book.files[customer.index].reminders
    if !position.handDecisions.isEmpty {
      position.handDecisions = position.handDecisions.filter { !isOfFallen($0, in: known, at: position) }
    }
    let wanted = wanted(at: position, puttingOff: snoozes(in: known, at: position))
    // Asked of their fields: a reminder is a large value, and few of a customer's past ones wait.
    let waiting = known.filter { book.reminders[$0.index].state.isOpen }
    let thanks = waiting.filter { book.reminders[$0.index].lines.areThanks }
    if thanks.isEmpty, position.paidOff == nil {
      _ = weigh(waiting, wanted, of: customer, at: position)
      return
    }
    let asking = waiting.filter { !book.reminders[$0.index].isThankYou }
    let isBusy = weigh(asking, wanted.filter { !$0.isThankYou }, of: customer, at: position)
    if isBusy || known.contains(where: { book.reminders[$0.index].tookTheDay(occasion.today) }) {
      let kept = thanks.filter { !yields(book.reminders[$0.index], at: position) }
      _ = weigh(kept, [], of: customer, at: position)
    } else {
      _ = weigh(thanks, wanted.filter(\.isThankYou), of: customer, at: position)
    }
  }

  /// Plans one customer unless that would number a reminder; nothing is kept of it then.
  ///
  /// Numbers go through all customers: what is planned beside others cannot know how many they take.
  ///
  /// - Returns: Whether it was planned.
  mutating func planUnlessItProposes(_ customer: CustomerID) -> Bool {
    let (number, count) = (nextReminder, events.count)
    plan(customer)
    if nextReminder == number { return true }
    nextReminder = number
    events.removeSubrange(count...)
    return false
  }

  /// Adds what was decided of the next customers elsewhere, without a new reminder.
  mutating func take(_ others: [CaseEvent]) { events += others }

  /// What the planner wants, as if nobody had put these reminders off: their figures have changed.
  private func wanted(
    at position: CustomerPosition, puttingOff snoozed: [Reminder]
  ) -> [ReminderPlan.Proposal] {
    if snoozed.isEmpty { return planner.proposals(for: position, on: occasion.today) }
    let wanted = planner.proposals(for: position.forgetting(snoozed), on: occasion.today)
    // They stay put off all the same: calls and notes are those that the next run finds beside them.
    return wanted.filter { !$0.channel.isAside }
      + planner.proposals(for: position, on: occasion.today).filter(\.channel.isAside)
  }

  /// Withdraws a thank-you that another message takes the day from; what a person has decided on waits.
  private mutating func yields(_ thanks: Reminder, at position: CustomerPosition) -> Bool {
    switch thanks.state {
    case .proposed where !thanks.isPinned: break
    case .approved where thanks.approvedBy == Approval.byPlan && !thanks.isRequested: break
    default: return false
    }
    return !withdraw(thanks, reason: fall(of: thanks, at: position) ?? .overtaken)
  }

  /// Holds what waits against what is wanted: keeps, returns or withdraws each, and proposes what is new.
  ///
  /// - Returns: Whether a message or task waits afterwards, calls and notes for the collector apart.
  private mutating func weigh(
    _ waiting: [ReminderID], _ wanted: [ReminderPlan.Proposal], of customer: CustomerID,
    at position: CustomerPosition
  ) -> Bool {
    var isBusy = false
    var isTaken = Array(repeating: false, count: waiting.isEmpty ? 0 : wanted.count)
    var putOff: [Int: Day] = [:]
    for id in waiting {
      let reminder = book.reminders[id.index]
      if let until = snoozeToKeep(of: id, at: position) {
        // A person said "not before": with other figures it waits as long, in the proposal that has them.
        if let index = wanted.indices.first(where: { !isTaken[$0] && isTheWork(wanted[$0], of: reminder) }) {
          putOff[index] = until
          _ = withdraw(reminder, reason: .changed)
        } else if !reminder.isAside {
          isBusy = true
        }
        continue
      }
      guard review(reminder, wanted: wanted, at: position) else { continue }
      if !reminder.isAside { isBusy = true }
      for index in wanted.indices where isTheWork(wanted[index], of: reminder) {
        isTaken[index] = true
        // One step a day: what stands for a way of another step stands for all of its ways.
        guard wanted[index].step != reminder.step else { continue }
        for other in wanted.indices where wanted[other].isBeside(wanted[index]) { isTaken[other] = true }
      }
    }
    for index in wanted.indices where waiting.isEmpty || !isTaken[index] {
      propose(wanted[index], for: customer, at: position, putOffUntil: putOff[index])
      if !wanted[index].channel.isAside { isBusy = true }
    }
    return isBusy
  }

  /// The waiting reminders whose snooze the proposal with the new figures takes over.
  private func snoozes(in known: [ReminderID], at position: CustomerPosition) -> [Reminder] {
    known.filter { snoozeToKeep(of: $0, at: position) != nil }.map { book.reminders[$0.index] }
  }

  /// The day until which a person put a reminder off whose figures have changed meanwhile; nil for any other.
  private func snoozeToKeep(of id: ReminderID, at position: CustomerPosition) -> Day? {
    guard case .snoozed(let until) = book.reminders[id.index].state, until > occasion.today,
      fall(of: book.reminders[id.index], at: position) == .changed
    else { return nil }
    return until
  }

  /// Keeps, returns or withdraws one waiting reminder; true when it still waits afterwards.
  private mutating func review(
    _ reminder: Reminder, wanted: [ReminderPlan.Proposal], at position: CustomerPosition
  ) -> Bool {
    switch reminder.state {
    case .sending, .uncertain: return true
    case .proposed where !reminder.isPinned && reminder.scenario != name(of: position):
      return withdraw(reminder, reason: .scenario)
    case .proposed where wanted.contains { $0.matches(reminder) }:
      if isAutomatic(reminder), !reminder.isPinned { approve(reminder, at: position) }
      return true
    default: break
    }
    if let reason = fall(of: reminder, at: position) { return withdraw(reminder, reason: reason) }
    if isNote(reminder), !wanted.contains(where: { isTheWork($0, of: reminder) }),
      wanted.contains(where: { !$0.isTask && !isNote($0, at: position) })
    {
      return withdraw(reminder, reason: .overtaken)
    }
    switch reminder.state {
    case .approved, .deferred:
      if book.hasOtherEnds(reminder, on: ledger) {
        return giveBack(reminder, as: .changed, wanted: wanted, at: position)
      }
      if book.isExpired(reminder, on: occasion.today) {
        return giveBack(reminder, as: .expired, wanted: wanted, at: position)
      }
    case .snoozed(let until) where until <= occasion.today:
      return giveBack(reminder, as: .changed, wanted: wanted, at: position)
    case .proposed where !reminder.isPinned && wanted.contains { isTheWork($0, of: reminder) }:
      if book.companions(of: reminder).contains(where: { stays($0, at: position) }) { return true }
      return withdraw(reminder, reason: displacement(of: reminder, among: wanted))
    default: break
    }
    return true
  }

  /// Makes a reminder a proposal again and reviews it as one, so that a second run finds nothing left to do.
  private mutating func giveBack(
    _ reminder: Reminder, as reason: Reminder.Cancellation, wanted: [ReminderPlan.Proposal],
    at position: CustomerPosition
  ) -> Bool {
    var again = reminder
    again.state = .proposed
    let place = events.count
    guard review(again, wanted: wanted, at: position) else { return false }
    events.insert(.reminderReturned(reminder.id, reason), at: place)
    return true
  }

  /// Why a waiting reminder may not stay as it is.
  func fall(of reminder: Reminder, at position: CustomerPosition) -> Reminder.Cancellation? {
    if let reason = book.cancellation(of: reminder, at: position, on: ledger) { return reason }
    if book.hasChanged(reminder, on: ledger) { return .changed }
    return book.passing(of: reminder, at: position, on: ledger)
  }

  private mutating func withdraw(_ reminder: Reminder, reason: Reminder.Cancellation) -> Bool {
    events.append(.reminderCancelled(reminder.id, reason))
    return false
  }

  private mutating func propose(
    _ proposal: ReminderPlan.Proposal, for customer: CustomerID, at position: CustomerPosition,
    putOffUntil until: Day? = nil
  ) {
    let reminder = Reminder(
      id: ReminderID(nextReminder), customer: customer, currency: proposal.currency, step: proposal.step,
      scenario: name(of: position), channel: proposal.channel, isTask: proposal.isTask, lines: proposal.lines,
      proposedOn: occasion.today)
    nextReminder += 1
    events.append(.reminderProposed(reminder))
    if let until {
      events.append(.reminderSnoozed(reminder.id, until: until))
    } else if isAutomatic(reminder) {
      approve(reminder, at: position)
    }
  }

  /// Automatic approval obeys freshness, ceiling and guards like a batch.
  private mutating func approve(_ reminder: Reminder, at position: CustomerPosition) {
    guard book.batchHindrance(of: reminder, on: ledger) == nil,
      book.hindrance(to: reminder, at: position, on: ledger) == nil
    else { return }
    do {
      let content = try book.compose(reminder, on: ledger, with: templates)
      events.append(
        .reminderApproved(reminder.id, Approval(day: occasion.today, content: content, by: Approval.byPlan)))
    } catch {
      // Not composable: it stays proposed, and the queue names the missing variable.
    }
  }
}

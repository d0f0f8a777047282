import Correspondence
import Dunning
import Receivables

/// One planning run in the making: what the planner wants, held against what already waits in the queue.
struct PlanRun {
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

  /// Plans one customer.
  mutating func plan(_ customer: CustomerID) {
    let position = book.position(of: customer, on: ledger, among: open)
    let known = book.files[customer.index].reminders
    let wanted = wanted(at: position, besides: known)
    var isTaken = Array(repeating: false, count: known.isEmpty ? 0 : wanted.count)
    var putOff: [Int: Day] = [:]
    for id in known where book.reminders[id.index].isOpen {
      let reminder = book.reminders[id.index]
      if let until = snoozeToKeep(of: id, at: position) {
        // A person said "not before": with other figures it waits as long, in the proposal that has them.
        if let index = wanted.indices.first(where: { !isTaken[$0] && isTheWork(wanted[$0], of: reminder) }) {
          putOff[index] = until
          _ = withdraw(reminder, reason: .changed)
        }
        continue
      }
      guard review(reminder, wanted: wanted, at: position) else { continue }
      for index in wanted.indices where isTheWork(wanted[index], of: reminder) {
        isTaken[index] = true
        // One step a day: what stands for a way of another step stands for all of its ways.
        guard wanted[index].step != reminder.step else { continue }
        for other in wanted.indices where wanted[other].isBeside(wanted[index]) { isTaken[other] = true }
      }
    }
    for index in wanted.indices where known.isEmpty || !isTaken[index] {
      propose(wanted[index], for: customer, at: position, putOffUntil: putOff[index])
    }
  }

  /// What the planner proposes; a snooze that the proposal with the new figures takes over holds nothing back.
  private func wanted(at position: CustomerPosition, besides known: [ReminderID]) -> [ReminderPlan.Proposal] {
    var over: [Reminder] = []
    for id in known where snoozeToKeep(of: id, at: position) != nil { over.append(book.reminders[id.index]) }
    if over.isEmpty { return planner.proposals(for: position, on: occasion.today) }
    return planner.proposals(for: position.forgetting(over), on: occasion.today)
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
      return withdraw(reminder, reason: .overtaken)
    default: break
    }
    return true
  }

  /// Whether a waiting reminder does a proposal's work; of a step that goes several ways, by its own way alone.
  private func isTheWork(_ proposal: ReminderPlan.Proposal, of reminder: Reminder) -> Bool {
    guard proposal.isTheWork(of: reminder) else { return false }
    guard proposal.step == reminder.step, proposal.channel != reminder.channel,
      let step = book.step(of: reminder), step.goesSeveralWays
    else { return true }
    return !step.channels.contains(reminder.channel)
  }

  /// Whether a reminder that a person or a sender has taken on waits on as it is.
  private func stays(_ reminder: Reminder, at position: CustomerPosition) -> Bool {
    switch reminder.state {
    case .sending, .uncertain: return true
    case .approved, .deferred:
      return fall(of: reminder, at: position) == nil && !book.hasOtherEnds(reminder, on: ledger)
        && !book.isExpired(reminder, on: occasion.today)
    case .failed: return fall(of: reminder, at: position) == nil
    case .proposed: return reminder.isPinned && fall(of: reminder, at: position) == nil
    default: return false
    }
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

  private func isNote(_ reminder: Reminder) -> Bool { book.step(of: reminder)?.isBeforeLateness == true }

  private func isNote(_ proposal: ReminderPlan.Proposal, at position: CustomerPosition) -> Bool {
    book.scenario(at: position.scenario).step(proposal.step)?.isBeforeLateness == true
  }

  private func name(of position: CustomerPosition) -> String { book.scenario(at: position.scenario).name }

  /// Why a waiting reminder may not stay as it is.
  private func fall(of reminder: Reminder, at position: CustomerPosition) -> Reminder.Cancellation? {
    if let reason = book.cancellation(of: reminder, at: position, on: ledger) { return reason }
    if book.hasChanged(reminder, on: ledger) { return .changed }
    return book.isOvertaken(reminder, by: position, on: occasion.today) ? .overtaken : nil
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

  private func isAutomatic(_ reminder: Reminder) -> Bool {
    !reminder.isTask && book.step(of: reminder)?.release == .automatic
      && !book.mayHaveGone(reminder)
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

extension CustomerPosition {
  /// The same without what a person had put off in these reminders.
  fileprivate func forgetting(_ reminders: [Reminder]) -> CustomerPosition {
    var position = self
    position.handDecisions.removeAll { decision in
      reminders.contains {
        $0.step == decision.step && $0.currency == decision.currency
          && (decision.channel == nil || decision.channel == $0.channel)
      }
    }
    return position
  }
}

extension Approval {
  /// Stands in `by` when planning approved an automatic step.
  package static let byPlan = "plan"
}

extension ReminderPlan.Proposal {
  /// Whether a waiting reminder already does this work: the same step, or the message or task of the same currency.
  func isTheWork(of reminder: Reminder) -> Bool {
    Work(self).isThat(of: Work(reminder))
  }

  /// Whether it is the same step by another of its ways.
  func isBeside(_ other: Self) -> Bool {
    step == other.step && currency == other.currency && channel != other.channel
  }

  /// Whether a waiting reminder says exactly this.
  func matches(_ reminder: Reminder) -> Bool {
    step == reminder.step && currency == reminder.currency && isTask == reminder.isTask
      && channel == reminder.channel && lines.count == reminder.lines.count
      // Nothing new is the usual case, and then the order is the same too.
      && (lines == reminder.lines || Set(lines) == Set(reminder.lines))
  }
}

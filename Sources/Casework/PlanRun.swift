import Correspondence
import Dunning
import Receivables

/// One planning run in the making: what the planner wants, held against what already waits in the queue.
struct PlanRun {
  let book: Casebook
  let ledger: Ledger
  let planner: ReminderPlanner
  let occasion: Occasion
  private(set) var events: [CaseEvent] = []
  private let templates: TemplateLibrary
  private var nextReminder: UInt32

  init(book: Casebook, ledger: Ledger, planner: ReminderPlanner, occasion: Occasion) {
    self.book = book
    self.ledger = ledger
    self.planner = planner
    self.occasion = occasion
    templates = book.templates
    nextReminder = UInt32(book.reminders.count) + 1
  }

  /// Plans one customer.
  mutating func plan(_ customer: CustomerID) {
    let waiting = book.file(of: customer).reminders.map { book.reminders[$0.index] }.filter(\.isOpen)
    let position = book.position(of: customer, on: ledger)
    let wanted = planner.plan(position, on: occasion.today).proposals
    var kept: [ReminderPlan.Proposal] = []
    var isBusy = false
    for reminder in waiting {
      let match = wanted.first { $0.matches(reminder) }
      let stays = review(reminder, match: match, position: position)
      if stays, let match { kept.append(match) }
      if stays, !reminder.isCallTask { isBusy = true }
    }
    for proposal in wanted where !kept.contains(proposal) {
      if isBusy, proposal.channel != .call { continue }
      propose(proposal, for: customer)
    }
  }

  /// Keeps, returns or withdraws one waiting reminder; true when it still waits afterwards.
  private mutating func review(
    _ reminder: Reminder, match: ReminderPlan.Proposal?, position: CustomerPosition
  ) -> Bool {
    switch reminder.state {
    case .sending, .deferred, .uncertain, .failed: return true
    case .approved(let day):
      if let reason = book.cancellation(of: reminder, on: ledger) {
        events.append(.reminderCancelled(reminder.id, reason))
        return false
      }
      if book.hasChanged(reminder, on: ledger) {
        events.append(.reminderCancelled(reminder.id, .changed))
        return false
      }
      if book.calendar.workingDays(from: day, to: occasion.today) > book.rules.approvalValidityDays {
        events.append(.reminderReturned(reminder.id, .expired))
      }
      return true
    case .snoozed(let until) where until > occasion.today:
      guard let reason = book.cancellation(of: reminder, on: ledger) else { return true }
      events.append(.reminderCancelled(reminder.id, reason))
      return false
    case .snoozed:
      guard match != nil else { return withdraw(reminder, reason: .overtaken) }
      events.append(.reminderReturned(reminder.id, .changed))
      return true
    default:
      if match != nil { return true }
      if let reason = book.cancellation(of: reminder, on: ledger) {
        return withdraw(reminder, reason: reason)
      }
      if book.hasChanged(reminder, on: ledger) { return withdraw(reminder, reason: .changed) }
      if book.isOvertaken(reminder, by: position) { return withdraw(reminder, reason: .overtaken) }
      return true
    }
  }

  private mutating func withdraw(_ reminder: Reminder, reason: Reminder.Cancellation) -> Bool {
    events.append(.reminderCancelled(reminder.id, reason))
    return false
  }

  private mutating func propose(_ proposal: ReminderPlan.Proposal, for customer: CustomerID) {
    let reminder = Reminder(
      id: ReminderID(nextReminder), customer: customer, currency: proposal.currency, step: proposal.step,
      scenario: book.scenario.name, channel: proposal.channel, isTask: proposal.isTask, lines: proposal.lines,
      proposedOn: occasion.today)
    nextReminder += 1
    events.append(.reminderProposed(reminder))
    guard !reminder.isTask, book.scenario.step(proposal.step)?.release == .automatic else { return }
    approve(reminder)
  }

  /// Automatic approval obeys freshness, ceiling and guards like a batch.
  private mutating func approve(_ reminder: Reminder) {
    guard book.batchHindrance(of: reminder, on: ledger) == nil,
      book.hindrance(to: reminder, on: ledger) == nil
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

extension Approval {
  /// Stands in `by` when planning approved an automatic step.
  package static let byPlan = "plan"
}

extension Reminder {
  /// Whether it is a call to make: it stands beside the ladder and holds nothing back.
  package var isCallTask: Bool { channel == .call }
}

extension ReminderPlan.Proposal {
  /// Whether a waiting reminder says exactly this.
  func matches(_ reminder: Reminder) -> Bool {
    step == reminder.step && currency == reminder.currency && isTask == reminder.isTask
      && channel == reminder.channel && Set(lines) == Set(reminder.lines)
  }
}

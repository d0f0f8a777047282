import Dunning
import Receivables

extension Casebook {
  /// The events that would give back what planning is about to take out of the queue or put in; nil for any other.
  ///
  /// An approval is not given again by itself: what was approved comes back as a proposal.
  func givingBack(_ event: CaseEvent) -> [CaseEvent]? {
    switch event {
    case .reminderProposed(let reminder): return [.reminderCancelled(reminder.id, .undone)]
    case .reminderCancelled(let id, _):
      switch reminder(id)?.state {
      case .proposed, .approved, .deferred, .failed:
        return [.reminderReturned(id, .undone)] + failingAgain(id)
      case .snoozed(let until): return [.reminderReturned(id, .undone), .reminderSnoozed(id, until: until)]
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the event brings a withdrawn reminder back into the queue.
  func isGivingBack(_ event: CaseEvent) -> Bool {
    guard case .reminderReturned(let id, _) = event, case .cancelled = reminder(id)?.state else {
      return false
    }
    return true
  }

  /// Gives the queue back what planning had replaced because of a decision that is taken back.
  ///
  /// What stands in for a reminder makes room unless a person or a sender has touched it. Facts that still forbid a
  /// reminder are planning's: it follows and withdraws it again.
  func givingBack(_ replaced: [PastDecision.Change]) -> [CaseEvent] {
    let snoozes = replaced.flatMap(\.inverse).compactMap { event -> Day? in
      if case .reminderSnoozed(_, let until) = event { return until }
      return nil
    }
    var standIns: [ReminderID: [CaseEvent]] = [:]
    for change in replaced {
      if case .reminderProposed(let reminder) = change.event, isUntouched(reminder.id, snoozes) {
        standIns[reminder.id] = change.inverse
      }
    }
    var events: [CaseEvent] = []
    for change in replaced {
      guard case .reminderCancelled(let id, _) = change.event, let former = reminder(id),
        case .cancelled = former.state
      else { continue }
      let others = file(of: former.customer).reminders.map { reminders[$0.index] }.filter {
        $0.isOpen && $0.doesTheWork(of: former) && !areCompanions($0, former)
      }
      guard others.allSatisfy({ standIns[$0.id] != nil }) else { continue }
      events += others.flatMap { standIns.removeValue(forKey: $0.id) ?? [] } + change.inverse
    }
    return events
  }

  /// Whether a proposal is as planning made it; one of the snoozes that planning took over counts as planning's.
  private func isUntouched(_ id: ReminderID, _ snoozes: [Day]) -> Bool {
    guard let reminder = reminder(id), reminder.edit == nil else { return false }
    switch reminder.state {
    case .proposed: return !reminder.isPinned
    case .approved: return reminder.approvedBy == Approval.byPlan && reminder.holdUntil == nil
    case .snoozed(let until): return reminder.version == 2 && snoozes.contains(until)
    default: return false
    }
  }
}

extension Reminder {
  /// Whether it speaks of the same thing as another of its customer: the two would never wait side by side.
  fileprivate func doesTheWork(of other: Reminder) -> Bool {
    Work(self).isThat(of: Work(other))
  }
}

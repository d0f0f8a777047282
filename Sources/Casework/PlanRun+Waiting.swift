import Dunning
import Receivables

extension CustomerPosition {
  /// The same without what a person had put off in these reminders.
  func forgetting(_ reminders: [Reminder]) -> CustomerPosition {
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

extension Approval {
  /// Stands in `by` when planning approved an automatic step.
  package static let byPlan = "plan"
}

extension Reminder {
  /// Whether it left on that day: no thank-you leaves beside it then.
  func tookTheDay(_ day: Day) -> Bool { !isAside && sentOn == day }
}

import Dunning
import Receivables

extension PlanRun {
  /// Whether a waiting reminder does a proposal's work; of a step that goes several ways, by its own way alone.
  func isTheWork(_ proposal: ReminderPlan.Proposal, of reminder: Reminder) -> Bool {
    guard proposal.isTheWork(of: reminder) else { return false }
    guard proposal.step == reminder.step, proposal.channel != reminder.channel,
      let step = book.step(of: reminder), step.goesSeveralWays
    else { return true }
    return !step.channels.contains(reminder.channel)
  }

  /// Why a proposal makes room for another: its own step with new figures, or the next one.
  func displacement(
    of reminder: Reminder, among wanted: [ReminderPlan.Proposal]
  ) -> Reminder.Cancellation {
    let instead = wanted.first { isTheWork($0, of: reminder) }
    guard let proposal = instead, proposal.step != reminder.step else { return .replaced }
    let scenario = book.scenario(of: reminder)
    guard let new = scenario.rung(of: proposal.step), let old = scenario.rung(of: reminder.step) else {
      return .overtaken
    }
    return new > old ? .overtaken : .replaced
  }

  /// Whether a reminder that a person or a sender has taken on waits on as it is.
  func stays(_ reminder: Reminder, at position: CustomerPosition) -> Bool {
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

  func isNote(_ reminder: Reminder) -> Bool { book.step(of: reminder)?.isBeforeLateness == true }

  func isNote(_ proposal: ReminderPlan.Proposal, at position: CustomerPosition) -> Bool {
    book.scenario(at: position.scenario).step(proposal.step)?.isBeforeLateness == true
  }

  func isAutomatic(_ reminder: Reminder) -> Bool {
    !reminder.isTask && book.step(of: reminder)?.release == .automatic
      && !book.needsAPerson(reminder)
  }

  /// The scenario that a position follows.
  func name(of position: CustomerPosition) -> String { book.scenario(at: position.scenario).name }

  /// Whether a decision put a reminder off that falls away in this run, because it is paid, say: it says nothing of other
  /// invoices, or a second run would propose what the first one did not.
  func isOfFallen(
    _ decision: CustomerPosition.HandDecision, in known: [ReminderID], at position: CustomerPosition
  ) -> Bool {
    known.contains { id in
      let reminder = book.reminders[id.index]
      guard case .snoozed(let until) = reminder.state, decision.hindrance == .snoozed(until: until),
        reminder.step == decision.step, reminder.currency == decision.currency,
        decision.channel == nil || decision.channel == reminder.channel,
        let reason = fall(of: reminder, at: position)
      else { return false }
      return reason != .changed
    }
  }
}

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
}

extension Approval {
  /// Stands in `by` when planning approved an automatic step.
  package static let byPlan = "plan"
}

extension Reminder {
  /// Whether it left on that day: no thank-you leaves beside it then.
  func tookTheDay(_ day: Day) -> Bool { !isAside && sentOn == day }
}

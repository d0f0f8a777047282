import Dunning

/// What adopting and planning came to, or would.
package struct PlanChange: Equatable, Sendable {
  /// A reminder that falls away.
  package struct Fall: Equatable, Sendable {
    /// Which.
    package let reminder: Reminder
    /// Why.
    package let reason: Reminder.Cancellation
  }

  /// What is proposed.
  package private(set) var proposed: [Reminder] = []
  /// What falls away; an adopted scenario's first.
  package private(set) var fallen: [Fall] = []
  /// How many are approved by planning.
  package private(set) var approved = 0
  /// How many go back to be reviewed.
  package private(set) var returned = 0

  /// Collects it from the events of both.
  ///
  /// - Parameter book: Knows the reminders that waited before.
  package init(_ events: [CaseEvent], in book: Casebook) {
    for event in events {
      switch event {
      case .reminderProposed(let reminder): proposed.append(reminder)
      case .reminderCancelled(let id, let reason):
        if let reminder = book.reminder(id) { fallen.append(Fall(reminder: reminder, reason: reason)) }
      case .reminderApproved: approved += 1
      case .reminderReturned: returned += 1
      default: break
      }
    }
  }

  /// Whether nothing in the queue moves.
  package var isEmpty: Bool { proposed.isEmpty && fallen.isEmpty && approved == 0 && returned == 0 }
}

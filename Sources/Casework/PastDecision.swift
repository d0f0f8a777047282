import Dunning

/// A decision of a collector that `undo` may still take back.
package struct PastDecision: Sendable {
  /// Journal line.
  package let sequence: Int
  /// What happened.
  package let events: [CaseEvent]
  /// Versions of the touched reminders right after it: a later change means that somebody has built on it.
  package let versions: [ReminderID: Int]
}

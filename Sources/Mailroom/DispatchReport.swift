import Casework
import Delivery
import Dunning

/// What a sending run came to.
package struct DispatchReport {
  /// Handed over.
  package var sent: [ReminderID] = []
  /// To be tried again by itself.
  package var deferred: [ReminderID] = []
  /// Surely not sent; need a new approval.
  package var failed: [ReminderID] = []
  /// May have arrived or not; a person decides.
  package var uncertain: [ReminderID] = []
  /// Held back because a fact changed or a cap was reached.
  package var refused: [(id: ReminderID, refusal: Refusal)] = []
  /// Texts or letters that could not be made.
  package var unmakeable: [(id: ReminderID, problem: DeliveryProblem)] = []
  /// Why the whole run stopped early, or nil.
  package var stopped: StopReason?

  /// What stops a run before its last message.
  package enum StopReason {
    /// The file PAUSE exists.
    case paused
    /// Less than 5 MiB are free: results could not be recorded.
    case noSpace
    /// Settings, certificate or login are wrong.
    case settings(DeliveryProblem)
  }

  /// Exit code by the store protocol.
  package var exitCode: Int32 {
    if !uncertain.isEmpty { return 10 }
    if case .settings = stopped { return 78 }
    if case .noSpace = stopped { return 74 }
    return failed.isEmpty && refused.isEmpty && unmakeable.isEmpty ? 0 : 1
  }
}

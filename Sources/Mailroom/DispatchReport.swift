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
  /// Uncertain since before this run: nobody has decided yet.
  package var standing: [ReminderID] = []
  /// Held back because a fact changed or a cap was reached.
  package var refused: [(id: ReminderID, refusal: Refusal)] = []
  /// Approved with bank details that the settings no longer name: to be read and approved again.
  package var voided: [ReminderID] = []
  /// Texts or letters that could not be made.
  package var unmakeable: [(id: ReminderID, problem: DeliveryProblem)] = []
  /// E-mails that stay approved because no way to send them could be opened; `mailProblem` says why.
  package var withoutTransport: [ReminderID] = []
  /// Why no e-mail can leave, or nil; letters leave all the same.
  package var mailProblem: DeliveryProblem?
  /// Messages asked for that a run which stopped early never began.
  package var untried: [ReminderID] = []
  /// Why the whole run stopped early, or nil.
  package var stopped: StopReason?

  /// What stops a run before its last message; the messages that were not begun stay approved.
  package enum StopReason {
    /// The file PAUSE exists.
    case paused
    /// The machine's clock is more than two minutes behind the journal, or 45 days ahead of it.
    case clock
    /// Less than 5 MiB are free: results could not be recorded.
    case noSpace
    /// Nobody answers at the mail server.
    case unreachable
    /// Settings, certificate or login are wrong, or a folder refuses files.
    case settings(DeliveryProblem)
  }

  /// Messages that could have left and did not.
  package var heldBack: Int {
    refused.count + voided.count + unmakeable.count + withoutTransport.count
  }

  /// Exit code by the store protocol: an uncertain message outweighs everything until a person decides, a wrong setting
  /// what failed by it.
  package var exitCode: Int32 {
    if !uncertain.isEmpty || !standing.isEmpty { return 10 }
    switch stopped {
    case .settings(.folder), .noSpace: return 74
    case .settings: return 78
    case .unreachable: return 69
    case .paused, .clock: return 1
    case nil: break
    }
    if mailProblem != nil { return 78 }
    return failed.isEmpty && heldBack == 0 ? 0 : 1
  }
}

import Dunning
import Receivables

/// What a collector should do next about a customer, the most pressing first.
package enum WorkAction: Hashable, Sendable {
  case resolveUncertain(ReminderID)
  case mendFailed(ReminderID)
  /// A call was agreed; the hour in minutes after midnight, nil for any.
  case callBack(CallID, due: Day, minute: Int?)
  case askBrokenPromise(PromiseID)
  case checkPromise(PromiseID, due: Day)
  case followDispute(DisputeID, due: Day)
  /// A status whose follow-up day has come.
  case followStatus(PauseID, Pause.Kind, due: Day)
  /// File the claim in insolvency proceedings by that day; nil while neither judgment nor publication is known.
  case fileClaim(PauseID, by: Day?)
  /// Send a copy of the invoices that the status says never came.
  case sendCopy(PauseID)
  /// The time for the claim is over: ask the judge for relief, through that day (art. L622-26 C. com.).
  case askRelief(PauseID, until: Day)
  case doTask(ReminderID, StepID)
  case approve(ReminderID, StepID)
  case send(ReminderID, StepID)
  case call(ReminderID)
  case findContact
  /// The invoice can be claimed up to that day only; while the case of a court claim of `heldSince` holds that, somebody
  /// looks whether it has ended.
  case limitation(InvoiceID, lastDay: Day, heldSince: Day? = nil)
  /// The invoice can no longer be claimed since the day after that one: write it off, or enter what interrupted.
  case timeBarred(InvoiceID, lastDay: Day)
  /// Waits for its message to leave by itself.
  case leaving(ReminderID)
  /// The server could not take the message; the program tries again by itself.
  case deferred(ReminderID)
  /// Frozen; the freeze says until when.
  case frozen(Hindrance)
  /// Nothing today: the planner says what comes next.
  case wait

  /// Whether it is a call at an hour that nobody has agreed.
  package var isCall: Bool {
    switch self {
    case .callBack(_, _, let minute): minute == nil
    case .askBrokenPromise, .checkPromise, .call: true
    default: false
    }
  }
}

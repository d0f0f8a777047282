import Correspondence
import Dunning
import Receivables

/// Why a command is not done; nothing is recorded.
package enum Refusal: Error, Hashable, Sendable {
  case unknownCustomer(String)
  case unknownInvoice(String)
  case unknownReminder(ReminderID)
  case unknownRecord(String)
  case unknownStep(StepID)
  /// Somebody changed the record meanwhile: exit code 9 and the present state.
  case conflict(ReminderID, now: Reminder.State)
  case wrongState(ReminderID, Reminder.State, verb: Verb)
  case hindered(ReminderID, Hindrance)
  case notComposable(ReminderID, CompositionRefusal)
  case factsChanged(ReminderID)
  case approvalExpired(ReminderID)
  case capReached(Cap)
  case nothingToDo
  case amountNotPositive
  case dayInPast(Day)
  case dayInFuture(Day)
  case nothingOverdue
  case moreThanOpen(cents: Int)
  case reasonNeeded
  case thirdPromiseNeedsReason(count: Int)
  /// A call in which the customer promised names no amount and day.
  case promiseNeeded
  /// A call in which the customer objected names no ground.
  case disputeNeeded
  case nothingToUndo
  case nothingToRedo
  case builtUpon(sequence: Int)
  case notUndoable(sequence: Int)
  case taskNotMessage(ReminderID)
  case messageNotTask(ReminderID)
  case alreadyVoided(PaymentID)
  case noRules

  /// What somebody tried to do.
  package enum Verb: String, CaseIterable, Sendable {
    case edit, approve, skip, snooze, send, recall, done, resolve, attempt
  }
  /// Limits of sending (`store.md` section 3.2).
  package enum Cap: Hashable, Sendable {
    case day(limit: Int)
    case customerWeek(limit: Int)
  }
}

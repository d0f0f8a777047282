import Dunning
import Receivables

/// What belongs to one customer, by record number, in the order it happened.
package struct CustomerFile: Sendable {
  /// Whose; nil in an empty file.
  package var owner: CustomerID?
  /// Reminders and tasks.
  package var reminders: [ReminderID] = []
  /// Calls, retracted ones included.
  package var calls: [CallID] = []
  /// Promises.
  package var promises: [PromiseID] = []
  /// Disputes.
  package var disputes: [DisputeID] = []
  /// Pauses.
  package var pauses: [PauseID] = []
  /// Positions in `Casebook.notes`.
  package var notes: [Int] = []
  /// Positions in `Casebook.acts`.
  package var acts: [Int] = []
  /// Day of the last reminder sent or call that reached a person.
  package var lastContact: Day?
}

/// Where an invoice stands on the ladder.
package struct LadderStanding: Hashable, Sendable {
  /// Rung, or nil below the first.
  package var level: StepID?
  /// Day on which it took that rung.
  package var levelDay: Day?
  /// Last announced deadline.
  package var deadline: Day?
  /// Due day moved by "not received", or nil.
  package var restartedDue: Day?
  /// Side steps done for it.
  package var doneSteps: Set<StepID> = []
}

import Receivables

/// What is no fault of a scenario, but may not be what was meant: it can be adopted all the same.
package enum ScenarioNote: Hashable, Sendable {
  /// A step that never comes, for whatever day an invoice is due; nor do the rungs after it.
  case neverComes(StepID, ScenarioRehearsal.Reason, neither: [StepID])
  /// A step that comes only for invoices due on these weekdays, 1 being Monday.
  case seldomComes(StepID, ScenarioRehearsal.Reason, weekdays: [Int])
  /// A rung written for a day within the deadline that the rung before it announces.
  case withinDeadline(StepID, of: StepID, deadline: Int, earliest: Int)
  /// A rung written for a day within the days between two contacts.
  case withinSpacing(StepID, of: StepID, spacing: Int, earliest: Int)
  /// A rung after one that hands the invoices over: nothing of them is chased while they are out.
  case behindHandOver(StepID, of: StepID)
  /// Two codes that differ in capitals alone.
  case alike(StepID, StepID)
  /// No rung is a formal notice: late invoices end on the last one.
  case noNotice(last: StepID)
  /// A key that does nothing on such a step.
  case idle(StepID, IdleKey)
  /// A ceiling that the house's own always undercuts; both in cents.
  case idleCeiling(StepID, cents: Int, house: Int)

  /// A key without an effect, and on what kind of step.
  package enum IdleKey: Hashable, Sendable, CaseIterable {
    /// Nobody approves a task.
    case ceilingOfTask
    /// "automatic" where no way leaves by machine.
    case releaseOfTask
    /// A call or a note announces nothing.
    case deadlineAside
    /// A call or a note without a text has no tone.
    case toneAside
    /// The text message has a text of its own, and the step goes no other way.
    case templateOfTextMessage
    /// Copies that are addresses of the house alone are always there.
    case copiesNeeded
  }
}

import Casework
import Dunning
import Receivables

/// What became of a command.
package struct Receipt: Sendable {
  /// The number of the decision's first journal line; that of the last line known where nothing changed.
  package let sequence: Int
  /// What was recorded, in order; empty when nothing changed.
  package let events: [CaseEvent]
  /// Rows or reminders refused alone, and what a person should know.
  package let remarks: [Casework.Remark]
  /// Whether the operation was recorded before: these are its first results, nothing new was written.
  package let isRepeat: Bool
  /// What planning changed for the customers touched, recorded as a decision of its own.
  package internal(set) var planned: [CaseEvent] = []
  /// Why the planning that should follow was not recorded; the command itself is.
  package internal(set) var planningProblem: BookkeeperProblem?

  /// Whether the command changed anything.
  package var changedSomething: Bool { !events.isEmpty }

  /// How many approvals the planning that followed has voided, for which nobody had asked.
  ///
  /// - Parameter before: The casebook as it was before the command.
  package func approvalsVoided(before: Casebook) -> Int {
    planned.count { event in
      switch event {
      case .reminderReturned(let id, _), .reminderCancelled(let id, _):
        guard let state = before.reminder(id)?.state, case .approved = state else { return false }
        return true
      default: return false
      }
    }
  }

  /// Exit code: 1 when some rows or reminders were refused, else 0 (store protocol).
  package var exitCode: Int32 { remarks.contains(where: \.isRefusal) ? 1 : 0 }
}

import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// What happens to the dashboard.
package enum DashboardMessage: Sendable {
  /// A key was pressed, or a text pasted.
  case key(Key)
  /// Ctrl-C.
  case interrupted
  /// The terminal has another size.
  case resized(Size)
  /// The command asked for is in the journal, or asked for what is there already; remarks are told as they are.
  ///
  /// `approvalsVoided` are those that the planning after it took back unasked; `isUnplanned` tells that this planning
  /// could not be recorded.
  case recorded(
    remarks: [String], isUnchanged: Bool = false, approvalsVoided: Int = 0, isUnplanned: Bool = false)
  /// The command asked for was refused; an open form keeps what was typed.
  case refused(ProblemPhrase)
  /// The facts changed by somebody else's hand.
  case worldChanged(DashboardArrivals)
  /// The day was planned by itself, on opening or at midnight; what a person should know of it, in sentences.
  case planned([String])
  /// Settings or scenarios have changed and would move the queue: to be looked at before they are adopted.
  case rulesChanged(AdoptionPreview)
  /// Something to tell in the status line.
  case said(String)
  /// A hand-over dossier was written, and what it lacks, in sentences.
  case dossierWritten(name: String, lacking: [String])
  /// Something that went wrong, to tell in the status line, and what to do about it.
  case failed(String, remedy: String = "")
  /// The reminder to edit has a draft from before; nothing was opened yet.
  case draftFound(ReminderID)
  /// What was typed in a form could not be kept outside of this program.
  case draftLost(String)
  /// The text of a note as it left the editor.
  case noteEdited(String)
}

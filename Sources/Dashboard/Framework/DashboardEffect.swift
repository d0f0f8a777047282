import Casework
import Dunning
import Receivables

/// A file that a person wants to see in the program that the desktop has for it.
package enum OpenedFile: Hashable, Sendable {
  /// The exact bytes of a reminder's last attempt.
  case message(ReminderID)
  /// The statement of account of the day, as PDF.
  case statement(CustomerID)
  /// The letter of a reminder that waits, as PDF: a formal notice to print, any other to look at.
  case letter(ReminderID)
  /// The hand-over dossier of the day, as archive and PDF.
  case dossier(CustomerID)
}

/// What the dashboard asks of the main loop; it does none of it itself.
package enum DashboardEffect: Sendable {
  /// Record a command; the answer comes as `.recorded` or `.refused`.
  case record(Command)
  /// Let the person edit a reminder's text in the editor and record the result.
  case edit(ReminderID)
  /// The same, once the person has said whether to go on with the draft or with the text as it is.
  case resumeEdit(ReminderID, fromDraft: Bool)
  /// Let the person edit the note of a form in the editor; the text comes back as `.noteEdited`.
  case editNote(form: String, text: String)
  /// Start the courier: a send was requested.
  case send
  /// Put a text on the clipboard.
  case copy(String)
  /// Show a file.
  case open(OpenedFile)
  /// Write a list to a new file of the outbox.
  case export(ExportTable, as: ExportFormat)
  /// Keep what was typed in a form under its name, beyond a crash; an empty text removes it.
  case saveDraft(name: String, text: String)
  /// Paint everything anew.
  case redraw
  /// Go to the background until resumed.
  case suspend
  /// Turn mouse reporting on or off.
  case mouse(isOn: Bool)
  /// Leave the program.
  case quit
}

extension DashboardEffect: Equatable {
  /// Whether both ask for the same; commands are compared by everything that they say.
  package static func == (left: DashboardEffect, right: DashboardEffect) -> Bool {
    String(describing: left) == String(describing: right)
  }
}

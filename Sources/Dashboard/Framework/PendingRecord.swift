import Casework

/// A command on its way into the journal.
struct PendingRecord: Sendable {
  let command: Command
  /// What the status line says once it is there.
  let doneText: String
  /// The draft of the form that submitted it, or nil.
  let draft: String?
}

import Casework

/// What a key did to a form.
enum FormResult: Sendable {
  /// The form stays on the screen.
  case stay
  /// The person left it; the form itself is the draft to keep.
  case cancelled
  /// Everything needed is there.
  case submitted(Command)
  /// The person wants to write this text in an editor; it comes back through `take(edited:)`.
  case editor(String)

  /// The command, when the key submitted one.
  var command: Command? {
    if case .submitted(let command) = self { return command }
    return nil
  }

  /// Whether the form stays.
  var stays: Bool {
    if case .stay = self { return true }
    return false
  }

  /// Whether the person left the form.
  var isCancelled: Bool {
    if case .cancelled = self { return true }
    return false
  }
}

/// What the system told the program while it waited.
package enum TerminalSignal: Equatable, Sendable {
  /// The window has another size: take it with `NcursesScreen.takeNewSize()` and draw again.
  case resized
  /// Somebody asks the program to end (SIGTERM).
  case terminate
  /// The terminal is gone (SIGHUP).
  case hangup
  /// Ctrl-C.
  case interrupt
  /// The program goes on after it was stopped: everything must be drawn again.
  case continued
  /// Ctrl-Z: answer with `NcursesScreen.stop()`.
  case stop
}

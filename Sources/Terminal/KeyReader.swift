import CTerminal
import Canvas

/// Reads the keys that wait on the terminal of an open `NcursesScreen`; main thread only.
package struct KeyReader {
  /// Readable as soon as a key waits.
  package let fileDescriptor: Int32 = 0
  /// Whether the terminal is gone: nothing will ever come again and the program must end.
  package private(set) var isClosed = false
  private var decoder = KeyDecoder()

  /// Reads the terminal of the open screen.
  package init() {}

  /// All keys that wait now, oldest first; a single Esc is told apart from a sequence within 25 ms.
  package mutating func readAvailable() -> [Key] {
    var keys: [Key] = []
    while true {
      let code = terminal_read_key()
      if code == TERMINAL_NONE || code == TERMINAL_CLOSED {
        if let key = decoder.pause() { keys.append(key) }
        isClosed = code == TERMINAL_CLOSED
        return keys
      }
      if let key = decoder.feed(code) { keys.append(key) }
    }
  }

  /// Throws away keys that were typed before a question appeared, so that none answers it unread.
  package mutating func discardWaiting() { terminal_flush_input() }
}

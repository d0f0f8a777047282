import CTerminal
import Glibc

/// The signals of the process as bytes in a pipe, so that the main loop can wait for them with everything else.
package struct SignalPipe {
  /// Readable as soon as a signal waits.
  package let fileDescriptor: Int32

  /// Installs the handlers; `nil` when the process has no file descriptors left.
  package init?() {
    fileDescriptor = terminal_watch_signals()
    if fileDescriptor < 0 { return nil }
  }

  /// Takes the signals that wait, oldest first, without waiting; repeats of one are told once.
  package func drain() -> [TerminalSignal] {
    var signals: [TerminalSignal] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(fileDescriptor, &bytes, bytes.count)
      if count <= 0 { break }
      for byte in bytes.prefix(count) {
        if let signal = Self.signal(Int32(byte)), !signals.contains(signal) { signals.append(signal) }
      }
    }
    return signals
  }

  private static func signal(_ number: Int32) -> TerminalSignal? {
    switch number {
    case SIGWINCH: .resized
    case SIGTERM: .terminate
    case SIGHUP: .hangup
    case SIGINT, SIGQUIT: .interrupt
    case SIGCONT: .continued
    case SIGTSTP: .stop
    default: nil
    }
  }
}

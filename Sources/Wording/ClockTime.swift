import Receivables

/// A time of the day as people read it.
package enum ClockTime {
  /// Hours and minutes of so many minutes after midnight: `09:42`; empty outside of a day.
  package static func text(_ minute: Int) -> String {
    guard (0..<1_440).contains(minute) else { return "" }
    return "\((minute / 60).twoDigits):\((minute % 60).twoDigits)"
  }
}

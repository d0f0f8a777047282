/// A time of the day as people read it.
package enum ClockTime {
  /// Hours and minutes of so many minutes after midnight: `09:42`; empty outside of a day.
  package static func text(_ minute: Int) -> String {
    guard (0..<1_440).contains(minute) else { return "" }
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}

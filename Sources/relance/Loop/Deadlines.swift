/// When the loop must wake by itself: the minute's clock, a running countdown, a retry, a look without notification.
struct Deadlines {
  private var nearest: Int?

  /// No deadline.
  init() {}

  /// Adds one, in milliseconds from now.
  mutating func add(_ milliseconds: Int?) {
    guard let milliseconds else { return }
    nearest = min(nearest ?? .max, max(0, milliseconds))
  }

  /// What `poll` waits for; -1 means for ever.
  var pollTimeout: Int32 { nearest.map { Int32(clamping: $0) } ?? -1 }
}

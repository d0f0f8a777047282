/// Keeps a run from flooding one recipient domain (`store.md` section 3.2, caps).
struct DomainPace {
  private struct Window {
    var start: Int
    var count: Int
  }

  /// Messages to one domain in a minute.
  private let limit: Int
  private var windows: [String: Window] = [:]

  init(limit: Int) { self.limit = max(1, limit) }

  /// Counts an attempt at a Unix second.
  mutating func count(_ domain: String, at second: Int) {
    if let window = windows[domain], second - window.start < 60 {
      windows[domain]?.count += 1
    } else {
      windows[domain] = Window(start: second, count: 1)
    }
  }

  /// Seconds until the domain may get its next message; 0 when it may at once.
  func wait(for domain: String, at second: Int) -> Int {
    guard let window = windows[domain], window.count >= limit else { return 0 }
    return max(0, 60 - max(0, second - window.start))
  }

  /// Begins anew, after the longest wait is over.
  mutating func forget() { windows = [:] }
}

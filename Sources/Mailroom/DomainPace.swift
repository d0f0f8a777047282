import Casework

/// Keeps runs from flooding one recipient domain (`store.md` section 3.2, caps).
///
/// Counted from the intents that the journal tells, whichever process wrote them.
struct DomainPace {
  /// Messages to one domain in a minute.
  private let limit: Int
  /// Intents up to this journal line count no more.
  private var forgotten = 0

  init(limit: Int) { self.limit = max(1, limit) }

  /// Seconds until the domain may get its next message, 60 at most; 0 when it may at once.
  ///
  /// - Parameter intents: Those of the last minute, oldest first.
  func wait(for domain: String, at second: Int, after intents: [AttemptTally.Recent]) -> Int {
    let told = intents.filter {
      $0.sequence > forgotten && second - $0.second < 60 && $0.domains.contains(domain)
    }
    guard told.count >= limit else { return 0 }
    return min(60, told[told.count - limit].second + 60 - second)
  }

  /// Begins anew after that journal line: where a clock stands still, the minute that was waited would never be over.
  mutating func forget(through sequence: Int) { forgotten = sequence }
}

/// When a deferred message is tried again (`store.md` section 3.2).
enum RetrySchedule {
  private static let minutes = [5, 15, 60, 240, 720, 1440]

  /// Seconds until the next try after that many attempts; nil when there is none left.
  ///
  /// - Parameter spread: 0–999, from the caller's dice: moves the moment by up to a fifth either way.
  static func delay(afterAttempt attempt: Int, spread: Int) -> Int? {
    guard attempt >= 1, attempt < minutes.count else { return nil }
    let seconds = minutes[attempt - 1] * 60
    return max(300, seconds * 4 / 5 + seconds * 2 / 5 * min(max(spread, 0), 999) / 1000)
  }
}

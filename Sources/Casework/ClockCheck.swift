/// A person's word that the machine's clock was right, although the journal says otherwise.
package struct ClockCheck: Hashable, Sendable {
  /// What the clock said, Unix seconds.
  package var now: Int
  /// The moment of the last line before, Unix seconds.
  package var last: Int

  /// Makes a check.
  package init(now: Int, last: Int) {
    self.now = now
    self.last = last
  }
}

extension Casebook {
  private static let daysAhead = 45 * 86_400

  /// Whether the clock fits the journal: at most two minutes behind it, at most 45 days ahead.
  ///
  /// A clock that jumped would take holds for over and days for come, so sending waits until it is right again or
  /// a person confirms it; decisions recorded meanwhile do not make it right.
  ///
  /// - Parameter now: Unix seconds.
  package func isClockRight(at now: Int) -> Bool {
    guard let last = lastMoment?.second else { return true }
    // Lines never go back in time: after a wrong clock they keep its moment until the right one has come so far.
    let reference = clockDoubt ?? clockCheck.map { last <= $0.last ? $0.now : last } ?? last
    return now >= reference - 120 && now <= reference + Self.daysAhead
  }

  /// Keeps a person's word about the clock; nothing where it fits anyway.
  func decideClock(on occasion: Occasion) -> Decision {
    guard !isClockRight(at: occasion.now), let last = lastMoment?.second else { return Decision() }
    return Decision([.clockConfirmed(ClockCheck(now: occasion.now, last: last))])
  }

  /// Remembers since when lines come from a clock that nobody has confirmed.
  mutating func watchClock(_ moment: Moment) {
    guard clockDoubt == nil, let last = lastMoment?.second, moment.second > last + Self.daysAhead,
      clockCheck?.last != last
    else { return }
    clockDoubt = last
  }

  mutating func confirmClock(_ check: ClockCheck) {
    clockCheck = check
    clockDoubt = nil
  }
}

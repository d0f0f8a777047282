import Receivables

/// The days on which messages leave: Monday to Friday.
package struct BusinessCalendar: Hashable, Sendable {
  /// The French working week.
  package init() {}

  /// Whether messages leave on that day.
  package func isWorking(_ day: Day) -> Bool { day.weekday <= 5 }

  /// That day, or the first working day after it.
  package func firstWorking(onOrAfter day: Day) -> Day {
    var candidate = day
    while !isWorking(candidate) { candidate = candidate + 1 }
    return candidate
  }

  /// The day that many working days after `day`; zero gives the first working day on or after it.
  package func adding(workingDays: Int, to day: Day) -> Day {
    var candidate = firstWorking(onOrAfter: day)
    for _ in 0..<max(0, workingDays) { candidate = firstWorking(onOrAfter: candidate + 1) }
    return candidate
  }

  /// Working days after `start` up to and including `end`; zero when `end` is not later.
  package func workingDays(from start: Day, to end: Day) -> Int {
    guard end > start else { return 0 }
    let span = end - start
    var count = span / 7 * 5
    var candidate = start + span / 7 * 7
    while candidate < end {
      candidate = candidate + 1
      if isWorking(candidate) { count += 1 }
    }
    return count
  }
}

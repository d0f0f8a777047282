import Receivables

/// The three days of which the latest makes an invoice's next step ripe (behaviours rule 2).
package struct RipeDays: Hashable, Sendable {
  /// Due day plus the step's offset; nil when the ladder is finished.
  package let byAge: Day?
  /// Day of the present rung plus the difference of both offsets, or nil below the first rung.
  package let byHistory: Day?
  /// Day after the last announced deadline, or nil when none was announced.
  package let byDeadline: Day?

  /// Computes them for an invoice standing on a rung (−1 below the first).
  ///
  /// - Parameters:
  ///   - levelDay: Day on which it took that rung.
  ///   - deadline: Last announced deadline.
  init(due: Day, levelDay: Day?, deadline: Day?, level: Int, rungs: borrowing [Ladder.Rung]) {
    byDeadline = deadline.map { $0 + 1 }
    guard level + 1 < rungs.count else {
      byAge = nil
      byHistory = nil
      return
    }
    let offset = rungs[level + 1].offset
    byAge = due + offset
    byHistory = level < 0 ? nil : levelDay.map { $0 + (offset - rungs[level].offset) }
  }

  /// The day from which the step is ripe; later than every day when the ladder is finished.
  package var ripe: Day {
    guard let byAge else { return ClimbingInvoice.never }
    return max(byAge, max(byHistory ?? byAge, byDeadline ?? byAge))
  }

  /// Whether the announced deadline alone decides.
  var waitsForDeadline: Bool {
    guard let byAge, let byDeadline else { return false }
    return byDeadline > max(byAge, byHistory ?? byAge)
  }
}

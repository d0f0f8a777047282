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
  init(_ invoice: CustomerPosition.OpenInvoice, level: Int, ladder: Ladder) {
    byDeadline = invoice.deadline.map { $0 + 1 }
    guard level + 1 < ladder.count else {
      byAge = nil
      byHistory = nil
      return
    }
    let offset = ladder.offsets[level + 1]
    byAge = invoice.due + offset
    byHistory =
      level < 0 ? nil : invoice.levelDay.map { $0 + (offset - ladder.offsets[level]) }
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

import Dunning

/// How often a customer keeps its word; promises still expected or cancelled do not count.
package struct PromiseReliability: Hashable, Sendable {
  /// Promises kept in full.
  package let kept: Int
  /// Promises that came due: kept, partly kept or broken.
  package let judged: Int

  /// Counts the states of a customer's promises.
  package init(_ states: some Sequence<Promise.State>) {
    var (kept, judged) = (0, 0)
    for state in states {
      switch state {
      case .kept:
        kept += 1
        judged += 1
      case .partlyKept, .broken: judged += 1
      case .expected, .cancelled: break
      }
    }
    self.kept = kept
    self.judged = judged
  }

  /// Kept of all judged, in basis points; nil when none came due yet.
  package var keptRate: Int? { basisPoints(kept, of: judged) }
}

/// A decision that is safe on disk.
package struct AppendedDecision: Equatable, Sendable {
  /// The number of its first line.
  package let first: Int
  /// The number of its last line; the same, unless it is a batch, whose last line is the commit.
  package let last: Int
  /// The moment written: that of the occasion, or of the line before if that was later.
  package let time: JournalTime
}

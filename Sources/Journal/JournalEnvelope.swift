import Digest

/// One line of the journal before it is written: a decision, with all its events.
struct JournalEnvelope {
  /// What makes a line part of a bigger decision.
  enum Part: Equatable {
    /// The whole decision.
    case whole
    /// The `index`-th line, from 0, of the batch whose first line is `first`.
    case batch(first: Int, index: Int)
    /// Adopts the `lines` lines from `first` on, which stand right before it.
    case commit(first: Int, lines: Int)
  }

  /// At most, line feed included.
  static let longest = 1_048_576
  /// A bigger decision is cut into lines of about this size: small enough for a parser's cache.
  static let batchSize = 262_144

  let number: Int
  let previous: SHA256Digest
  let time: JournalTime
  let day: String
  let by: String
  let pid: Int
  let operation: String
  let part: Part
  let events: [EventRecord]
}

import Dunning
import Receivables

/// When and by whom a journal line was decided.
package struct Moment: Sendable {
  /// Sequence number of the line.
  package var sequence: Int
  /// Civil day of the decision: what the fold uses.
  package var day: Day
  /// Unix seconds: shown, never used to decide an order.
  package var second: Int
  /// Collector.
  package var by: String
  /// Operation id chosen by the client.
  package var operation: String

  /// Makes a moment.
  package init(sequence: Int, day: Day, second: Int, by: String, operation: String) {
    self.sequence = sequence
    self.day = day
    self.second = second
    self.by = by
    self.operation = operation
  }
}

/// The circumstances of a command, handed in: with the same occasion every run is the same run.
package struct Occasion: Sendable {
  /// Civil day.
  package var today: Day
  /// Unix seconds.
  package var now: Int
  /// Who acts.
  package var collector: String
  /// Operation id.
  package var operation: String
  /// Where messages go at that moment, read under the lock; nil where no store stands behind the casebook.
  package var mode: SendingMode?

  /// Makes an occasion.
  package init(today: Day, now: Int, collector: String, operation: String, mode: SendingMode? = nil) {
    self.today = today
    self.now = now
    self.collector = collector
    self.operation = operation
    self.mode = mode
  }
}

import Receivables

/// A copy of invoices that the customer had not received, sent outside the program.
package struct SentCopy: Hashable, Sendable {
  /// Which way it went.
  package enum Way: String, CaseIterable, Sendable {
    case email, letter, portal
    /// Handed over in person.
    case handed
  }

  /// When; the clock of its invoices restarts on that day.
  package var day: Day
  /// Which way.
  package var way: Way
  /// The collector who said so.
  package var by: String

  /// Makes a copy that was sent.
  package init(day: Day, way: Way, by: String) {
    self.day = day
    self.way = way
    self.by = by
  }
}

extension Pause {
  /// Whether the customer has not received invoices, and nobody has said yet that a copy was sent.
  package var lacksCopy: Bool {
    kind == .notReceived && facts.copy == nil && endedOn == nil && !facts.isMistaken
  }
}

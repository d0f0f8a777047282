import Casework
import Receivables

/// What one decision recorded, read back.
package struct RecordedDecision: Sendable {
  /// When and by whom; its sequence is that of the decision's first line.
  package let moment: Moment
  /// What happened, in order.
  package fileprivate(set) var events: [CaseEvent] = []
}

/// Reads the journal again for a command that is repeated: the casebook right before a decision, and what some
/// decisions from there on recorded.
package struct PastReading {
  /// Everything that happened before the decision, folded; whole once `finish` was called.
  package private(set) var book = Casebook()
  /// The decisions gathered, by the number of their first line.
  package private(set) var decisions: [Int: RecordedDecision] = [:]
  private let first: Int
  private let wanted: Set<Int>
  private var folding = JournalFolding()
  private let decoding = EventDecoding()

  /// - Parameters:
  ///   - first: The number of the decision's first line.
  ///   - wanted: First lines of the decisions to gather.
  package init(before first: Int, gathering wanted: Set<Int>) {
    self.first = first
    self.wanted = wanted
  }

  /// Takes the next line, from the beginning of the journal.
  package mutating func take(_ line: JournalLine) throws(JSONFault) {
    if line.decision < first { return try folding.take(line, into: &book) }
    guard wanted.contains(line.decision) else { return }
    if decisions[line.decision] == nil {
      guard let day = Day(iso: line.day.string) else { throw .invalid("a day") }
      decisions[line.decision] = RecordedDecision(
        moment: Moment(
          sequence: line.number, day: day, second: Int(line.time.milliseconds / 1000), by: line.by.string,
          operation: line.operation.string))
    }
    try line.forEachEvent { event throws(JSONFault) in
      guard case .event(let happened) = try decoding.read(&event) else { return }
      decisions[line.decision]?.events.append(happened)
    }
  }

  /// Closes the last decision folded.
  package mutating func finish() { folding.settle(into: &book) }
}

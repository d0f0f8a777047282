import Casework
import Receivables

/// Folds lines of the journal into a casebook; the lines of a batch count as the one decision that they are.
package struct JournalFolding {
  /// What a newer program wrote that must be known; nothing is folded from there on.
  package private(set) var newer: (kind: String, version: Int)?

  private let decoding = EventDecoding()
  private var decision = 0
  private var moment: Moment?
  private var events: [CaseEvent] = []
  private var lastDay: (text: [UInt8], day: Day)?

  /// Nothing folded yet.
  package init() {}

  /// Folds one line; `settle` must follow the last one.
  ///
  /// - Throws: A fault of form, which the reader reports as damage.
  package mutating func take(_ line: JournalLine, into book: inout Casebook) throws(JSONFault) {
    guard newer == nil else { return }
    if line.decision != decision || moment == nil {
      settle(into: &book)
      decision = line.decision
      moment = Moment(
        sequence: line.number, day: try day(of: line), second: Int(line.time.milliseconds / 1000),
        by: line.by.string, operation: line.operation.string)
    }
    guard let moment else { return }
    try line.forEachEvent { event throws(JSONFault) in
      switch try decoding.read(&event) {
      case .event(let happened):
        book.apply(happened, at: moment)
        // Beyond what may be taken back only the events that tell a collector's decision are kept.
        if events.count <= Self.mostKept || happened.isHandmade { events.append(happened) }
      case .ignored: break
      case .newer(let kind, let version): if newer == nil { newer = (kind, version) }
      }
    }
  }

  /// Closes the last decision folded.
  package mutating func settle(into book: inout Casebook) {
    guard let moment else { return }
    book.settle(events, at: moment)
    self.moment = nil
    events.removeAll(keepingCapacity: true)
  }

  private static let mostKept = 400

  private mutating func day(of line: JournalLine) throws(JSONFault) -> Day {
    if let lastDay, lastDay.text.elementsEqual(line.day.bytes) { return lastDay.day }
    guard let day = Day(iso: line.day.string) else { throw .invalid("a day") }
    lastDay = (Array(line.day.bytes), day)
    return day
  }
}

/// Gathers the events of one decision from the journal, for a command that is repeated.
package struct DecisionReading {
  /// The decision's events so far.
  package private(set) var events: [CaseEvent] = []
  private let sequence: Int
  private let decoding = EventDecoding()

  /// - Parameter sequence: The number of the decision's first line.
  package init(of sequence: Int) { self.sequence = sequence }

  /// Takes the line's events if it belongs to the decision.
  package mutating func take(_ line: JournalLine) throws(JSONFault) {
    guard line.decision == sequence else { return }
    try line.forEachEvent { event throws(JSONFault) in
      if case .event(let happened) = try decoding.read(&event) { events.append(happened) }
    }
  }
}

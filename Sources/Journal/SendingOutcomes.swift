import Casework
import Dunning
import Receivables

/// What first became of messages that were asked to leave, read back from the journal.
package struct SendingOutcomes {
  private let request: Int
  private var waiting: Set<ReminderID>
  private var tally = SendingTally()
  private let decoding = EventDecoding()

  /// - Parameters:
  ///   - ids: The messages asked for.
  ///   - request: The number of the line that asked.
  package init(of ids: [ReminderID], askedBy request: Int) {
    waiting = Set(ids)
    self.request = request
  }

  /// Counts of all of them; nil while one still waits to leave.
  package var settled: SendingTally? { waiting.isEmpty ? tally : nil }

  /// Takes the next line of the journal.
  package mutating func take(_ line: JournalLine) throws(JSONFault) {
    guard line.decision > request, !waiting.isEmpty else { return }
    try line.forEachEvent { event throws(JSONFault) in
      guard case .event(let happened) = try decoding.read(&event) else { return }
      count(happened)
    }
  }

  private mutating func count(_ event: CaseEvent) {
    switch event {
    case .reminderSent(let id, _), .reminderDone(let id, _, _, _): count(id, \.sent)
    case .sendingDeferred(let id, _, _): count(id, \.deferred)
    case .sendingFailed(let id, _): count(id, \.failed)
    case .sendingUncertain(let id): count(id, \.uncertain)
    case .reminderReturned(let id, _), .reminderCancelled(let id, _): count(id, \.heldBack)
    case .sendRecalled(let ids): waiting.subtract(ids)
    default: break
    }
  }

  private mutating func count(_ id: ReminderID, _ outcome: WritableKeyPath<SendingTally, Int>) {
    if waiting.remove(id) != nil { tally[keyPath: outcome] += 1 }
  }
}

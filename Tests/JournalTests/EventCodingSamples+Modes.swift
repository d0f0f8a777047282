import Casework
import Dunning
import Receivables

extension EventCodingSamples {
  /// What says where messages went, and an attempt that is not counted.
  static var modes: [CaseEvent] {
    [
      .sendRequested([reminder], holdUntil: 1_795_435_200, mode: .sandbox),
      .attemptIntended(
        reminder,
        Attempt(
          number: 1, messageID: "r-1.1.abcdef@ours.example", blob: String(repeating: "cd", count: 32),
          transport: "smtp", day: day, domain: "Kestrel.example", mode: .live)),
      .attemptAbandoned(reminder, isCounted: false),
    ]
  }
}

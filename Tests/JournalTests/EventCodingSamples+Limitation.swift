import Casework
import Receivables

extension EventCodingSamples {
  /// What interrupts limitations.
  static var limitations: [CaseEvent] {
    [
      .limitationInterrupted(
        LimitationInterruption(
          invoice: invoice, kind: .acknowledged, day: day, by: "alice", note: "lettre Kestrel")),
      .limitationInterrupted(
        LimitationInterruption(invoice: invoice, kind: .claimed, day: day, by: "alice")),
      .interruptionRetracted(0), .interruptionRestored(0),
    ]
  }
}

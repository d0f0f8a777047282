import Casework
import Dunning
import Receivables

extension EventCodingSamples {
  /// A dispute that is looked at later, by somebody else.
  static var disputes: [CaseEvent] {
    [
      .disputeChanged(
        Dispute(
          id: DisputeID(1), customer: customer, invoices: [invoice], reason: .creditNoteExpected,
          amount: Amount(cents: 1_000), owner: "Kestrel fils", note: "Kestrel conteste", followUp: day + 14,
          openedOn: day))
    ]
  }

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

  /// The end of a court case.
  static var caseEnds: [CaseEvent] {
    [
      .limitationInterrupted(LimitationInterruption(invoice: invoice, kind: .ended, day: day, by: "alice"))
    ]
  }
}

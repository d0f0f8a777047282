import Casework
import Receivables

extension EventCodingSamples {
  /// What a person set against invoices, and took off.
  static var allocations: [CaseEvent] {
    let share = InvoiceShare(invoice: invoice, cents: 30_000)
    return [
      .allocationDecided(
        AllocationDecision(
          source: .creditNote(InvoiceID(9)), shares: [share], before: [], day: day, by: "alice")),
      .allocationDecided(
        AllocationDecision(source: .payment(PaymentID(1)), shares: [], before: [share], day: day, by: "bob")),
      .allocationRetracted(1), .allocationRestored(1),
    ]
  }
}

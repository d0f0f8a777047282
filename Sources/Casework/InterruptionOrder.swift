import Receivables

/// An acknowledgment or a court claim as somebody enters it.
package struct InterruptionOrder: Sendable {
  /// Which invoice.
  package var invoice: InvoiceID
  /// What happened.
  package var kind: LimitationInterruption.Kind
  /// On which day.
  package var day: Day
  /// Letter, hearing, file number; may be empty.
  package var note: String

  /// Makes an order.
  package init(invoice: InvoiceID, kind: LimitationInterruption.Kind, day: Day, note: String = "") {
    self.invoice = invoice
    self.kind = kind
    self.day = day
    self.note = note
  }
}

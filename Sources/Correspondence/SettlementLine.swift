import Receivables

/// Money or a credit note that was set against an invoice of a message.
package struct SettlementLine: Hashable, Sendable {
  /// Printed number of the invoice.
  package var invoice: String
  /// Booking day of the payment, issue day of the credit note.
  package var day: Day
  /// Cents of the invoice that it settles, positive.
  package var cents: Int
  /// Printed number of the credit note; nil for a payment.
  package var creditNote: String?
  /// The part of a payment that settles interest first, in cents (art. 1343-1 C. civ.); the rest reduces the principal.
  package var interestCents: Int

  /// Makes a line.
  package init(invoice: String, day: Day, cents: Int, creditNote: String? = nil, interestCents: Int = 0) {
    self.invoice = invoice
    self.day = day
    self.cents = cents
    self.creditNote = creditNote
    self.interestCents = interestCents
  }
}

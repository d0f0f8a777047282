/// Money set against one invoice.
package struct Allocation: Hashable, Sendable {
  /// Where the money comes from.
  package enum Source: Hashable, Sendable {
    case payment(PaymentID)
    case creditNote(InvoiceID)

    /// `P-3` for a payment, `I-9` for a credit note.
    package var recordName: String {
      switch self {
      case .payment(let id): id.description
      case .creditNote(let id): id.description
      }
    }
  }

  /// Payment or credit note.
  package let source: Source
  /// The invoice it settles, wholly or in part.
  package let invoice: InvoiceID
  /// Cents in the currency of both, always positive.
  package let cents: Int

  /// Makes an allocation.
  package init(source: Source, invoice: InvoiceID, cents: Int) {
    self.source = source
    self.invoice = invoice
    self.cents = cents
  }
}

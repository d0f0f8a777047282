/// A document of the ledger that asks for money (invoice) or gives some back (credit note).
package struct Invoice: Hashable, Sendable {
  /// What the document is.
  package enum Kind: UInt8, Sendable { case invoice = 0, creditNote = 1 }

  /// Record number in this store.
  package let id: InvoiceID
  /// Whose account.
  package var customer: CustomerID
  /// Issue day.
  package var issued: Day
  /// Due day; a credit note's is its issue day.
  package var due: Day
  /// Total including VAT in cents, always positive, also for a credit note.
  package var cents: Int
  /// Currency of `cents`.
  package var currency: Currency
  /// Invoice or credit note.
  package var kind: Kind
  /// Number printed on the document; two customers may share one.
  package var number: String
  /// Key that recognises the document in later files when its number is not enough (FEC); empty when the number is.
  package var sourceKey: String
  /// The customer's order or reference; may be empty.
  package var reference: String

  /// Makes an invoice or credit note.
  package init(
    id: InvoiceID, customer: CustomerID, number: String, issued: Day, due: Day, cents: Int,
    currency: Currency = .eur, kind: Kind = .invoice, sourceKey: String = "", reference: String = ""
  ) {
    self.id = id
    self.customer = customer
    self.number = number
    self.issued = issued
    self.due = due
    self.cents = cents
    self.currency = currency
    self.kind = kind
    self.sourceKey = sourceKey
    self.reference = reference
  }
}

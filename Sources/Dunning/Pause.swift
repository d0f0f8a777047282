import Receivables

/// Reminders held back until a day, by hand, with a reason; resumes by itself.
package struct Pause: Hashable, Sendable {
  /// Why the machine is quiet.
  package enum Kind: String, CaseIterable, Sendable {
    /// Any reason, in words.
    case paused
    /// The payment is on its way (seen, announced with a reference).
    case inPayment = "in-payment"
    /// A direct debit will collect it.
    case directDebit = "direct-debit"
    /// The customer says that the invoice never came; a copy was sent and the clock restarted.
    case notReceived = "not-received"
    /// Insolvency proceedings: no reminder at all, until ended by hand.
    case insolvency
    /// An answer of the customer waits for a person.
    case unhandledReply = "unhandled-reply"
    /// Handed over to an agency or a court.
    case handedOver = "handed-over"
    /// Given up as a loss.
    case writtenOff = "written-off"
    /// We owe the customer a credit note.
    case creditNoteExpected = "credit-note-expected"
  }

  /// Record number.
  package let id: PauseID
  /// Whose account.
  package var customer: CustomerID
  /// The only invoices concerned; empty means the whole customer.
  package var invoices: [InvoiceID]
  /// Why.
  package var kind: Kind
  /// Reason in words.
  package var reason: String
  /// First day on which it no longer holds; nil until ended by hand.
  package var until: Day?
  /// Day it began.
  package var since: Day
  /// Day it was ended by hand, or nil.
  package var endedOn: Day?
  /// What else is known of it.
  package var facts = StatusFacts()

  /// Makes a pause.
  package init(
    id: PauseID, customer: CustomerID, invoices: [InvoiceID] = [], kind: Kind = .paused, reason: String,
    until: Day?, since: Day, endedOn: Day? = nil
  ) {
    self.id = id
    self.customer = customer
    self.invoices = invoices
    self.kind = kind
    self.reason = reason
    self.until = until
    self.since = since
    self.endedOn = endedOn
  }

  /// Whether it holds on a day.
  package func holds(on day: Day) -> Bool {
    since <= day && (until.map { day < $0 } ?? true) && (endedOn.map { day < $0 } ?? true)
  }
}

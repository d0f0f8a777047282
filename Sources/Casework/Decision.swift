import Correspondence
import Dunning
import Receivables

/// What a command comes to: events to record, and what to tell the person.
package struct Decision: Sendable {
  /// Events, in order; empty when nothing changes.
  package var events: [CaseEvent]
  /// Rows or reminders refused alone, the rest being taken.
  package var remarks: [Remark]

  /// Makes a decision.
  package init(_ events: [CaseEvent] = [], remarks: [Remark] = []) {
    self.events = events
    self.remarks = remarks
  }
}

/// Something that a person must know of a decision that was taken all the same.
package enum Remark: Hashable, Sendable {
  // Rows of an import
  case unknownCustomer(EntryOrigin, number: String)
  case unknownInvoice(EntryOrigin, number: String)
  case dueBeforeIssue(EntryOrigin, number: String, issued: Day, due: Day)
  case refundWithoutPayment(EntryOrigin, cents: Int)
  /// The bank reference is that of another payment, of the customer of that number, and is not taken twice.
  case referenceTaken(EntryOrigin, by: Payment, customer: String)
  /// The payment names a credit note, which nobody pays.
  case creditNotePaid(EntryOrigin, number: String)
  /// The row names no currency, and its customer has several.
  case currencyUnsaid(EntryOrigin, customer: String, among: [Currency])
  /// The payment is recorded and waits for an invoice that nobody knows yet.
  case invoiceAwaited(EntryOrigin, number: String)
  /// The payment is recorded and not set against an invoice of another currency.
  case currencyMismatch(EntryOrigin, number: String)
  /// The credit note is recorded and not set against the invoice of another currency that it names.
  case creditOfOtherCurrency(EntryOrigin, number: String)
  /// `freedCents` no longer fit on the invoice and wait to be allocated; `againCents` that had waited settle it again.
  case changedInvoice(EntryOrigin, number: String, freedCents: Int, againCents: Int = 0)
  /// What a person had changed about a customer: kept, or replaced by what the file newly says.
  case changedByHand(EntryOrigin, customer: String, FileNews)
  case alreadyImported(file: String)
  /// Terms of a professional or a public body that are longer than the law allows; they are taken.
  case longTerms(EntryOrigin, customer: String, PaymentTerms, of: Segment = .business)
  /// An invoice to a professional or a public body that is due later than the law allows; it is taken.
  case longInvoice(EntryOrigin, number: String, due: Day, latest: Day, of: Segment = .business)
  case erasedCustomer(EntryOrigin, number: String)
  // Calls
  case earlierPromiseBroken(PromiseID)
  case secondPromise(count: Int)
  /// A promise or plan is below what its invoices owe: all of it is frozen until that day.
  case partUncovered(Amount, isPlan: Bool, until: Day)
  /// What was still expected of an earlier plan is cancelled by a new one.
  case planReplaced(PromiseID)
  case overpaid(cents: Int)
  /// A plan runs beyond the limitation of an invoice, and of so many others; the plan alone interrupts nothing.
  case planOutlastsLimitation(number: String, lastDay: Day, others: Int, plan: Day)
  /// The limitation was over before what would have interrupted it.
  case interruptedTooLate(number: String, lastDay: Day)
  /// The call is logged, and something spoke against it.
  case callCaution(CallCaution)
  /// Neither the international nor La Poste's form; recorded as typed.
  case oddRegisteredNumber(String)
  /// A task is recorded as done, and something spoke against it that day.
  case doneDespite(ReminderID, Hindrance)
  // Batches
  case reminderRefused(ReminderID, Refusal)

  /// Whether the row or reminder was left out.
  package var isRefusal: Bool {
    switch self {
    case .unknownCustomer, .unknownInvoice, .dueBeforeIssue, .refundWithoutPayment, .referenceTaken,
      .currencyUnsaid, .creditNotePaid, .reminderRefused:
      true
    default: false
    }
  }
}

import Dunning
import Receivables

/// A call and everything that was agreed in it: one decision.
package struct CallReport: Sendable {
  /// Who was called.
  package var customer: CustomerID
  /// What came of it.
  package var outcome: CallOutcome
  /// Day of the call; nil means today.
  package var day: Day?
  /// Minutes after midnight; nil when unknown.
  package var minute: Int?
  /// How long it lasted, in minutes; nil when nobody said.
  package var minutes: Int?
  /// Name of the person; may be empty.
  package var spokeWith: String
  /// What was said; may be empty.
  package var note: String
  /// When to call again; nil takes the outcome's default.
  package var callBack: Day?
  /// The hour agreed for that call, in minutes after midnight; nil for any.
  package var callBackMinute: Int?
  /// Promise given in the call.
  package var promise: PromiseOrder?
  /// Part payments agreed in the call, in place of a promise.
  package var instalments: InstalmentOrder?
  /// Dispute raised in the call.
  package var dispute: DisputeOrder?
  /// Invoices spoken of ("not received", "paid"); empty means all overdue ones.
  package var invoices: [InvoiceID]

  /// Makes a report.
  package init(
    customer: CustomerID, outcome: CallOutcome, day: Day? = nil, minute: Int? = nil, minutes: Int? = nil,
    spokeWith: String = "", note: String = "", callBack: Day? = nil, callBackMinute: Int? = nil,
    promise: PromiseOrder? = nil, instalments: InstalmentOrder? = nil, dispute: DisputeOrder? = nil,
    invoices: [InvoiceID] = []
  ) {
    self.customer = customer
    self.outcome = outcome
    self.day = day
    self.minute = minute
    self.minutes = minutes
    self.spokeWith = spokeWith
    self.note = note
    self.callBack = callBack
    self.callBackMinute = callBackMinute
    self.promise = promise
    self.instalments = instalments
    self.dispute = dispute
    self.invoices = invoices
  }
}

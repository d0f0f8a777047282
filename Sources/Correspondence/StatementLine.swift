import Dunning
import Receivables

/// One invoice in the table of a message.
package struct StatementLine: Hashable, Sendable {
  /// Record number in the store.
  package var invoice: InvoiceID
  /// Printed number.
  package var number: String
  /// Issue day.
  package var issued: Day
  /// Due day.
  package var due: Day
  /// Total in cents, VAT included.
  package var totalCents: Int
  /// Paid so far, in cents.
  package var paidCents: Int
  /// Still owed, in cents.
  package var openCents: Int
  /// Calendar days after the due day; zero or negative when not late.
  package var daysLate: Int
  /// Rung that the invoice stands on, of one that is named only the step that last asked for it; or nil.
  package var level: StepID?
  /// Day on which a message last asked the customer for it, or nil: a stage set by hand is no message.
  package var levelDay: Day?
  /// Named only ("déjà objet de notre rappel du …"): not demanded, not in the total.
  package var isNamedOnly: Bool
  /// Whether what asked for it last was a formal notice; told of lines that are named only.
  package var isNoticed = false

  /// Day of its last payment where a thank-you names it: `paidCents` is then what payments brought; nil in every demand.
  package var paidOn: Day?

  /// Makes a line.
  package init(
    invoice: InvoiceID, number: String, issued: Day, due: Day, totalCents: Int, paidCents: Int = 0,
    openCents: Int, daysLate: Int, level: StepID? = nil, levelDay: Day? = nil, isNamedOnly: Bool = false
  ) {
    self.invoice = invoice
    self.number = number
    self.issued = issued
    self.due = due
    self.totalCents = totalCents
    self.paidCents = paidCents
    self.openCents = openCents
    self.daysLate = daysLate
    self.level = level
    self.levelDay = levelDay
    self.isNamedOnly = isNamedOnly
  }
}

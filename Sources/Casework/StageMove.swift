import Dunning
import Receivables

/// A rung on which somebody set invoices of one customer by hand.
package struct StageMove: Hashable, Sendable {
  /// The journal line that says so, or that did it again.
  package var sequence: Int
  /// Which invoices.
  package var invoices: [InvoiceID]
  /// The rung, or nil for below the first.
  package var step: StepID?
  /// On which day.
  package var day: Day
  /// Who did.
  package var by: String
  /// Why; personal.
  package var reason: String
  /// The line that took it back, or nil while it counts.
  package var undoneIn: Int?

  /// Makes a move.
  package init(
    sequence: Int, invoices: [InvoiceID], step: StepID?, day: Day, by: String, reason: String,
    undoneIn: Int? = nil
  ) {
    self.sequence = sequence
    self.invoices = invoices
    self.step = step
    self.day = day
    self.by = by
    self.reason = reason
    self.undoneIn = undoneIn
  }
}

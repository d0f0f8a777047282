import Receivables
import Wording

/// A credit note or payment that is set against no invoice and is taken off what a message demands; each invoice keeps
/// its own figures.
package struct Deduction: Hashable, Sendable {
  /// Where the money comes from.
  package var source: Allocation.Source
  /// Printed number of a credit note; empty for a payment.
  package var number: String
  /// Issue day of the credit note, booking day of the payment.
  package var day: Day
  /// Cents taken off, positive; the rest of it counts on invoices that the message only names.
  package var cents: Int

  /// Makes a deduction.
  package init(source: Allocation.Source, number: String = "", day: Day, cents: Int) {
    self.source = source
    self.number = number
    self.day = day
    self.cents = cents
  }

  /// As a table and a text name it: `Avoir AV-12`.
  package func document(in language: Language) -> String {
    switch source {
    case .creditNote: language.say("Avoir", "Credit note") + " " + MessageValues.oneLine(number)
    case .payment: language.say("Règlement reçu", "Payment received")
    }
  }

  /// Whether both take the same money off; the words may differ.
  package func isSame(as other: Deduction) -> Bool {
    source == other.source && day == other.day && cents == other.cents
  }
}

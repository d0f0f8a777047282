/// The longest payment terms between professionals (art. L441-10 I C. com., domain A4).
package enum LegalTerms {
  /// The last due day that the law allows for an invoice of that issue day: the latest of 60 days, and of both readings
  /// of 45 days end of month.
  package static func latestDue(issued: Day) -> Day {
    max(issued + 60, max(issued.endOfMonth + 45, (issued + 45).endOfMonth))
  }

  /// Whether terms give more than the law allows for some issue day of a year.
  package static func isTooLong(_ terms: PaymentTerms) -> Bool {
    // A leap year has every month's length and every day of the month.
    guard let first = Day(year: 2028, month: 1, day: 1) else { return false }
    return (0..<366).contains { terms.dueDay(issued: first + $0) > latestDue(issued: first + $0) }
  }

  /// Whether an invoice gives its customer more than the law allows.
  package static func isTooLong(_ invoice: Invoice) -> Bool {
    invoice.kind == .invoice && invoice.due > latestDue(issued: invoice.issued)
  }
}

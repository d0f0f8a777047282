/// The longest payment terms: between professionals (art. L441-10 I C. com., domain A4), and of public bodies
/// (art. R2192-10 Code de la commande publique).
package enum LegalTerms {
  /// Days that a public body has to pay. Public health establishments have 50 (art. R2192-11 Code de la commande
  /// publique), public companies 60: nothing tells them apart here, and what warns is the general rule.
  package static let publicDays = 30

  /// The last due day that the law allows for an invoice of that issue day; nil where it sets none.
  ///
  /// Between professionals the latest of 60 days, and of both readings of 45 days end of month. A public body has 30 days
  /// from the day on which the invoice reaches it, of which nobody knows more than the issue day.
  package static func latestDue(issued: Day, by segment: Segment) -> Day? {
    switch segment {
    case .business: max(issued + 60, max(issued.endOfMonth + 45, (issued + 45).endOfMonth))
    case .publicBody: issued + publicDays
    case .consumer: nil
    }
  }

  /// Whether terms give more than the law allows for some issue day of a year.
  package static func isTooLong(_ terms: PaymentTerms, of segment: Segment) -> Bool {
    // A leap year has every month's length and every day of the month.
    guard segment != .consumer, let first = Day(year: 2028, month: 1, day: 1) else { return false }
    return (0..<366).contains { place in
      latestDue(issued: first + place, by: segment).map { terms.dueDay(issued: first + place) > $0 } ?? false
    }
  }

  /// Whether an invoice gives its customer more than the law allows.
  package static func isTooLong(_ invoice: Invoice, to segment: Segment) -> Bool {
    guard invoice.kind == .invoice, let latest = latestDue(issued: invoice.issued, by: segment) else {
      return false
    }
    return invoice.due > latest
  }
}

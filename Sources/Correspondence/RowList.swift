/// A section that repeats for each row: `[[#Invoices]]…[[/Invoices]]`.
package enum RowList: String, CaseIterable, Sendable {
  /// Invoices that the message asks for.
  case invoices = "Invoices"
  /// Invoices that are only named.
  case namedInvoices = "NamedInvoices"
  /// Credit notes and payments taken off what is asked for, oldest first.
  case deductions = "Deductions"
  /// What was set against the invoices asked for, invoice by invoice, oldest first.
  case settlements = "Settlements"
  /// Earlier reminders, oldest first.
  case previousReminders = "PreviousReminders"
  /// Invoices that bear late-payment charges.
  case invoiceCharges = "InvoiceCharges"
  /// Segments of interest, invoice by invoice, oldest days first.
  case chargeSegments = "ChargeSegments"
}

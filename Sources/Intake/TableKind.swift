import Receivables

/// What the rows of a table are.
package enum TableKind: String, CaseIterable, Sendable {
  case customers, invoices, payments

  /// Its name in the plural.
  package func name(in language: Language) -> String {
    switch (self, language) {
    case (.customers, .french): "clients"
    case (.invoices, .french): "factures"
    case (.payments, .french): "règlements"
    case (_, .english): rawValue
    }
  }

  /// The columns without which a row says nothing.
  package var required: [LedgerColumn] {
    switch self {
    case .customers: [.customerNumber]
    case .invoices: [.customerNumber, .invoiceNumber, .issued, .invoiceAmount]
    case .payments: [.paymentDay, .paymentAmount]
    }
  }
}

import Receivables

/// What a column of a table can hold.
package enum LedgerColumn: Int, CaseIterable, Sendable {
  case customerNumber, customerName, siren, siret, vatNumber
  case street, street2, street3, postcode, city, country
  case language, segment, terms, contractRate, creditLimit, iceBreaker, group, tags
  case civility, firstName, lastName, role, email, phone, preference
  case paymentRuns, closings, callHours, callsPerWeek, preferredWay, refusedWays
  case invoiceNumber, issued, due, invoiceAmount, currency, reference, documentKind
  case paymentDay, paymentAmount, bankReference, label, paidInvoice

  /// The name in a column map: `customer-number`, `invoice-amount`, `payment-day`…
  package var name: String {
    switch self {
    case .customerNumber: "customer-number"
    case .customerName: "customer-name"
    case .siren: "siren"
    case .siret: "siret"
    case .vatNumber: "vat-number"
    case .street: "street"
    case .street2: "street-2"
    case .street3: "street-3"
    case .postcode: "postcode"
    case .city: "city"
    case .country: "country"
    case .language: "language"
    case .segment: "segment"
    case .terms: "terms"
    case .contractRate: "contract-rate"
    case .creditLimit: "credit-limit"
    case .iceBreaker: "ice-breaker"
    case .group: "group"
    case .tags: "tags"
    case .civility: "civility"
    case .firstName: "first-name"
    case .lastName: "last-name"
    case .role: "role"
    case .email: "email"
    case .phone: "phone"
    case .preference: "preference"
    case .paymentRuns: "payment-runs"
    case .closings: "closings"
    case .callHours: "call-hours"
    case .callsPerWeek: "calls-per-week"
    case .preferredWay: "prefers"
    case .refusedWays: "refuses"
    case .invoiceNumber: "invoice-number"
    case .issued: "issued"
    case .due: "due"
    case .invoiceAmount: "invoice-amount"
    case .currency: "currency"
    case .reference: "reference"
    case .documentKind: "document-kind"
    case .paymentDay: "payment-day"
    case .paymentAmount: "payment-amount"
    case .bankReference: "bank-reference"
    case .label: "label"
    case .paidInvoice: "paid-invoice"
    }
  }

  /// The column of a name in a column map; nil when unknown.
  package init?(name: String) {
    guard let column = LedgerColumn.allCases.first(where: { $0.name == name }) else { return nil }
    self = column
  }

  /// What of a customer's profile each of these columns holds.
  static let profile: [(LedgerColumn, ProfileField)] = [
    (.paymentRuns, .paymentRuns), (.closings, .closings), (.callHours, .callHours),
    (.callsPerWeek, .callsPerWeek), (.preferredWay, .preferred), (.refusedWays, .refused),
  ]
  /// The columns that hold amounts.
  static let amounts: [LedgerColumn] = [.invoiceAmount, .paymentAmount, .creditLimit]
  /// The columns that hold days.
  static let days: [LedgerColumn] = [.issued, .due, .paymentDay]
}

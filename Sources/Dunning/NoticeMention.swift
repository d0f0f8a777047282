/// What a formal notice must say so that it binds and can be shown to a court (art. 1344 C. civ.; usual contents,
/// domain A5).
package enum NoticeMention: String, CaseIterable, Sendable {
  /// The words "mise en demeure".
  case title
  /// Our SIREN.
  case creditorNumber = "creditor-number"
  /// Our address.
  case creditorAddress = "creditor-address"
  /// The customer's address, for a letter.
  case debtorAddress = "debtor-address"
  /// The table of invoices.
  case invoices
  /// The time given.
  case deadline
  /// Article 1344 of the Civil Code.
  case legalBasis = "legal-basis"
}

extension NoticeMention {
  /// Whether the words of the text must say it; the others come from the settings or the customer's record.
  package var isOfText: Bool {
    switch self {
    case .title, .invoices, .deadline, .legalBasis: true
    case .creditorNumber, .creditorAddress, .debtorAddress: false
    }
  }
}

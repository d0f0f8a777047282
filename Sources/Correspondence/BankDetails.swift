import Receivables

/// The account on which we want to be paid; only people's settings fill it, never an import.
package struct BankDetails: Hashable, Sendable {
  /// Holder of the account as payers must write it; at most 70 characters are used in payment codes.
  package var beneficiary: String
  /// IBAN without spaces, capitals, checked (mod 97 = 1).
  package var iban: String
  /// BIC of 8 or 11 characters, or empty.
  package var bic: String

  /// Makes bank details.
  package init(beneficiary: String, iban: String, bic: String = "") {
    self.beneficiary = beneficiary
    self.iban = iban
    self.bic = bic
  }

  /// The IBAN in groups of four, as people read it.
  package var printedIBAN: String { BankIdentifiers.grouped(iban) }
}

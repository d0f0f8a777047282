import PlainText
import Receivables

/// Why one row is refused; its neighbours are taken.
package struct RowProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// Nothing stands where a value is needed.
    case missing
    /// Neither the customer nor the invoice is named.
    case nobody
    case notAnAmount
    /// More than 15 digits.
    case tooManyDigits
    /// More than two decimals that are not zero.
    case tooManyDecimals
    case zeroAmount
    /// `1,234` in a column that uses both the comma and the dot for decimals.
    case ambiguousAmount
    /// A credit limit below zero.
    case negativeAmount
    case notADay
    /// No calendar has it (31/02).
    case noSuchDay
    case dueBeforeIssue(issued: Day, due: Day)
    case unknownCurrency
    /// The amount's sign (`€`) and the currency column say different things.
    case currencyContradicts
    case badEmail
    case badSIREN
    case badSIRET
    case badVATNumber
    /// The SIRET does not begin with the SIREN.
    case sirenContradicts
    case unknownTerms
    /// Not a rate from 0 to 100 % with two decimals at most.
    case badRate
    case unknownCountry
    case unknownLanguage
    case unknownSegment
    case unknownPreference
    /// A cell that says no such thing of a customer's profile.
    case badProfile(ProfileField)
    case unknownDocumentKind
    /// Neither debit nor credit (FEC, `Sens`).
    case unknownSide
    /// The same number stands on that line of this file with other figures.
    case duplicate(firstLine: Int)
    case columnCount(expected: Int, found: Int)
    /// More than 64 KB in one field.
    case fieldTooLong
    /// Text behind a closing quote.
    case strayQuote
    /// No such customer, in the files or the store (found by the store).
    case unknownCustomer
    /// No such invoice, in the files or the store (found by the store).
    case unknownInvoice
    /// Several customers have an invoice of this number (found by the store).
    case sharedInvoiceNumber
    /// Money goes back and no payment of that amount is there to take back (found by the store).
    case refundWithoutPayment
    /// Another payment, of the customer of that number, has this bank reference (found by the store).
    case referenceTaken(by: Payment, customer: String)
    /// The payment names a credit note (found by the store).
    case creditNotePaid
    /// No currency stands there, and the customer has several (found by the store).
    case currencyUnsaid(among: [Currency])
  }

  /// Which file and line.
  package let origin: EntryOrigin
  /// The column's header, legible; empty when the whole row is meant.
  package let column: String
  /// What stands there, legible, at most 40 scalars.
  package let excerpt: String
  /// What is wrong.
  package let kind: Kind

  /// Reports a row; header and excerpt are cut and made legible here.
  package init(origin: EntryOrigin, column: String, excerpt: String, kind: Kind) {
    self.origin = origin
    self.column = RowProblem.short(column)
    self.excerpt = RowProblem.short(excerpt)
    self.kind = kind
  }

  private static func short(_ text: String) -> String {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(41)))
    let shown = legible(start).unicodeScalars
    if shown.count <= 40 { return String(shown) }
    return String(String.UnicodeScalarView(shown.prefix(39))) + "…"
  }
}

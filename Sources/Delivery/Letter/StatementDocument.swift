/// A statement of account as a value: what one customer owes on one day, line by line.
package struct StatementDocument: Equatable, Sendable {
  /// A line under the table.
  package struct Total: Equatable, Sendable {
    /// Such as "Total EUR".
    package let label: String
    /// As people read it, with its currency.
    package let amount: String

    /// A total.
    package init(label: String, amount: String) {
      self.label = label
      self.amount = amount
    }
  }

  package var title: String
  /// Name, address, legal line of the company.
  package var company: [String]
  /// A PNG at the top left, if any.
  package var logo: [UInt8]?
  /// One to six lines, shown in the envelope's window.
  package var customer: [String]
  /// Such as "Situation au 23 novembre 2026".
  package var asOf: String
  package var table: LetterTable
  /// One for each currency.
  package var totals: [Total]
  /// Usually one row a currency, one column a bracket.
  package var agedBalance: LetterTable?
  package var payment: PaymentBox?
  /// Legal lines at the bottom of every page.
  package var footer: [String]
  /// With `{x}` for the page and `{y}` for the pages.
  package var pageLabel: String
  /// The day or moment kept in the file, ISO 8601.
  package var created: String

  /// A statement; its address is checked when it is written.
  package init(
    title: String, company: [String], logo: [UInt8]? = nil, customer: [String], asOf: String,
    table: LetterTable,
    totals: [Total], agedBalance: LetterTable? = nil, payment: PaymentBox? = nil, footer: [String] = [],
    pageLabel: String, created: String
  ) {
    self.title = title
    self.company = company
    self.logo = logo
    self.customer = customer
    self.asOf = asOf
    self.table = table
    self.totals = totals
    self.agedBalance = agedBalance
    self.payment = payment
    self.footer = footer
    self.pageLabel = pageLabel
    self.created = created
  }
}

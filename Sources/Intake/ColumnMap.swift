import Receivables

/// How to read a table whose columns are not recognised by their names (`--map FILE.toml`).
package struct ColumnMap: Hashable, Sendable {
  /// The unit of the amounts in the file.
  package enum AmountUnit: String, CaseIterable, Sendable {
    /// Euros and cents: `1234,56`.
    case units
    /// Whole cents: `123456`.
    case cents
  }

  /// What one row yields; several kinds are possible.
  package var kinds: Set<TableKind>
  /// The header of each column, as the file writes it.
  package var columns: [LedgerColumn: String]
  /// The header of each free template variable, by the variable's name.
  package var variables: [String: String] = [:]
  /// Values that stand for a column which the file does not have, or for an empty cell of one that it has.
  package var constants: [LedgerColumn: String] = [:]
  /// Format of all days; nil: recognised.
  package var dateFormat: DateFormat?
  /// Unit of all amounts.
  package var amountUnit: AmountUnit = .units
  /// Terms of invoices that have neither a due day nor terms; nil: the customer's.
  package var terms: PaymentTerms?
  /// Separator; nil: recognised.
  package var separator: Separator?
  /// Encoding; nil: recognised.
  package var encoding: TextEncoding?

  /// Makes a map; an empty set of kinds means those that the columns allow.
  package init(kinds: Set<TableKind> = [], columns: [LedgerColumn: String] = [:]) {
    self.kinds = kinds
    self.columns = columns
  }
}

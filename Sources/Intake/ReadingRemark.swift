/// What a reader did that the collector should know; nothing was refused for it.
package struct ReadingRemark: Hashable, Sendable {
  /// What was done.
  package enum Kind: Hashable, Sendable {
    /// The file is not UTF-8 and was read as this.
    case decoded(TextEncoding)
    /// These columns are not used.
    case unusedColumns([String])
    /// `1,234` could be read in two ways in this column; the decimal comma was taken.
    case ambiguousAmounts(column: String)
    /// `01/02/2026` could be read in two ways in this column; day before month was taken.
    case ambiguousDays(column: String)
    /// The column's days are month before day, as that line shows.
    case monthFirst(column: String, line: Int)
    /// That many customers have a language without templates; they get English.
    case foreignLanguage(count: Int)
    /// That many rows repeat an earlier row exactly and were taken once.
    case repeatedRows(count: Int)
    /// Balance of the customer accounts of a FEC in cents, rows read, rows still open.
    case accountBalance(cents: Int, rows: Int, open: Int)
    /// That many rows of a FEC name a foreign currency; their euro amounts were taken.
    case foreignCurrencyInEuro(count: Int)
  }

  /// Position of the file in the command, from 0.
  package let file: Int
  /// What was done.
  package let kind: Kind

  /// Makes a remark.
  package init(file: Int, kind: Kind) {
    self.file = file
    self.kind = kind
  }
}

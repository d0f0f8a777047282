/// A table of a letter or a statement: its header is repeated on every page, no row is ever cut.
package struct LetterTable: Equatable, Sendable {
  /// Which side the cells of a column stand on.
  package enum Alignment: Equatable, Sendable {
    case left
    case centre
    /// For amounts: such a cell is never wrapped.
    case right
  }

  /// One column.
  package struct Column: Equatable, Sendable {
    /// The words in the header.
    package let title: String
    /// Which side its cells stand on.
    package let alignment: Alignment
    /// Its share of the width, relative to the others; a right-aligned column gets at least what its longest cell needs.
    package let weight: Int

    /// A column; a weight below 1 counts as 1.
    package init(_ title: String, alignment: Alignment = .left, weight: Int = 1) {
      self.title = title
      self.alignment = alignment
      self.weight = max(1, weight)
    }
  }

  /// From left to right.
  package let columns: [Column]
  /// The cells of each row; missing cells are empty, further ones are not shown.
  package let rows: [[String]]
  /// A last row in bold, kept on the page of the row before it.
  package let total: [String]?

  /// A table.
  package init(columns: [Column], rows: [[String]], total: [String]? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total
  }
}

import Receivables

/// What an exported list is written as.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// For spreadsheets: semicolons, every cell in quotes.
  case csv
  /// For programs.
  case json
}

/// A list as it goes into a file: the columns that the screen shows for it, row by row.
package struct ExportTable: Equatable, Sendable {
  /// One cell.
  package enum Cell: Equatable, Sendable {
    case text(String)
    /// An amount in cents.
    case cents(Int)
    /// A rate in basis points, written in percent.
    case rate(Int)
    /// Tenths of a day.
    case tenths(Int)
    case count(Int)
    case day(Day)
    /// Not known, or nothing to say.
    case empty

    /// A text, or nothing when it is empty.
    static func words(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
    /// A day, or nothing.
    static func known(_ day: Day?) -> Cell { day.map(Cell.day) ?? .empty }
  }

  /// A column: its key for programs, its title in the person's language.
  package struct Column: Equatable, Sendable {
    /// English, ASCII, lower case with underscores; the same in both languages.
    package let key: String
    /// As a person reads it.
    package let title: String

    init(_ key: String, _ title: String) {
      self.key = key
      self.title = title
    }
  }

  /// What the file is called, without day, number and suffix; ASCII, never taken from a record's own words.
  package let name: String
  /// Columns from left to right.
  package let columns: [Column]
  /// Rows in the order of the screen, a cell for every column.
  package let rows: [[Cell]]

  init(name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

import Receivables

/// What files say: all good rows, all bad ones, and what the collector should know.
package struct ReadOutcome: Hashable, Sendable {
  /// The good rows of all files, in their order.
  package internal(set) var entries = LedgerEntries()
  /// The refused rows, in file and line order.
  package internal(set) var problems: [RowProblem] = []
  /// What was done without refusing anything.
  package internal(set) var remarks: [ReadingRemark] = []
  /// How each file was understood, in their order.
  package internal(set) var understood: [UnderstoodFile] = []

  /// Adds what the files behind these say.
  package mutating func append(_ others: ReadOutcome) {
    entries.append(others.entries)
    problems += others.problems
    remarks += others.remarks
    understood += others.understood
  }
}

/// How one file was understood; `--dry-run` prints it.
package struct UnderstoodFile: Hashable, Sendable {
  /// What a file is.
  package enum Content: Hashable, Sendable {
    /// A table recognised by its columns.
    case table(TableKind)
    /// A table read with a column map.
    case mapped(Set<TableKind>)
    /// A Fichier des écritures comptables (art. A47 A-1 LPF).
    case fec
  }

  /// The file's name, legible.
  package let name: String
  /// What it is.
  package let content: Content
  /// How its letters are spelt.
  package let encoding: TextEncoding
  /// What separates its fields.
  package let separator: Separator
  /// Rows below the header.
  package let rows: Int
  /// What each column is.
  package let columns: [UnderstoodColumn]
  /// The first rows as understood.
  package let firstRows: [UnderstoodRow]
}

/// What a column was recognised as.
package struct UnderstoodColumn: Hashable, Sendable {
  /// The header, legible.
  package let header: String
  /// What it holds; empty when it is not used.
  package let columns: [LedgerColumn]
  /// The free template variable that it holds, or nil.
  package let variable: String?

  /// Whether anything is taken from it.
  package var isUsed: Bool { !columns.isEmpty || variable != nil }
}

/// One row as understood.
package struct UnderstoodRow: Hashable, Sendable {
  /// Line of the file, from 1.
  package let line: Int
  /// Its values in reading order; days as ISO, amounts with two decimals and their currency.
  package let values: [UnderstoodValue]
}

/// One value as understood.
package struct UnderstoodValue: Hashable, Sendable {
  /// Which column; nil for a free template variable.
  package let column: LedgerColumn?
  /// The variable's name, or empty.
  package let variable: String
  /// The value, legible.
  package let text: String

  /// What stands before the value in a listing.
  package func label(in language: Language) -> String { column?.label(in: language) ?? "[[\(variable)]]" }
}

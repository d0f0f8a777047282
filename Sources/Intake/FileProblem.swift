import PlainText

/// Why a file is refused whole; the store stays as it was.
package struct FileProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Error, Hashable, Sendable {
    /// No byte but white space.
    case empty
    /// More than 4 GB.
    case tooLarge
    /// A NUL byte: not a text.
    case binary(line: Int)
    /// Not the encoding that it claims.
    case undecodable(TextEncoding, line: Int)
    /// It ends inside a row or inside quotes that open on that line.
    case truncated(line: Int)
    /// Its last row has no line ending, and what stands there may be cut.
    case unended(line: Int, excerpt: String)
    /// A row of more than 1 MB.
    case rowTooLong(line: Int)
    /// More than 1,000 columns.
    case tooManyColumns(count: Int)
    /// Two columns of one name.
    case duplicateHeader(String)
    /// No kind of file has such columns.
    case unknownHeader(found: [String])
    /// Nearly a kind of file, but these columns are missing.
    case missingColumns(TableKind, [LedgerColumn])
    /// As likely invoices as payments.
    case ambiguousKind
    /// The column map names a header that the file does not have.
    case mapColumnAbsent(String, found: [String])
    /// The column map leaves out what its kinds need.
    case mapIncomplete(TableKind, [LedgerColumn])
    /// The column map fixes a value that cannot be read.
    case mapConstant(LedgerColumn, String)
    /// A FEC whose separator is neither the tab nor `|` (art. A47 A-1 LPF, VI-1-c).
    case fecSeparator
    /// A FEC without these columns.
    case fecColumns([String])
  }

  /// Position of the file in the command, from 0.
  package let file: Int
  /// The file's name, legible.
  package let name: String
  /// What is wrong.
  package let reason: Reason

  /// Names a file that is refused.
  package init(file: Int, name: String, reason: Reason) {
    self.file = file
    self.name = legible(name)
    self.reason = reason
  }
}

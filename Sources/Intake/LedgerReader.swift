import PlainText
import Receivables

/// Reads ledger files: tables of customers, invoices and payments, and the FEC.
package enum LedgerReader {
  /// Reads files in their order; a FEC is recognised by its header, a table by its columns or by the map.
  ///
  /// - Parameters:
  ///   - files: Names, as people know them, and bytes.
  ///   - first: The position of the first of them in the command.
  ///   - map: How to read the tables; nil: by their headers.
  ///   - encoding: How all files are encoded; nil: recognised.
  ///   - isUnendedAllowed: Whether a table that may be cut inside its last field is taken all the same.
  ///   - firstRows: How many rows of each file to keep as understood, for `--dry-run`.
  /// - Throws: `FileProblem` for the first file that cannot be read as what it claims; nothing may then be recorded.
  package static func read(
    files: [(name: String, bytes: [UInt8])], from first: Int = 0, map: ColumnMap? = nil,
    encoding: TextEncoding? = nil, isUnendedAllowed: Bool = false, firstRows: Int = 5
  ) throws(FileProblem) -> ReadOutcome {
    var outcome = ReadOutcome()
    for (index, file) in zip(first..., files) {
      let reading: FileReading
      do {
        reading = try read(
          index, file.name, file.bytes, map, encoding ?? map?.encoding, isUnendedAllowed)
      } catch {
        throw FileProblem(file: index, name: file.name, reason: error)
      }
      outcome.entries.append(reading.entries)
      outcome.problems += reading.problems
      outcome.remarks += reading.remarks.map { ReadingRemark(file: index, kind: $0) }
      outcome.understood.append(
        UnderstoodFile(
          name: legible(file.name), content: reading.content, encoding: reading.encoding,
          separator: reading.separator, rows: reading.rows, columns: reading.columns,
          firstRows: UnderstoodRow.first(firstRows, of: reading.entries)))
    }
    return outcome
  }

  private static func read(
    _ file: Int, _ name: String, _ raw: [UInt8], _ map: ColumnMap?, _ encoding: TextEncoding?,
    _ isUnendedAllowed: Bool
  ) throws(FileProblem.Reason) -> FileReading {
    let isFEC = map == nil && FECHeader.isLikely(raw)
    let hasC1 = isFEC && raw.contains { (0x80...0x9F).contains($0) }
    let text = try DecodedText(
      raw, declared: encoding, fallback: isFEC && !hasC1 ? .latin9 : .windows1252)
    var reading =
      isFEC ? try FECReader.read(file, text.bytes) : try table(file, name, text.bytes, map, isUnendedAllowed)
    reading.encoding = text.encoding
    if text.isGuess { reading.remarks.insert(.decoded(text.encoding), at: 0) }
    return reading
  }

  private static func table(
    _ file: Int, _ name: String, _ bytes: [UInt8], _ map: ColumnMap?, _ isUnendedAllowed: Bool
  ) throws(FileProblem.Reason) -> FileReading {
    let separator = map?.separator ?? Header.separator(of: bytes, map: map)
    var reader = TableReader(bytes, separator: separator.rawValue)
    let headers = try Header.read(&reader)
    let recipe: Recipe
    if let map {
      recipe = try Recipe(headers: headers, map: map)
    } else {
      recipe = try Recipe(headers: headers, fileName: name)
    }
    var intake = try TableIntake(
      file: file, table: reader, recipe: recipe, isUnendedAllowed: isUnendedAllowed)
    try intake.read()
    return FileReading(
      entries: intake.entries, problems: intake.problems, remarks: intake.remarks,
      content: recipe.kind.map { .table($0) } ?? .mapped(recipe.kinds), separator: separator,
      rows: intake.rows,
      columns: recipe.understood)
  }
}

/// What one file says.
struct FileReading {
  var entries: LedgerEntries
  var problems: [RowProblem]
  var remarks: [ReadingRemark.Kind]
  var content: UnderstoodFile.Content
  var encoding: TextEncoding = .utf8
  var separator: Separator
  var rows: Int
  var columns: [UnderstoodColumn]
}

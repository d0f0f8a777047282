import PlainText

/// The first row of a table.
enum Header {
  /// The separator under which the header names most known columns; of equals the one with most columns.
  static func separator(of bytes: [UInt8], map: ColumnMap?) -> Separator {
    var best = (separator: Separator.semicolon, known: -1, columns: 0)
    for separator in Separator.allCases {
      var reader = TableReader(bytes, separator: separator.rawValue)
      var row = TableRow()
      do throws(FileProblem.Reason) {
        guard try reader.next(&row) else { continue }
      } catch {
        continue  // The reader of the whole file reports it.
      }
      let known = knownColumns(row, reader, map)
      if known > best.known || known == best.known && row.fields.count > best.columns {
        best = (separator, known, row.fields.count)
      }
    }
    return best.separator
  }

  private static func knownColumns(_ row: TableRow, _ reader: TableReader, _ map: ColumnMap?) -> Int {
    guard row.fields.count <= TableReader.mostColumns else { return 0 }
    let headers = row.fields.map { Vocabulary.bare(String(decoding: reader.value($0), as: UTF8.self)) }
    let wanted = map.map { Set($0.columns.values.map(Vocabulary.bare)) } ?? ColumnNames.all
    return headers.count { wanted.contains($0) }
  }

  /// Reads the header; two columns of one name are refused, unnamed ones are not used.
  static func read(_ reader: inout TableReader) throws(FileProblem.Reason) -> [String] {
    var row = TableRow()
    guard try reader.next(&row) else { throw .empty }
    guard row.fields.count <= TableReader.mostColumns else { throw .tooManyColumns(count: row.fields.count) }
    var headers: [String] = []
    for field in row.fields {
      guard field.end - field.start <= TableReader.longestField else { throw .rowTooLong(line: row.line) }
      headers.append(String(decoding: reader.value(field), as: UTF8.self))
    }
    while let last = headers.last, last.isEmpty, headers.count > 1 { headers.removeLast() }
    var seen: Set<String> = []
    for header in headers where !header.isEmpty {
      let name = folded(header)
      guard seen.insert(name).inserted else { throw .duplicateHeader(legible(String(header.prefix(60)))) }
    }
    return headers
  }
}

import PlainText

/// A table for standard output: columns as wide as their widest cell, two spaces between them.
struct TextTable {
  private let titles: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// - Parameter columns: Titles; one that begins with `>` stands over figures, aligned right.
  init(_ columns: [String]) {
    titles = columns.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }
    alignments = columns.map { $0.hasPrefix(">") ? .right : .left }
  }

  /// Adds a row; cells are made legible here.
  mutating func add(_ cells: [String]) { rows.append(cells.map { legible($0) }) }

  /// Whether there is no row.
  var isEmpty: Bool { rows.isEmpty }

  /// Title line, then rows; no line has spaces at its end.
  func lines() -> [String] {
    var widths = titles.map(\.columns)
    for row in rows {
      for (place, cell) in row.enumerated() { widths[place] = max(widths[place], cell.columns) }
    }
    return ([titles] + rows).map { row in
      var text = ""
      for (place, cell) in row.enumerated() {
        if place > 0 { text += "  " }
        text += cell.padded(to: widths[place], alignments[place])
      }
      var scalars = text.unicodeScalars
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }
  }
}

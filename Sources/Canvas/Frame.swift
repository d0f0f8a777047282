/// A screen as a value: a grid of cells that screens draw into, tests read as text and the terminal paints.
///
/// All drawing clips at the edges and passes through `legible`, so no text can break out of its cells.
package struct Frame: Sendable {
  /// Its measures in cells.
  package let size: Size
  /// The signs to draw borders, bars and ellipses with.
  package let glyphs: Glyphs
  /// Where the terminal's cursor stands, `nil` to hide it.
  package var cursor: Point?

  var cells: [Cell]
  /// Bases with combining marks, which do not fit in a cell; few frames hold any.
  var clusters: [String] = []

  /// An empty frame of plain text cells.
  package init(size: Size, glyphs: Glyphs = .utf8) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: Cell(blank: Style(.text)), count: size.columns * size.rows)
  }

  /// The whole frame as an area.
  package var bounds: Rect { Rect(row: 0, column: 0, columns: size.columns, rows: size.rows) }

  /// Empties the frame, keeping its memory.
  package mutating func clear() {
    for index in cells.indices { cells[index] = Cell(blank: Style(.text)) }
    clusters.removeAll(keepingCapacity: true)
    cursor = nil
  }

  /// The cell at a place, `nil` outside of the frame.
  package func cell(row: Int, column: Int) -> Cell? {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
    return cells[row * size.columns + column]
  }

  /// The style of a cell, `nil` outside of the frame.
  package func style(row: Int, column: Int) -> Style? {
    cell(row: row, column: column).map { Style(code: $0.styleCode) }
  }

  /// Calls with each scalar of a cell, base first; the right half of a wide character has none.
  package func forEachScalar(of cell: Cell, _ body: (UInt32) -> Void) {
    if cell.columns == 0 { return }
    guard cell.glyph & Cell.clusterBit != 0 else { return body(cell.glyph) }
    for scalar in clusters[Int(cell.glyph & ~Cell.clusterBit)].unicodeScalars { body(scalar.value) }
  }

  /// The rows as plain text of exactly the frame's columns, for tests.
  package var lines: [String] { (0..<size.rows).map(line) }

  /// The rows as plain text without the spaces at their ends.
  package var trimmedLines: [String] {
    lines.map { line in
      var scalars = line.unicodeScalars[...]
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }
  }

  /// One row as plain text, empty outside of the frame.
  package func line(_ row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var text = String.UnicodeScalarView()
    for cell in cells[row * size.columns..<(row + 1) * size.columns] {
      forEachScalar(of: cell) { value in text.append(Unicode.Scalar(value) ?? " ") }
    }
    return String(text)
  }
}

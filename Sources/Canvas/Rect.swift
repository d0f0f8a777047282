/// An area of cells.
package struct Rect: Hashable, Sendable {
  /// Its first row.
  package var row: Int
  /// Its first column.
  package var column: Int
  /// Its width in columns, never negative.
  package var columns: Int
  /// Its height in rows, never negative.
  package var rows: Int

  /// Takes negative measures as none.
  package init(row: Int, column: Int, columns: Int, rows: Int) {
    self.row = row
    self.column = column
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The upper left cell.
  package var origin: Point { Point(row: row, column: column) }
  /// Its measures.
  package var size: Size { Size(columns: columns, rows: rows) }
  /// Whether no cell lies in it.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The area without a margin of so many cells on each side.
  package func inset(columns horizontal: Int, rows vertical: Int) -> Rect {
    Rect(
      row: row + vertical, column: column + horizontal, columns: columns - 2 * horizontal,
      rows: rows - 2 * vertical)
  }

  /// The first rows and the rest; the first part takes at most all.
  package func split(topRows: Int) -> (top: Rect, bottom: Rect) {
    let height = max(0, min(topRows, rows))
    return (
      Rect(row: row, column: column, columns: columns, rows: height),
      Rect(row: row + height, column: column, columns: columns, rows: rows - height)
    )
  }

  /// The first columns and the rest; the first part takes at most all.
  package func split(leftColumns: Int) -> (left: Rect, right: Rect) {
    let width = max(0, min(leftColumns, columns))
    return (
      Rect(row: row, column: column, columns: width, rows: rows),
      Rect(row: row, column: column + width, columns: columns - width, rows: rows)
    )
  }
}

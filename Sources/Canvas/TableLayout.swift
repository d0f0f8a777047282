import PlainText

/// Where the columns of a table stand at one width; made once a frame, used for every row.
package struct TableLayout: Equatable, Sendable {
  /// A column that is shown.
  package struct Placed: Equatable, Sendable {
    /// Its place in the table's columns.
    package let index: Int
    /// Columns right of the table's left edge.
    package let offset: Int
    /// Its width in columns.
    package let width: Int
    let alignment: Alignment
  }

  /// The columns that are shown, left to right.
  package let placed: [Placed]
  /// The width of the whole table.
  package let width: Int
  private let titles: [String]

  init(columns: [TableColumn], kept: [Int], widths: [Int], gap: Int, width: Int) {
    var offset = 0
    var placed: [Placed] = []
    for (index, width) in zip(kept, widths) {
      placed.append(Placed(index: index, offset: offset, width: width, alignment: columns[index].alignment))
      offset += width + gap
    }
    self.placed = placed
    self.width = max(0, width)
    titles = columns.map(\.title)
  }

  /// Whether the column of that place in the table is shown.
  package func shows(_ index: Int) -> Bool { placed.contains { $0.index == index } }

  /// Draws the titles of the columns.
  package func drawHeader(into frame: inout Frame, at point: Point, role: StyleRole = .header) {
    draw(
      titles.map { TableCell($0) }, into: &frame, at: point, style: Style(role), isSelected: true,
      isHeader: true)
  }

  /// Draws one row; there is a cell for every column of the table, shown or not.
  ///
  /// A right-aligned text that does not fit shows only the ellipsis: half an amount would be a wrong amount.
  ///
  /// - Parameter isSelected: The whole row takes the row's look, cells with a role of their own too.
  package func drawRow(
    _ cells: [TableCell], into frame: inout Frame, at point: Point, style: Style = Style(.row),
    isSelected: Bool = false
  ) {
    draw(cells, into: &frame, at: point, style: style, isSelected: isSelected, isHeader: false)
  }

  private func draw(
    _ cells: [TableCell], into frame: inout Frame, at point: Point, style: Style, isSelected: Bool,
    isHeader: Bool
  ) {
    frame.put("", at: point, style: style, width: width)
    for column in placed where column.index < cells.count {
      let cell = cells[column.index]
      let isCut = column.alignment == .right && !isHeader && cell.text.columnsOfLegible > column.width
      frame.put(
        isCut ? frame.glyphs.ellipsis : cell.text,
        at: Point(row: point.row, column: point.column + column.offset),
        style: isSelected ? style : cell.role.map { Style($0, style.attributes) } ?? style,
        width: column.width,
        alignment: column.alignment)
    }
  }
}

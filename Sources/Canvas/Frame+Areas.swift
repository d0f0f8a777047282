extension Frame {
  /// Fills an area with spaces in the look of a role.
  package mutating func fill(_ area: Rect, role: StyleRole) {
    for row in area.row..<area.row + area.rows {
      blank(row: row, columns: area.column..<area.column + area.columns, style: Style(role))
    }
  }

  /// Gives the cells of an area another look and keeps what they show: a selected row, a dimmed ground.
  package mutating func restyle(_ area: Rect, _ style: Style) {
    let columns = clipped(area.column..<area.column + area.columns)
    for row in max(0, area.row)..<max(0, area.row, min(size.rows, area.row + area.rows)) {
      for column in columns { cells[row * size.columns + column].styleCode = style.code }
    }
  }

  /// Draws a horizontal line, with a title set in it after two cells.
  package mutating func rule(
    at point: Point, columns: Int, title: String = "", role: StyleRole = .rule,
    titleRole: StyleRole = .ruleTitle
  ) {
    guard columns > 0 else { return }
    fill(
      row: point.row, columns: point.column..<point.column + columns,
      with: Cell(line: glyphs.horizontal, style: Style(role)))
    if title.isEmpty || columns < 5 { return }
    let width = min(columns - 3, title.columnsOfLegible + 2)
    put(" \(title) ", at: Point(row: point.row, column: point.column + 2), role: titleRole, width: width)
  }

  /// Draws a vertical line downwards.
  package mutating func verticalRule(at point: Point, rows: Int, role: StyleRole = .rule) {
    let cell = Cell(line: glyphs.vertical, style: Style(role))
    for row in 0..<max(0, rows) {
      fill(row: point.row + row, columns: point.column..<point.column + 1, with: cell)
    }
  }

  /// Draws a border along the inside of an area, with a title in its upper edge, and returns the area within.
  @discardableResult
  package mutating func box(
    _ area: Rect, title: String = "", role: StyleRole = .rule, titleRole: StyleRole = .ruleTitle
  ) -> Rect {
    guard area.columns >= 2, area.rows >= 2 else {
      return Rect(row: area.row, column: area.column, columns: 0, rows: 0)
    }
    let edge = String(repeating: glyphs.horizontal, count: area.columns - 2)
    let bottom = area.row + area.rows - 1
    put(glyphs.topLeft + edge + glyphs.topRight, at: area.origin, role: role)
    put(
      glyphs.bottomLeft + edge + glyphs.bottomRight, at: Point(row: bottom, column: area.column), role: role)
    let sides = area.rows - 2
    verticalRule(at: Point(row: area.row + 1, column: area.column), rows: sides, role: role)
    verticalRule(
      at: Point(row: area.row + 1, column: area.column + area.columns - 1), rows: sides, role: role)
    let room = area.columns - 4
    if !title.isEmpty, room > 2 {
      put(
        " \(title) ", at: Point(row: area.row, column: area.column + 2), role: titleRole,
        width: min(room, title.columnsOfLegible + 2))
    }
    return area.inset(columns: 1, rows: 1)
  }

  mutating func blank(row: Int, columns: Range<Int>, style: Style) {
    fill(row: row, columns: columns, with: Cell(blank: style))
  }

  private mutating func fill(row: Int, columns: Range<Int>, with cell: Cell) {
    guard row >= 0, row < size.rows else { return }
    let columns = clipped(columns)
    if columns.isEmpty { return }
    let base = row * size.columns
    mendHalf(base: base, column: columns.lowerBound)
    mendHalf(base: base, column: columns.upperBound)
    for column in columns { cells[base + column] = cell }
  }

  private func clipped(_ columns: Range<Int>) -> Range<Int> {
    let low = min(max(0, columns.lowerBound), size.columns)
    return low..<max(low, min(size.columns, columns.upperBound))
  }
}

extension Cell {
  /// A cell of a line: the sign is one scalar of one column.
  fileprivate init(line sign: String, style: Style) {
    self.init(glyph: sign.unicodeScalars.first?.value ?? Cell.space, styleCode: style.code, columns: 1)
  }
}

import PlainText

extension Frame {
  /// Writes one line of text and returns the columns it used.
  ///
  /// - Parameters:
  ///   - width: Exactly so many columns are written: longer text ends in an ellipsis, shorter text is padded.
  ///     Without it the text runs up to the frame's edge.
  ///   - alignment: The side that the text keeps to inside of `width`.
  @discardableResult
  package mutating func put(
    _ text: String, at point: Point, style: Style = Style(.text), width: Int? = nil,
    alignment: Alignment = .left
  ) -> Int {
    let shown = legible(text)
    guard let width else {
      return draw(shown, row: point.row, column: point.column, limit: size.columns, style: style)
    }
    guard width > 0 else { return 0 }
    let fitted = shown.truncated(to: width, ellipsis: glyphs.ellipsis)
    let space = max(0, width - fitted.columns)
    let before = alignment == .left ? 0 : alignment == .right ? space : space / 2
    let end = point.column + width
    blank(row: point.row, columns: point.column..<point.column + before, style: style)
    let used = draw(
      fitted, row: point.row, column: point.column + before, limit: min(size.columns, end), style: style)
    blank(row: point.row, columns: min(end, point.column + before + used)..<end, style: style)
    return width
  }

  /// Writes one line of text in the look of a role and returns the columns it used.
  @discardableResult
  package mutating func put(
    _ text: String, at point: Point, role: StyleRole, width: Int? = nil, alignment: Alignment = .left
  ) -> Int {
    put(text, at: point, style: Style(role), width: width, alignment: alignment)
  }

  /// Writes pieces of text one after the other, clipped after `width` columns, and returns the columns used.
  @discardableResult
  package mutating func put(_ pieces: [(String, StyleRole)], at point: Point, width: Int? = nil) -> Int {
    let end = min(size.columns, width.map { point.column + $0 } ?? size.columns)
    var column = point.column
    for (text, role) in pieces where column < end {
      column += draw(legible(text), row: point.row, column: column, limit: end, style: Style(role))
    }
    return column - point.column
  }

  /// Writes text that already passed `legible`; `limit` is the column that is not reached.
  private mutating func draw(_ text: String, row: Int, column start: Int, limit: Int, style: Style) -> Int {
    guard row >= 0, row < size.rows, start < limit else { return 0 }
    let code = style.code
    let base = row * size.columns
    var column = start
    mendHalf(base: base, column: start)
    for scalar in text.unicodeScalars {
      let width = CellWidth.of(scalar)
      if width == 0 {
        if scalar.value != 0x200D, column > max(0, start) { combine(scalar, base: base, before: column) }
        continue
      }
      if column + width > limit {
        if column >= 0, column < limit { cells[base + column] = Cell(blank: style) }
        column = limit
        break
      }
      if column >= 0 {
        cells[base + column] = Cell(glyph: scalar.value, styleCode: code, columns: UInt8(width))
        if width == 2 { cells[base + column + 1] = Cell(glyph: 0, styleCode: code, columns: 0) }
      } else if column + width > 0 {
        cells[base] = Cell(blank: style)
      }
      column += width
    }
    mendHalf(base: base, column: column)
    return column - start
  }

  /// Blanks the half of a wide character that would be left over at a border of what is drawn.
  mutating func mendHalf(base: Int, column: Int) {
    guard column > 0, column < size.columns, cells[base + column].columns == 0 else { return }
    cells[base + column] = Cell(glyph: Cell.space, styleCode: cells[base + column].styleCode, columns: 1)
    if cells[base + column - 1].columns == 2 {
      cells[base + column - 1].glyph = Cell.space
      cells[base + column - 1].columns = 1
    }
  }

  private mutating func combine(_ mark: Unicode.Scalar, base: Int, before column: Int) {
    var place = base + column - 1
    if cells[place].columns == 0, column > 1 { place -= 1 }
    var text = ""
    forEachScalar(of: cells[place]) { text.unicodeScalars.append(Unicode.Scalar($0) ?? " ") }
    text.unicodeScalars.append(mark)
    let index = clusters.firstIndex { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? clusters.count
    if index == clusters.count { clusters.append(text) }
    cells[place].glyph = UInt32(index) | Cell.clusterBit
  }
}

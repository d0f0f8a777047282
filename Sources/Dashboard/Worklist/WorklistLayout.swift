import Canvas

/// Where the parts of the worklist stand in a body of a size.
struct WorklistLayout: Sendable {
  let header: Int
  let list: Rect
  /// The preview beside or under the list.
  let preview: Rect?
  /// Whether the preview stands beside the list.
  let isSide: Bool
  /// Saved views and the day's activity, under the list.
  let views: Rect?
  /// The line that announces updates.
  let newsRow: Int

  /// - Parameter lentRows: Rows that a banner or a long sentence took from the body: they shorten the parts, none
  ///   goes or comes because of them.
  init(_ body: Rect, showsPreview: Bool, lentRows: Int = 0) {
    header = body.row
    newsRow = body.row + body.rows - 1
    let isSide = showsPreview && body.columns >= 120 && body.rows + lentRows >= 26
    self.isSide = isSide
    let left = isSide ? body.split(leftColumns: body.columns * 2 / 3).left : body
    if isSide {
      preview = Rect(
        row: body.row, column: left.columns + 2, columns: body.columns - left.columns - 3, rows: body.rows)
      views = Rect(row: body.row + body.rows - 11, column: 0, columns: left.columns, rows: 10)
      list = Rect(row: body.row + 1, column: 0, columns: left.columns, rows: body.rows - 13)
    } else if showsPreview, body.columns >= 72, body.rows + lentRows >= 18 {
      preview = Rect(row: body.row + body.rows - 7, column: 0, columns: body.columns, rows: 6)
      views = nil
      list = Rect(row: body.row + 1, column: 0, columns: body.columns, rows: body.rows - 9)
    } else {
      preview = nil
      views = nil
      list = Rect(row: body.row + 1, column: 0, columns: body.columns, rows: body.rows - 2)
    }
  }
}

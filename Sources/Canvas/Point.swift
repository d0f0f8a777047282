/// A cell of a frame: rows count down from 0, columns count right from 0.
package struct Point: Hashable, Sendable {
  /// Rows below the top.
  package var row: Int
  /// Columns right of the left edge.
  package var column: Int

  /// Names a cell; it may lie outside of every frame, drawing clips.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// Which rows of a long list are visible, and which one is under the cursor.
///
/// The window moves only when the cursor leaves it, and then by a row, or by the stride that the caller asks for.
package struct ListWindow: Equatable, Sendable {
  /// Rows of the whole list.
  package private(set) var count: Int
  /// Rows that fit on the screen, at least 1.
  package private(set) var height: Int
  /// The row under the cursor, 0 when the list is empty.
  package private(set) var cursor: Int
  /// The first visible row.
  package private(set) var top: Int

  /// A list with the cursor on its first row.
  package init(count: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.height = max(1, height)
    cursor = 0
    top = 0
  }

  /// The rows to draw.
  package var visible: Range<Int> { top..<min(count, top + height) }

  /// Moves the cursor, and the window only as far as needed to show it.
  ///
  /// - Parameter stride: Rows that the window moves at least when a single step leaves it. A terminal scrolls whole
  ///   lines alone: beside a pane, each move of the window paints all rows anew, so there it pays to move seldom.
  package mutating func move(_ move: ListMove, stride: Int = 1) {
    switch move {
    case .up:
      if cursor > 0, cursor == top { top = max(0, top - stride) }
      place(cursor - 1)
    case .down:
      if cursor < count - 1, cursor == top + height - 1 { top += stride }
      place(cursor + 1)
    case .pageUp: page(by: -max(1, height - 1))
    case .pageDown: page(by: max(1, height - 1))
    case .halfPageUp: page(by: -max(1, height / 2))
    case .halfPageDown: page(by: max(1, height / 2))
    case .first: place(0)
    case .last: place(count - 1)
    case .to(let row): place(row)
    }
  }

  /// Takes a new number of rows or height; the cursor keeps its row as long as it exists.
  package mutating func resize(count: Int, height: Int) {
    self.count = max(0, count)
    self.height = max(1, height)
    place(cursor)
  }

  /// Follows a record to its new row and keeps it at the same height on the screen.
  ///
  /// - Parameter row: Where the record that was under the cursor stands now, after sorting or filtering.
  package mutating func follow(row: Int, count: Int) {
    let height = cursor - top
    self.count = max(0, count)
    cursor = max(0, min(row, self.count - 1))
    top = cursor - height
    place(cursor)
  }

  private mutating func page(by rows: Int) {
    top = max(0, min(top + rows, count - height))
    place(cursor + rows)
  }

  private mutating func place(_ row: Int) {
    cursor = max(0, min(row, count - 1))
    top = min(top, cursor)
    top = max(top, cursor - height + 1)
    top = max(0, min(top, count - height))
  }
}

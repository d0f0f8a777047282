/// A box in the middle of the screen, above everything else.
package struct Dialog: Equatable, Sendable {
  /// What its upper edge says.
  package let title: String
  /// What its lower edge says: the keys that leave it.
  package let footer: String
  /// Columns and rows of its inside.
  package let content: Size

  /// Describes a dialog; a screen that is too small shrinks it.
  package init(title: String, footer: String = "", content: Size) {
    self.title = title
    self.footer = footer
    self.content = content
  }

  /// The area of the whole box in a screen, centred; one column of air lies between border and content.
  package func area(in screen: Size) -> Rect {
    let columns = min(screen.columns, content.columns + 4)
    let rows = min(screen.rows, content.rows + 2)
    return Rect(
      row: (screen.rows - rows) / 2, column: (screen.columns - columns) / 2, columns: columns, rows: rows)
  }

  /// Draws the box over what is there and returns the area for its content.
  package func draw(into frame: inout Frame) -> Rect {
    let area = area(in: frame.size)
    frame.fill(area, role: .dialog)
    let inner = frame.box(area, title: title, role: .dialogBorder, titleRole: .dialogTitle)
    let width = min(area.columns - 4, footer.columnsOfLegible + 2)
    if !footer.isEmpty, width > 2 {
      frame.put(
        " \(footer) ",
        at: Point(row: area.row + area.rows - 1, column: area.column + area.columns - 2 - width),
        role: .dialogTitle, width: width)
    }
    frame.cursor = nil
    return inner.inset(columns: 1, rows: 0)
  }
}

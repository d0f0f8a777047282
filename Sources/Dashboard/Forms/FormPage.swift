import Canvas
import PlainText

/// The rows of a form while it is drawn: labels in one column, fields beside them.
struct FormPage {
  /// Columns kept for labels, the space behind them included.
  static let labelColumns = 11

  /// Where it draws.
  let area: Rect
  /// The next row.
  private(set) var row: Int

  /// Starts at the top of an area.
  init(_ area: Rect) {
    self.area = area
    row = area.row
  }

  /// Rows that are left.
  var rowsLeft: Int { max(0, area.row + area.rows - row) }

  /// The place behind the label of the next row.
  var fieldPoint: Point { Point(row: row, column: area.column + Self.labelColumns) }
  /// Columns behind the labels.
  var fieldColumns: Int { max(0, area.columns - Self.labelColumns) }

  /// Goes on, leaving rows as they are.
  mutating func skip(_ rows: Int = 1) { row += rows }

  /// Writes a label and words behind it.
  mutating func line(
    _ label: String, _ text: String, role: StyleRole = .dialog, into frame: inout Frame
  ) {
    guard rowsLeft > 0 else { return }
    frame.put(label, at: Point(row: row, column: area.column), role: .label, width: Self.labelColumns - 1)
    frame.put(text, at: fieldPoint, role: role, width: fieldColumns)
    row += 1
  }

  /// Writes words over the whole width, cut with an ellipsis.
  mutating func words(_ text: String, role: StyleRole = .dialog, into frame: inout Frame) {
    guard rowsLeft > 0 else { return }
    frame.put(text, at: Point(row: row, column: area.column), role: role, width: area.columns)
    row += 1
  }

  /// Writes a name and facts behind it; a long name is cut, so that the facts stay whole.
  mutating func name(_ name: String, facts: String, into frame: inout Frame) {
    let tail = facts.isEmpty ? "" : ", \(facts)"
    let room = max(8, area.columns - tail.columnsOnScreen)
    words(name.truncated(to: room, ellipsis: frame.glyphs.ellipsis) + tail, role: .strong, into: &frame)
  }

  /// Writes words over the whole width in as many rows as they need.
  mutating func wrapped(_ text: String, role: StyleRole = .dialog, into frame: inout Frame) {
    for line in text.wrapped(to: area.columns) { words(line, role: role, into: &frame) }
  }

  /// Draws a label and choices in columns.
  mutating func choice(
    _ label: String, _ choice: ChoiceField, columns: Int, isActive: Bool, into frame: inout Frame
  ) {
    frame.put(
      label, at: Point(row: row, column: area.column), role: .label, width: Self.labelColumns - 1)
    // A few choices stand in fewer columns sooner than cut.
    var columns = columns
    while choice.choices.count <= 4, columns > 1, !choice.fits(fieldColumns, columns: columns) {
      columns -= 1
    }
    let rows = choice.draw(
      into: &frame,
      in: Rect(row: row, column: fieldPoint.column, columns: fieldColumns, rows: rowsLeft), columns: columns,
      isActive: isActive)
    row += rows
  }

  /// Draws a label, a field in brackets and what stands behind it.
  mutating func field(
    _ label: String, _ field: TextField, columns: Int, isActive: Bool, isInvalid: Bool = false,
    placeholder: String = "", behind: (text: String, role: StyleRole) = ("", .muted),
    into frame: inout Frame
  ) {
    guard rowsLeft > 0 else { return }
    line(label, "", into: &frame)
    draw(
      field, at: Point(row: row - 1, column: area.column + Self.labelColumns), columns: columns,
      isActive: isActive, isInvalid: isInvalid, placeholder: placeholder, behind: behind, into: &frame)
  }

  /// Draws one more field in the row just drawn, its label at a column of the area.
  mutating func fieldBeside(
    _ label: String, _ field: TextField, at column: Int, columns: Int, isActive: Bool,
    isInvalid: Bool = false,
    behind: (text: String, role: StyleRole) = ("", .muted), into frame: inout Frame
  ) {
    let start = Point(row: row - 1, column: area.column + column)
    let width = label.columns + 1
    guard row > area.row, start.column + width + columns + 2 <= area.column + area.columns else { return }
    frame.put(label, at: start, role: .label, width: width)
    draw(
      field, at: Point(row: start.row, column: start.column + width), columns: columns, isActive: isActive,
      isInvalid: isInvalid, placeholder: "", behind: behind, into: &frame)
  }

  private func draw(
    _ field: TextField, at point: Point, columns: Int, isActive: Bool, isInvalid: Bool, placeholder: String,
    behind: (text: String, role: StyleRole), into frame: inout Frame
  ) {
    let width = max(1, min(columns, area.column + area.columns - point.column - 2))
    frame.put("[", at: point, role: isActive ? .choiceActive : .dialog, width: 1)
    field.draw(
      into: &frame, at: Point(row: point.row, column: point.column + 1), columns: width, isActive: isActive,
      isInvalid: isInvalid, placeholder: placeholder)
    frame.put("]", at: Point(row: point.row, column: point.column + 1 + width), role: .dialog, width: 1)
    let next = point.column + width + 3
    frame.put(
      behind.text, at: Point(row: point.row, column: next), role: behind.role,
      width: max(0, area.column + area.columns - next))
  }

  /// Draws a note of several rows behind its label.
  mutating func note(
    _ label: String, _ text: TextArea, rows: Int, isActive: Bool, hint: String = "", into frame: inout Frame
  ) {
    let rows = min(rows, rowsLeft)
    guard rows > 0 else { return }
    let left = Point(row: row, column: area.column)
    frame.put(label, at: left, role: .label, width: Self.labelColumns - 1)
    if rows > 1 {
      frame.put(
        hint, at: Point(row: row + 1, column: area.column), role: .muted, width: Self.labelColumns - 1)
    }
    let columns = max(1, fieldColumns - 2)
    for line in row..<row + rows {
      frame.put(
        "[", at: Point(row: line, column: fieldPoint.column), role: isActive ? .choiceActive : .dialog,
        width: 1)
      frame.put("]", at: Point(row: line, column: fieldPoint.column + columns + 1), role: .dialog, width: 1)
    }
    text.draw(
      into: &frame, in: Rect(row: row, column: fieldPoint.column + 1, columns: columns, rows: rows),
      isActive: isActive)
    row += rows
  }

  /// Writes what is wrong or odd, as much of it as fits; what blocks comes first.
  ///
  /// - Parameter wasRefused: Whether somebody tried to save: only then is what is missing named.
  mutating func notices(_ notices: [FormNotice], wasRefused: Bool, into frame: inout Frame) {
    let notices = wasRefused ? notices : notices.filter { $0.kind != .missing }
    for notice in notices.filter(\.isBlocking) + notices.filter({ !$0.isBlocking }) {
      wrapped(notice.line(frame.glyphs), role: notice.role, into: &frame)
    }
  }
}

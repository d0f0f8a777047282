import PlainText

/// Several lines that the person types, wrapped at the width it is drawn in: a call note.
package struct TextArea: Equatable, Sendable {
  private var edited: EditedText

  /// An area with a first text and the cursor behind it.
  ///
  /// - Parameter limit: Unicode scalars that it takes; further ones are left out.
  package init(_ text: String = "", limit: Int = 4_000) {
    edited = EditedText(text, limit: limit, keepsLines: true)
  }

  /// What was typed, lines separated by `\n`; setting it puts the cursor at its end.
  package var text: String {
    get { edited.text }
    set { edited = EditedText(newValue, limit: edited.limit, keepsLines: true) }
  }

  /// Whether nothing was typed.
  package var isEmpty: Bool { edited.scalars.isEmpty }

  /// Does what an editing key asks; `false` for a key that edits nothing.
  ///
  /// As in `TextField`; besides, Enter breaks the line, and ↑ ↓ move by wrapped lines until they leave the area.
  ///
  /// - Parameter columns: The width that it is drawn in.
  package mutating func handle(_ key: Key, columns: Int) -> Bool {
    switch key {
    case .enter:
      edited.insert("\n")
      return true
    case .up: return moveVertically(by: -1, columns: columns)
    case .down: return moveVertically(by: 1, columns: columns)
    default: return edited.handle(key)
    }
  }

  /// Draws the area and, when it is active, sets the frame's cursor; it scrolls so that the cursor stays visible.
  package func draw(into frame: inout Frame, in area: Rect, isActive: Bool) {
    guard !area.isEmpty else { return }
    let role: StyleRole = isActive ? .fieldActive : .field
    let rows = rows(columns: area.columns)
    let cursor = place(of: edited.cursor, in: rows)
    let top = isActive ? max(0, cursor.row - area.rows + 1) : 0
    for row in 0..<area.rows {
      let point = Point(row: area.row + row, column: area.column)
      frame.put(
        top + row < rows.count ? text(of: rows[top + row]) : "", at: point, role: role, width: area.columns)
    }
    if isActive {
      let column = min(cursor.column, area.columns - 1)
      frame.cursor = Point(row: area.row + cursor.row - top, column: area.column + column)
    }
  }

  /// The scalars of each wrapped line, without its line break.
  private func rows(columns: Int) -> [Range<Int>] {
    let scalars = edited.scalars
    let width = max(1, columns)
    var rows: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\n" {
        rows.append(start..<index)
        (start, used, lastSpace) = (index + 1, 0, nil)
        index += 1
        continue
      }
      let columns = CellWidth.of(scalars[index])
      if used + columns > width, index > start {
        let end = lastSpace.map { $0 + 1 } ?? index
        rows.append(start..<end)
        (start, used, lastSpace) = (end, 0, nil)
        index = end
        continue
      }
      if scalars[index] == " " { lastSpace = index }
      used += columns
      index += 1
    }
    rows.append(start..<scalars.count)
    return rows
  }

  private func place(of cursor: Int, in rows: [Range<Int>]) -> (row: Int, column: Int) {
    let row = rows.lastIndex { $0.lowerBound <= cursor } ?? 0
    var column = 0
    for scalar in edited.scalars[rows[row].lowerBound..<max(rows[row].lowerBound, cursor)] {
      column += CellWidth.of(scalar)
    }
    return (row, column)
  }

  private mutating func moveVertically(by step: Int, columns: Int) -> Bool {
    let rows = rows(columns: columns)
    let here = place(of: edited.cursor, in: rows)
    guard rows.indices.contains(here.row + step) else { return false }
    let target = rows[here.row + step]
    var used = 0
    var place = target.lowerBound
    while place < target.upperBound, used < here.column {
      used += CellWidth.of(edited.scalars[place])
      place += 1
    }
    // The end of a wrapped row is the start of the next one: stay on the row that was asked for.
    let isWrapped = target.upperBound < edited.scalars.count && edited.scalars[target.upperBound] != "\n"
    if isWrapped, place == target.upperBound, place > target.lowerBound { place -= 1 }
    edited.move(to: place)
    return true
  }

  private func text(of row: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: edited.scalars[row])
    return String(view).fitting(columns: Int.max)
  }
}

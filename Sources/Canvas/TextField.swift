import PlainText

/// One line that the person types: a filter, a name, an amount.
package struct TextField: Equatable, Sendable {
  private var edited: EditedText

  /// A field with a first text and the cursor behind it.
  ///
  /// - Parameter limit: Unicode scalars that it takes; further ones are left out.
  package init(_ text: String = "", limit: Int = 500) {
    edited = EditedText(text, limit: limit, keepsLines: false)
  }

  /// What stands in the field; setting it puts the cursor at its end.
  package var text: String {
    get { edited.text }
    set { edited = EditedText(newValue, limit: edited.limit, keepsLines: false) }
  }

  /// Whether nothing was typed.
  package var isEmpty: Bool { edited.scalars.isEmpty }

  /// Does what an editing key asks; `false` for a key that edits nothing, which then is the screen's.
  ///
  /// Characters and pastes insert, line breaks become spaces; arrows, Home and End move; Backspace and Del remove;
  /// Ctrl-U empties to the left, Ctrl-K to the right, Ctrl-W removes a word.
  package mutating func handle(_ key: Key) -> Bool { edited.handle(key) }

  /// Draws the field in exactly so many columns and, when it is active, sets the frame's cursor.
  ///
  /// A text wider than the field scrolls so that the cursor stays visible.
  package func draw(
    into frame: inout Frame, at point: Point, columns: Int, isActive: Bool, isInvalid: Bool = false,
    placeholder: String = ""
  ) {
    guard columns > 0 else { return }
    let role: StyleRole = isInvalid ? .fieldInvalid : isActive ? .fieldActive : .field
    var before = 0
    for scalar in edited.scalars[..<edited.cursor] { before += CellWidth.of(scalar) }
    var start = 0
    while isActive, before > columns - 1, start < edited.cursor {
      before -= CellWidth.of(edited.scalars[start])
      start += 1
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: edited.scalars[start...])
    let shown = String(view)
    if isEmpty, !placeholder.isEmpty {
      frame.put(placeholder, at: point, role: .placeholder, width: columns)
    } else {
      // Only an inactive field says that its text goes on; while typing, every column is needed.
      let fitted = isActive ? shown.fitting(columns: columns) : shown
      frame.put(fitted, at: point, role: role, width: columns)
    }
    if isActive { frame.cursor = Point(row: point.row, column: point.column + before) }
  }
}

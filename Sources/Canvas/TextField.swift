import PlainText

/// One line that the person types: a filter, a name, an amount.
package struct TextField: Equatable, Sendable {
  private var edited: EditedText
  /// Whether what stands in it is only proposed, and selected: what is typed takes its place; any other editing key, such
  /// as an arrow or Backspace, keeps it to be edited.
  package private(set) var isSelected = false

  /// A field with a first text and the cursor behind it.
  ///
  /// - Parameter limit: Unicode scalars that it takes; further ones are left out.
  package init(_ text: String = "", limit: Int = 500) {
    edited = EditedText(text, limit: limit, keepsLines: false)
  }

  /// A field with a text that is only proposed: it is selected.
  package init(proposing text: String, limit: Int = 500) {
    self.init(text, limit: limit)
    isSelected = !isEmpty
  }

  /// What stands in the field; setting it puts the cursor at its end. What is proposed already stays selected.
  package var text: String {
    get { edited.text }
    set {
      isSelected = isSelected && newValue == text
      edited = EditedText(newValue, limit: edited.limit, keepsLines: false)
    }
  }

  /// Puts a text that is only proposed into the field, selected.
  package mutating func propose(_ text: String) { self = TextField(proposing: text, limit: edited.limit) }

  /// Whether nothing was typed.
  package var isEmpty: Bool { edited.scalars.isEmpty }

  /// Does what an editing key asks; `false` for a key that edits nothing, which then is the screen's.
  ///
  /// Characters and pastes insert, line breaks become spaces; arrows, Home and End move; Backspace and Del remove;
  /// Ctrl-U empties to the left, Ctrl-K to the right, Ctrl-W removes a word.
  package mutating func handle(_ key: Key) -> Bool {
    guard isSelected else { return edited.handle(key) }
    switch key {
    case .character, .paste:
      var typed = EditedText("", limit: edited.limit, keepsLines: false)
      _ = typed.handle(key)
      if !typed.scalars.isEmpty { (edited, isSelected) = (typed, false) }
      return true
    default:
      guard edited.handle(key) else { return false }
      isSelected = false
      return true
    }
  }

  /// Draws the field in exactly so many columns and, when it is active, sets the frame's cursor.
  ///
  /// A text wider than the field scrolls so that the cursor stays visible. A selected text is highlighted, the rest of
  /// the field is not.
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
      if isActive, isSelected, !isInvalid {
        frame.put("", at: point, role: .field, width: columns)
        frame.put(fitted, at: point, role: .choiceActive, width: min(columns, fitted.columnsOfLegible))
      } else {
        frame.put(fitted, at: point, role: role, width: columns)
      }
    }
    if isActive { frame.cursor = Point(row: point.row, column: point.column + before) }
  }
}

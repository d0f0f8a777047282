import Canvas
import PlainText
import Receivables
import Wording

extension Chooser {
  /// Entries that fit at a time on a screen of a size.
  static func height(in size: Size) -> Int { max(1, min(24, size.rows - 8)) }

  /// Columns and rows of the box's inside on a screen of a size.
  private func content(in size: Size) -> Size {
    let longest = entries.reduce(32) { max($0, $1.title.columns + $1.keys.columns + 6) }
    let height = min(Chooser.height(in: size), max(1, entries.count))
    return Size(columns: max(10, min(size.columns - 6, longest)), rows: height + (runsKeys ? 1 : 2))
  }

  /// The place of the entry drawn at a cell; nil beside the entries.
  func place(at point: Point, in size: Size) -> Int? {
    let box = Dialog(title: title, content: content(in: size)).area(in: size)
    let first = box.row + (runsKeys ? 1 : 2)
    guard point.column > box.column, point.column < box.column + box.columns - 1 else { return nil }
    var window = self.window
    window.resize(count: shown.count, height: max(1, box.row + box.rows - 2 - first))
    let place = window.top + point.row - first
    return point.row >= first && window.visible.contains(place) ? place : nil
  }

  func draw(into frame: inout Frame, language: Language) {
    let dot = frame.glyphs.middleDot
    let footer = language.say("Entrée Choisir \(dot) Échap Fermer", "Enter Choose \(dot) Esc Close")
    let inner = Dialog(title: title, footer: footer, content: content(in: frame.size)).draw(into: &frame)
    var row = inner.row
    if !runsKeys {
      frame.put("/ ", at: Point(row: row, column: inner.column), role: .label)
      field.draw(
        into: &frame, at: Point(row: row, column: inner.column + 2), columns: inner.columns - 2,
        isActive: true, placeholder: language.say("taper pour chercher", "type to search"))
      row += 1
    }
    var window = self.window
    window.resize(count: shown.count, height: max(1, inner.row + inner.rows - row - 1))
    for place in window.visible {
      let entry = entries[shown[place]]
      let isActive = place == window.cursor
      drawEntry(entry, isActive: isActive, into: &frame, at: row, inner)
      row += 1
    }
    if shown.isEmpty {
      drawNothing(into: &frame, Point(row: row, column: inner.column), inner.columns, language)
    }
    let reason = shown.indices.contains(window.cursor) ? entries[shown[window.cursor]].reason : nil
    frame.put(
      reason.map { "! \($0)" } ?? "", at: Point(row: inner.row + inner.rows - 1, column: inner.column),
      role: .warning, width: inner.columns)
  }

  /// Why the list is empty: nothing is called so, or there is nothing to choose, or a row was typed.
  private func drawNothing(into frame: inout Frame, _ point: Point, _ columns: Int, _ language: Language) {
    let isRow = takesRows && Int(field.text) != nil
    let text =
      isRow
      ? language.say("Entrée : aller à la ligne \(field.text)", "Enter: go to row \(field.text)")
      : field.isEmpty
        ? language.say("Rien à choisir ici", "Nothing to choose here")
        : language.say("Rien de ce nom", "Nothing of that name")
    frame.put(text, at: Point(row: point.row, column: point.column + 2), role: .muted, width: columns - 2)
  }

  private func drawEntry(_ entry: Entry, isActive: Bool, into frame: inout Frame, at row: Int, _ inner: Rect)
  {
    let role: StyleRole = isActive ? .choiceActive : entry.reason == nil ? .choice : .footerDisabled
    let keyColumns = min(entry.keys.columns, max(0, inner.columns / 2))
    let caret = isActive ? frame.glyphs.caret : " "
    let mark = entry.reason == nil ? " " : frame.glyphs.blocked
    frame.put(
      "\(caret)\(mark)\(entry.title)", at: Point(row: row, column: inner.column), role: role,
      width: inner.columns - keyColumns)
    frame.put(
      entry.keys, at: Point(row: row, column: inner.column + inner.columns - keyColumns), role: role,
      width: keyColumns, alignment: .right)
  }
}

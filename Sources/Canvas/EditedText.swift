import PlainText

/// Text with a cursor: what a field and a text area have in common.
///
/// The text is kept as scalars, the cursor stands before a base, never between a base and its marks.
struct EditedText: Equatable, Sendable {
  private(set) var scalars: [Unicode.Scalar]
  /// Scalars in front of the cursor.
  private(set) var cursor: Int
  let limit: Int
  let keepsLines: Bool

  init(_ text: String, limit: Int, keepsLines: Bool) {
    scalars = Array((keepsLines ? legibleLines(text) : legible(text)).unicodeScalars.prefix(limit))
    cursor = scalars.count
    self.limit = limit
    self.keepsLines = keepsLines
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Inserts typed or pasted text; what is not legible becomes visible, what passes the limit is left out.
  mutating func insert(_ text: String) {
    var clean = legibleLines(text).unicodeScalars.map { $0 }
    if !keepsLines { clean = clean.map { $0 == "\n" ? " " : $0 } }
    clean = Array(clean.prefix(max(0, limit - scalars.count)))
    scalars.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalars.count < limit else { return }
    // A mark typed after its base joins it; only a control has to be kept out here.
    guard scalar.properties.generalCategory != .control || scalar == "\n" && keepsLines else { return }
    if CellWidth.of(scalar) > 0, !isSingleLineSafe(String(scalar)), scalar != "\n" { return }
    scalars.insert(scalar, at: cursor)
    cursor += 1
  }

  mutating func deleteBackward() {
    let start = before(cursor)
    scalars.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func deleteForward() { scalars.removeSubrange(cursor..<after(cursor)) }

  /// Removes from the start of the line to the cursor.
  mutating func deleteToLineStart() {
    let start = lineStart
    scalars.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Removes from the cursor to the end of the line.
  mutating func deleteToLineEnd() { scalars.removeSubrange(cursor..<lineEnd) }

  /// Removes the word in front of the cursor and the spaces behind it.
  mutating func deleteWord() {
    var start = cursor
    while start > 0, scalars[start - 1] == " " { start -= 1 }
    while start > 0, scalars[start - 1] != " ", scalars[start - 1] != "\n" { start -= 1 }
    if start == cursor, start > 0 { start -= 1 }
    scalars.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func moveLeft() { cursor = before(cursor) }
  mutating func moveRight() { cursor = after(cursor) }
  mutating func moveToLineStart() { cursor = lineStart }
  mutating func moveToLineEnd() { cursor = lineEnd }

  mutating func move(to place: Int) {
    cursor = max(0, min(place, scalars.count))
    while cursor > 0, cursor < scalars.count, CellWidth.of(scalars[cursor]) == 0 { cursor -= 1 }
  }

  private var lineStart: Int { scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
  private var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  private func before(_ place: Int) -> Int {
    var index = max(0, place - 1)
    while index > 0, CellWidth.of(scalars[index]) == 0 { index -= 1 }
    return index
  }

  private func after(_ place: Int) -> Int {
    var index = min(scalars.count, place + 1)
    while index < scalars.count, CellWidth.of(scalars[index]) == 0 { index += 1 }
    return index
  }

  /// Does what an editing key asks; `false` for a key that edits nothing.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(scalar)
    case .paste(let text): insert(text)
    case .left: moveLeft()
    case .right: moveRight()
    case .home, .control("a"): moveToLineStart()
    case .end, .control("e"): moveToLineEnd()
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .control("u"): deleteToLineStart()
    case .control("k"): deleteToLineEnd()
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }
}

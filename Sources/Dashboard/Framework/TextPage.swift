import Canvas
import PlainText
import Receivables
import Wording

/// A page of sentences over the screen: why a line stands as it stands.
struct TextPage: Sendable {
  struct Line: Equatable, Sendable {
    let text: String
    let role: StyleRole

    init(_ text: String, _ role: StyleRole = .dialog) {
      self.text = text
      self.role = role
    }
  }

  let title: String
  /// Whom or what it is about; stands behind the title.
  let subject: String
  let lines: [Line]
  private(set) var top = 0

  init(title: String, subject: String = "", lines: [Line]) {
    self.title = title
    self.subject = subject
    self.lines = lines
  }

  /// What fits on the page without scrolling.
  static func room(in size: Size) -> Size {
    Size(columns: max(10, size.columns - 8), rows: max(1, size.rows - 6))
  }

  /// Scrolls; false for a key that closes the page.
  mutating func handle(_ key: Key, size: Size) -> Bool {
    let room = Self.room(in: size)
    let page = room.rows
    let last = max(0, wrapped(to: room.columns).count - page)
    switch key {
    case .down, .character("j"), .character("J"), .wheelDown: top += 1
    case .up, .character("k"), .character("K"), .wheelUp: top -= 1
    case .pageDown, .character(" "): top += page
    case .pageUp: top -= page
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    top = max(0, min(top, last))
    return true
  }

  func draw(into frame: inout Frame, language: Language) {
    let room = Self.room(in: frame.size)
    let columns = room.columns
    let all = wrapped(to: columns)
    let rows = max(1, min(all.count, room.rows))
    let top = max(0, min(self.top, all.count - rows))
    let dot = frame.glyphs.middleDot
    let more = all.count > rows ? language.say("J/K défiler \(dot) ", "J/K scroll \(dot) ") : ""
    let inner = Dialog(
      title: subject.isEmpty ? title : "\(title) \(dot) \(subject)",
      footer: more + language.say("Échap Fermer", "Esc Close"),
      content: Size(columns: columns, rows: rows)
    ).draw(into: &frame)
    for row in 0..<rows where all.indices.contains(top + row) {
      frame.put(
        all[top + row].text, at: Point(row: inner.row + row, column: inner.column), role: all[top + row].role,
        width: inner.columns)
    }
  }

  private func wrapped(to columns: Int) -> [Line] {
    lines.flatMap { line -> [Line] in
      let pieces = legible(line.text).wrapped(to: max(10, columns))
      return pieces.isEmpty ? [Line("", line.role)] : pieces.map { Line($0, line.role) }
    }
  }
}

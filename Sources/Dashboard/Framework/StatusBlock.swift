import Canvas
import PlainText

/// The lines above the footer: the countdown of a send, and what just happened.
///
/// A sentence that is wider than the screen goes on in further rows. One that is longer than that loses words of its
/// problem, never its remedy.
struct StatusBlock: Sendable {
  struct Line: Equatable, Sendable {
    let text: String
    let role: StyleRole
  }

  /// Rows that a note takes at most.
  static let mostRows = 3
  /// Columns beside a text that is set in the rule.
  private static let frameColumns = 6

  private(set) var lines: [Line] = []

  /// Rows above the footer, the rule among them.
  var rows: Int { max(1, lines.count) }

  /// A line that stands alone in its row; what is too wide is cut.
  mutating func add(_ text: String, _ role: StyleRole) { lines.append(Line(text: text, role: role)) }

  /// A sentence and what must stay readable whatever its length.
  ///
  /// - Parameters:
  ///   - text: May be cut in its middle when `mostRows` are too few.
  ///   - remedy: What to do, or the key that takes the act back; empty for none.
  ///   - columns: The screen's.
  mutating func add(_ text: String, remedy: String, _ role: StyleRole, columns: Int, ellipsis: String) {
    let width = max(8, columns - StatusBlock.frameColumns)
    let whole = legible(remedy.isEmpty ? text : "\(text) \(remedy)")
    var pieces = whole.wrapped(to: width)
    if pieces.count > StatusBlock.mostRows {
      let end = legible(remedy).wrapped(to: width).suffix(StatusBlock.mostRows - 1)
      var head = Array(legible(text).wrapped(to: width).prefix(StatusBlock.mostRows - end.count))
      if let last = head.popLast() { head.append("\(last.fitting(columns: width - 2)) \(ellipsis)") }
      pieces = head + end
    }
    lines += pieces.map { Line(text: $0, role: role) }
  }

  /// Draws the block over the footer; its first line is set in the rule.
  func draw(into frame: inout Frame) {
    let columns = frame.size.columns
    let top = frame.size.rows - 1 - rows
    frame.fill(Rect(row: top, column: 0, columns: columns, rows: rows), role: .text)
    frame.rule(at: Point(row: top, column: 0), columns: columns)
    let room = columns - StatusBlock.frameColumns + 2
    for (offset, line) in lines.enumerated() {
      let width = min(room, line.text.columns + 2)
      if width > 2 {
        frame.put(
          " \(line.text) ", at: Point(row: top + offset, column: 2), role: line.role, width: width)
      }
    }
  }
}

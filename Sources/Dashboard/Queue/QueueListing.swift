import Casework
import Dunning
import PlainText
import Receivables

/// The rows of the queue with all that drawing needs to know of the whole list, worked out once a change.
struct QueueListing: Sendable {
  /// Rows in the order of their groups.
  let rows: [QueueRow]
  /// Rows with the headings of their groups.
  let lines: [QueueLine]
  /// Rows that still wait for something.
  let open: Int
  /// Those of each group that has any.
  let counts: [QueueSheet.Group: Int]
  /// Rows that a guard keeps from leaving today.
  let blocked: Int
  /// Columns of the widest amount: none may be cut.
  let amountColumns: Int
  private let places: [ReminderID: Int]
  private let lineOfRow: [Int]

  /// Takes the rows to show, in the order of their groups.
  init(_ rows: [QueueRow] = [], language: Language) {
    self.rows = rows
    let lines = QueueLine.lines(of: rows)
    self.lines = lines
    open = rows.count { !$0.isSettled }
    counts = rows.reduce(into: [:]) { if !$1.isSettled { $0[$1.group, default: 0] += 1 } }
    blocked = rows.count { $0.hindrance != nil }
    amountColumns = rows.reduce(0) { max($0, $1.amount(in: language).columnsOnScreen) }
    places = Dictionary(rows.enumerated().map { ($1.reminder.id, $0) }) { first, _ in first }
    lineOfRow = lines.indices.filter { if case .row = lines[$0] { true } else { false } }
  }

  /// The place of a reminder's row, from 0.
  func place(of id: ReminderID) -> Int? { places[id] }

  /// The first line to draw so that a row is in sight, given the first row that the caller's window shows.
  func top(firstRow: Int, selected: Int?, height: Int) -> Int {
    var top = lineOfRow.indices.contains(firstRow) ? lineOfRow[firstRow] : 0
    if top > 0, case .heading = lines[top - 1] { top -= 1 }
    if let selected, lineOfRow.indices.contains(selected) {
      top = min(top, lineOfRow[selected])
      top = max(top, lineOfRow[selected] - height + 1)
    }
    return max(0, min(top, lines.count - height))
  }
}

import Casework

/// One line of the list: the heading of a group, or a row.
enum QueueLine: Equatable, Sendable {
  /// A group with its number of rows that wait, and of those under it that wait no more.
  case heading(QueueSheet.Group, count: Int, settled: Int)
  /// A row by its place.
  case row(Int)

  /// The lines of rows that stand in the order of their groups.
  static func lines(of rows: [QueueRow]) -> [QueueLine] {
    var lines: [QueueLine] = []
    var group: QueueSheet.Group?
    for (place, row) in rows.enumerated() {
      if row.heading != group {
        let members = rows[place...].prefix { $0.heading == row.heading }
        let waiting = members.count { !$0.isSettled && $0.group == $0.heading }
        lines.append(.heading(row.heading, count: waiting, settled: members.count - waiting))
        group = row.heading
      }
      lines.append(.row(place))
    }
    return lines
  }
}

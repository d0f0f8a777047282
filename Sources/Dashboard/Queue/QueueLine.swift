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
      if row.group != group {
        let members = rows[place...].prefix { $0.group == row.group }
        let settled = members.count(where: \.isSettled)
        lines.append(.heading(row.group, count: members.count - settled, settled: settled))
        group = row.group
      }
      lines.append(.row(place))
    }
    return lines
  }
}

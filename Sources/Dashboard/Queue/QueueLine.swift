import Casework

/// One line of the list: the heading of a group, or a row.
enum QueueLine: Equatable, Sendable {
  /// A group with its number of rows.
  case heading(QueueSheet.Group, count: Int)
  /// A row by its place.
  case row(Int)

  /// The lines of rows that stand in the order of their groups.
  static func lines(of rows: [QueueRow]) -> [QueueLine] {
    var lines: [QueueLine] = []
    var group: QueueSheet.Group?
    for (place, row) in rows.enumerated() {
      if row.group != group {
        let count = rows[place...].prefix { $0.group == row.group }.count
        lines.append(.heading(row.group, count: count))
        group = row.group
      }
      lines.append(.row(place))
    }
    return lines
  }
}

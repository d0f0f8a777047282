import PlainText

/// A column of a table.
package struct TableColumn: Equatable, Sendable {
  /// What its header says.
  package let title: String
  /// The fewest columns that it is shown with.
  package let minimum: Int
  /// The columns that it takes when there is room.
  package let ideal: Int
  /// Who stays when the screen is narrow: the lowest goes first, among equals the one further right.
  package let priority: Int
  /// Words to the left, amounts and counts to the right.
  package let alignment: Alignment
  /// Whether it takes the room that is left over.
  package let isFlexible: Bool

  /// Describes a column; without `ideal` it has one fixed width.
  package init(
    _ title: String, minimum: Int, ideal: Int? = nil, priority: Int, alignment: Alignment = .left,
    isFlexible: Bool = false
  ) {
    self.title = title
    self.minimum = max(1, minimum)
    self.ideal = max(self.minimum, ideal ?? minimum)
    self.priority = priority
    self.alignment = alignment
    self.isFlexible = isFlexible
  }
}

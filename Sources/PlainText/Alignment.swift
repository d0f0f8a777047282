/// Which side of its columns a text keeps to.
package enum Alignment: Sendable {
  /// Words: the start stays at the left edge.
  case left
  /// Amounts and counts: the last digit stays at the right edge.
  case right
  /// Titles of dialogs.
  case center
}

/// A way to move the cursor of a list.
package enum ListMove: Hashable, Sendable {
  /// One row.
  case up, down
  /// As many rows as are visible, less one that stays in sight.
  case pageUp, pageDown
  /// Half of the visible rows.
  case halfPageUp, halfPageDown
  /// The first or the last row.
  case first, last
  /// A row counted from 0.
  case to(Int)
}

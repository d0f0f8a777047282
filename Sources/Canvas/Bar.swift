/// A share as a horizontal bar.
package struct Bar: Equatable, Sendable {
  /// What is shown, in any unit; negative counts as none.
  package let value: Int
  /// What fills the whole bar, in the same unit.
  package let whole: Int

  /// A share of a whole; a whole of 0 leaves the bar empty.
  package init(_ value: Int, of whole: Int) {
    self.value = value
    self.whole = whole
  }

  /// Filled columns of so many: rounded to the nearest, but something that is not nothing fills at least one.
  package func filled(of columns: Int) -> Int {
    guard value > 0, whole > 0, columns > 0 else { return 0 }
    if value >= whole { return columns }
    let product = value.multipliedFullWidth(by: columns)
    let (share, rest) = whole.dividingFullWidth(product)
    let isUp = rest > whole - rest - 1
    return max(1, min(columns, share + (isUp ? 1 : 0)))
  }

  /// The bar as text in so many columns.
  ///
  /// - Parameter showsEmpty: Whether the rest is drawn too, or left to spaces.
  package func text(columns: Int, glyphs: Glyphs, showsEmpty: Bool = false) -> String {
    let filled = filled(of: columns)
    return String(repeating: glyphs.full, count: filled)
      + String(repeating: showsEmpty ? glyphs.empty : " ", count: max(0, columns - filled))
  }

  /// Draws the bar in exactly so many columns.
  package func draw(into frame: inout Frame, at point: Point, columns: Int, showsEmpty: Bool = false) {
    let filled = filled(of: columns)
    frame.put(String(repeating: frame.glyphs.full, count: filled), at: point, role: .bar, width: filled)
    let rest = max(0, columns - filled)
    frame.put(
      String(repeating: showsEmpty ? frame.glyphs.empty : " ", count: rest),
      at: Point(row: point.row, column: point.column + filled), role: .barEmpty, width: rest)
  }
}

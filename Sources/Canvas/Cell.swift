/// One column of one row: eight bytes, so that a big frame is drawn and compared in microseconds.
package struct Cell: Equatable, Sendable {
  /// A Unicode scalar's value, or with `clusterBit` set the place of a base with its marks in the frame.
  var glyph: UInt32
  /// The `code` of its `Style`.
  package var styleCode: UInt16
  /// Columns that the glyph takes: 1, 2 for the left half of a wide one, 0 for the right half.
  package var columns: UInt8

  static let clusterBit: UInt32 = 0x8000_0000
  static let space: UInt32 = 0x20

  /// An empty cell.
  init(blank style: Style) {
    glyph = Self.space
    styleCode = style.code
    columns = 1
  }

  init(glyph: UInt32, styleCode: UInt16, columns: UInt8) {
    self.glyph = glyph
    self.styleCode = styleCode
    self.columns = columns
  }
}

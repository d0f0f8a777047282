import CTerminal
import Canvas

/// Cuts a row of cells into runs of one style and hands them to ncurses.
struct RowPainter {
  /// ncurses takes runs up to this length at once.
  static let longestRun = 512

  let usesASCII: Bool
  private var scalars: [UInt32] = []
  private var lengths: [UInt8] = []

  init(usesASCII: Bool) { self.usesASCII = usesASCII }

  /// Paints columns of one row of a frame; `look` gives attributes and pair of a cell's style number.
  mutating func paint(
    _ frame: Frame, row: Int, columns: Range<Int>, look: (UInt16) -> (attributes: UInt32, pair: Int32)
  ) {
    var start = columns.lowerBound
    if frame.cell(row: row, column: start)?.columns == 0 { start -= 1 }
    var style: UInt16?
    var begin = start
    for column in max(0, start)..<columns.upperBound {
      guard let cell = frame.cell(row: row, column: column) else { break }
      let isRightHalf = cell.columns == 0
      if let current = style,
        !isRightHalf && (current != cell.styleCode || column - begin >= Self.longestRun)
      {
        flush(row: row, column: begin, look: look(current))
        begin = column
      }
      if !isRightHalf || style == nil { style = cell.styleCode }
      append(cell, of: frame)
    }
    if let style { flush(row: row, column: begin, look: look(style)) }
  }

  private mutating func append(_ cell: Cell, of frame: Frame) {
    if cell.columns == 0 {
      lengths.append(0)
      return
    }
    let before = scalars.count
    if usesASCII {
      var isBase = true
      frame.forEachScalar(of: cell) { value in
        if isBase { scalars.append(ASCIITwin.of(value)) }
        isBase = false
      }
      lengths.append(1)
      if cell.columns == 2 { scalars.append(0x3F) }
    } else {
      frame.forEachScalar(of: cell) { scalars.append($0) }
      lengths.append(UInt8(truncatingIfNeeded: scalars.count - before))
    }
  }

  private mutating func flush(row: Int, column: Int, look: (attributes: UInt32, pair: Int32)) {
    if usesASCII { for index in lengths.indices where lengths[index] == 0 { lengths[index] = 1 } }
    terminal_put(
      Int32(row), Int32(column), scalars, lengths, Int32(lengths.count), look.attributes, look.pair)
    scalars.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
  }
}

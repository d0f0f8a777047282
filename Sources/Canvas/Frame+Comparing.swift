extension Frame: Equatable {
  /// Whether both show the same, cursor included.
  package static func == (left: Frame, right: Frame) -> Bool {
    guard left.size == right.size, left.cursor == right.cursor else { return false }
    return (0..<left.size.rows).allSatisfy { left.changedColumns(inRow: $0, from: right) == nil }
  }

  /// The columns of a row from the first to the last cell that another frame shows differently, `nil` for none.
  ///
  /// A frame of another size differs in whole rows.
  package func changedColumns(inRow row: Int, from other: Frame) -> Range<Int>? {
    guard row >= 0, row < size.rows, size.columns > 0 else { return nil }
    guard size == other.size else { return 0..<size.columns }
    let start = row * size.columns
    return cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        var first = start
        let end = start + size.columns
        while first < end, isSame(mine[first], theirs[first], other) { first += 1 }
        if first == end { return nil }
        var last = end - 1
        while last > first, isSame(mine[last], theirs[last], other) { last -= 1 }
        return first - start..<last - start + 1
      }
    }
  }

  private func isSame(_ mine: Cell, _ theirs: Cell, _ other: Frame) -> Bool {
    if mine.glyph & theirs.glyph & Cell.clusterBit == 0 { return mine == theirs }
    return mine.styleCode == theirs.styleCode && mine.columns == theirs.columns
      && clusters[Int(mine.glyph & ~Cell.clusterBit)] == other.clusters[Int(theirs.glyph & ~Cell.clusterBit)]
  }
}

/// The columns of a table, most important facts with the highest priority.
package struct TableColumns: Equatable, Sendable {
  /// In the order they are shown.
  package let columns: [TableColumn]
  /// Empty columns between two of them.
  package let gap: Int

  /// Lists the columns from left to right.
  package init(_ columns: [TableColumn], gap: Int = 1) {
    self.columns = columns
    self.gap = max(0, gap)
  }

  /// Chooses the columns that fit and their widths.
  ///
  /// Columns go by priority until the minimum widths fit; then room is given to the ideal widths, highest priority first,
  /// and what is left to the flexible columns.
  package func fitted(to width: Int) -> TableLayout {
    var kept = Array(columns.indices)
    while kept.count > 1, minimumWidth(of: kept) > width {
      let lowest = kept.map { columns[$0].priority }.min() ?? 0
      if let place = kept.lastIndex(where: { columns[$0].priority == lowest }) { kept.remove(at: place) }
    }
    var widths = kept.map { columns[$0].minimum }
    var room = max(0, width - minimumWidth(of: kept))
    let byPriority = kept.indices.sorted {
      let (left, right) = (columns[kept[$0]].priority, columns[kept[$1]].priority)
      return left == right ? $0 < $1 : left > right
    }
    for place in byPriority {
      let more = min(room, columns[kept[place]].ideal - widths[place])
      widths[place] += more
      room -= more
    }
    let flexible = kept.indices.filter { columns[kept[$0]].isFlexible }
    for (order, place) in flexible.enumerated() {
      widths[place] += room / flexible.count + (order < room % flexible.count ? 1 : 0)
    }
    if kept.count == 1 { widths[0] = min(widths[0], max(0, width)) }
    return TableLayout(columns: columns, kept: kept, widths: widths, gap: gap, width: width)
  }

  private func minimumWidth(of kept: [Int]) -> Int {
    kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1)
  }
}

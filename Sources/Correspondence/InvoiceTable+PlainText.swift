import PlainText

extension InvoiceTable {
  /// Aligned text lines of at most `width` columns where that is possible; columns are dropped before an amount is cut.
  package func textLines(width: Int) -> [String] {
    var shown = Array(columns.indices)
    while Self.width(of: widths(shown)) > width,
      let victim = shown.filter({ columns[$0].dropOrder > 0 }).min(by: {
        columns[$0].dropOrder < columns[$1].dropOrder
      })
    {
      shown.removeAll { $0 == victim }
    }
    let widths = widths(shown)
    let rule = String(repeating: "-", count: Self.width(of: widths))
    var lines = [row(columns.map(\.heading), shown, widths), rule]
    lines += rows.map { row($0, shown, widths) }
    lines.append(rule)
    let gap = Self.width(of: widths) - CellWidth.of(total.label) - CellWidth.of(total.amount)
    lines.append(total.label + String(repeating: " ", count: max(1, gap)) + total.amount)
    if !notes.isEmpty { lines.append("") }
    for note in notes { lines += TextWrap.lines(note, width: width) }
    return lines
  }

  private func widths(_ shown: [Int]) -> [Int] {
    shown.map { column in
      rows.reduce(CellWidth.of(columns[column].heading)) { max($0, CellWidth.of($1[column])) }
    }
  }

  private static func width(of widths: [Int]) -> Int {
    widths.reduce(0, +) + max(0, widths.count - 1) * 2
  }

  private func row(_ cells: [String], _ shown: [Int], _ widths: [Int]) -> String {
    var line = ""
    for (position, column) in shown.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[position] - CellWidth.of(cells[column])))
      let isLast = position == shown.count - 1
      if columns[column].isRight {
        line += padding + cells[column]
      } else {
        line += cells[column] + (isLast ? "" : padding)
      }
      if !isLast { line += "  " }
    }
    // A credit note has no delay: nothing stands behind its amount.
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}

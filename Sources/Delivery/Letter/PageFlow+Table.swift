extension PageFlow {
  private static let padding = (across: 4.0, down: 2.5)

  /// A table whose rows stay whole; its header stands again on every page.
  mutating func table(_ table: LetterTable) throws(DeliveryProblem) {
    guard !table.columns.isEmpty else { return }
    let widths = columnWidths(of: table)
    let isNamed = table.columns.contains { !$0.title.isEmpty }
    let header =
      isNamed ? row(table.columns.map(\.title), table, widths, .cell.bold) : Row(cells: [], height: 0)
    let total = table.total.map { row($0, table, widths, .cell.bold) }
    need(header.height + (table.rows.first.map { row($0, table, widths, .cell).height } ?? 0))
    if isNamed { place(header, widths, shade: 0.9) }
    for (index, cells) in table.rows.enumerated() {
      let next = row(cells, table, widths, .cell)
      guard header.height + next.height + (total?.height ?? 0) <= pageHeight else {
        throw .rowHigherThanPage(row: index + 1)
      }
      let isLast = index == table.rows.count - 1
      if y + next.height + (isLast ? total?.height ?? 0 : 0) > bottom {
        startPage()
        if isNamed { place(header, widths, shade: 0.9) }
      }
      place(next, widths, shade: nil)
    }
    if let total {
      need(total.height)
      place(total, widths, shade: 0.95)
    }
    y += 8
  }

  /// One row, measured.
  private struct Row {
    let cells: [(text: String, style: TextStyle)]
    let height: Double
  }

  private func row(_ cells: [String], _ table: LetterTable, _ widths: [Double], _ style: TextStyle) -> Row {
    var measured: [(text: String, style: TextStyle)] = []
    var height = 0.0
    for (index, column) in table.columns.enumerated() {
      let text = index < cells.count ? cells[index] : ""
      let room = widths[index] - 2 * Self.padding.across
      var shown = style.with { $0.alignment = column.alignment }
      // An amount is never cut in two: it becomes smaller instead.
      if column.alignment == .right { shown = canvas.fitted(text, shown, width: room) }
      measured.append((text, shown))
      height = max(height, canvas.extent(of: text, shown, width: room).height)
    }
    return Row(cells: measured, height: height + 2 * Self.padding.down)
  }

  private mutating func place(_ row: Row, _ widths: [Double], shade: Double?) {
    if let shade { put(.box(x: left, y: y, width: width, height: row.height, grey: shade)) }
    var x = left
    for (cell, cellWidth) in zip(row.cells, widths) {
      if !cell.text.isEmpty {
        let room = cellWidth - 2 * Self.padding.across
        put(.text(cell.text, cell.style, x: x + Self.padding.across, y: y + Self.padding.down, width: room))
      }
      x += cellWidth
    }
    y += row.height
    put(.rule(fromX: left, fromY: y, toX: left + width, toY: y, thickness: 0.4, grey: 0.6))
  }

  /// Right-aligned columns get what their longest cell needs, up to 70 % of the width in all; the rest follows the weights.
  private func columnWidths(of table: LetterTable) -> [Double] {
    let weights = table.columns.map { Double($0.weight) }
    let share = width / weights.reduce(0, +)
    var needed = table.columns.indices.map { index -> Double in
      guard table.columns[index].alignment == .right else { return 0 }
      let cells = table.rows.compactMap { index < $0.count ? $0[index] : nil }
      var widest = 0.0
      for text in [table.columns[index].title] + cells + [
        table.total.flatMap { index < $0.count ? $0[index] : nil } ?? ""
      ] {
        widest = max(widest, canvas.extent(of: text, .cell.bold).width)
      }
      return widest + 2 * Self.padding.across + 1
    }
    let isAllRight = table.columns.allSatisfy { $0.alignment == .right }
    let limit = isAllRight ? width : width * 0.7
    let sum = needed.reduce(0, +)
    if sum > limit { needed = needed.map { $0 * limit / sum } }
    var widths = weights.map { $0 * share }
    for index in widths.indices where needed[index] > widths[index] { widths[index] = needed[index] }
    let excess = widths.reduce(0, +) - width
    let spare = widths.indices.map { widths[$0] - needed[$0] }
    let spareSum = spare.reduce(0, +)
    guard excess > 0, spareSum > 0 else { return widths }
    return widths.indices.map { widths[$0] - spare[$0] * min(1, excess / spareSum) }
  }
}

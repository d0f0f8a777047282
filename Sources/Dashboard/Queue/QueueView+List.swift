import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

extension QueueView {
  /// Draws the title line and the list under it.
  func drawList(into frame: inout Frame, in area: Rect) {
    frame.rule(at: area.origin, columns: area.columns, title: title(frame.glyphs, columns: area.columns))
    drawRows(into: &frame, in: area.split(topRows: 1).bottom)
  }

  /// Draws column titles, headings and rows.
  func drawRows(into frame: inout Frame, in area: Rect) {
    guard area.rows > 0 else { return }
    let layout = columns.fitted(to: area.columns)
    layout.drawHeader(into: &frame, at: area.origin)
    let body = area.split(topRows: 1).bottom
    guard !listing.rows.isEmpty else {
      frame.put(
        filter.isEmpty
          ? language.say(
            "La file est vide : rien n'attend. « plan » prépare les relances du jour.",
            "The queue is empty: nothing waits. \"plan\" prepares the day's reminders.")
          : language.say("Aucune relance : Échap efface le filtre.", "No reminder: Esc clears the filter."),
        at: Point(row: body.row, column: body.column + 3), role: .muted, width: max(0, body.columns - 3))
      return
    }
    let place = selected.flatMap(listing.place)
    let top = listing.top(firstRow: firstRow, selected: place, height: body.rows)
    for (offset, line) in listing.lines.dropFirst(top).prefix(body.rows).enumerated() {
      let point = Point(row: body.row + offset, column: body.column)
      switch line {
      case .heading(let group, let count, let settled):
        let rest = language.counted(
          settled, language.say("traitée", "settled"), language.say("traitées", "settled"))
        let note = settled == 0 ? "" : language.say(", \(rest) : R range", ", \(rest): R sorts")
        frame.put(
          "   \(group.name(in: language)) (\(count))\(note)", at: point, role: .heading, width: body.columns)
      case .row(let place): draw(listing.rows[place], layout, into: &frame, at: point)
      }
    }
  }

  private var columns: TableColumns {
    TableColumns([
      TableColumn("", minimum: 2, priority: 10), TableColumn(language.say("C", "C"), minimum: 1, priority: 5),
      TableColumn(language.say("Client", "Customer"), minimum: 12, ideal: 18, priority: 9, isFlexible: true),
      TableColumn(language.say("Étape", "Stage"), minimum: 5, priority: 6),
      TableColumn(
        language.say("Réclamé €", "Demanded €"), minimum: max(10, listing.amountColumns), priority: 9,
        alignment: .right),
      TableColumn(language.say("État", "State"), minimum: 12, ideal: 21, priority: 8, isFlexible: true),
    ])
  }

  private func draw(_ row: QueueRow, _ layout: TableLayout, into frame: inout Frame, at point: Point) {
    let isSelected = row.reminder.id == selected
    let isMarked = marks.contains(row.reminder.id)
    let first = isSelected ? frame.glyphs.caret : row.isBlocked ? frame.glyphs.blocked : " "
    let second = isMarked ? frame.glyphs.mark : isSelected && row.isBlocked ? frame.glyphs.blocked : " "
    layout.drawRow(
      [
        TableCell(first + second, row.isBlocked ? .warning : .marked), TableCell(row.reminder.channel.mark),
        TableCell(row.name), TableCell(row.reminder.step.code, .stage),
        TableCell(row.amount(in: language), .amountOverdue),
        TableCell(
          row.state(in: language, columns: layout.placed.first { $0.index == 5 }?.width ?? 0, frame.glyphs),
          row.isBlocked ? .warning : nil),
      ], into: &frame, at: point, style: Style(isSelected ? .rowSelected : isMarked ? .marked : .row),
      isSelected: isSelected)
  }
}

import Canvas
import Casework
import PlainText
import Receivables
import Wording

extension WorklistScreen {
  /// - Parameter arrivals: What others recorded since the list was sorted.
  func draw(
    into frame: inout Frame, _ layout: WorklistLayout, arrivals: DashboardArrivals, world: DashboardWorld
  ) {
    drawList(into: &frame, layout, world)
    drawPreview(into: &frame, layout, world)
    if let views = layout.views { drawViews(into: &frame, views, world) }
    drawNews(into: &frame, layout, arrivals, world.language)
  }

  private func drawNews(
    into frame: inout Frame, _ layout: WorklistLayout, _ arrivals: DashboardArrivals, _ language: Language
  ) {
    guard waiting > 0 || arrivals.updates > 0 else { return }
    let changed = language.counted(
      waiting, language.say("ligne changée", "row changed"), language.say("lignes changées", "rows changed"))
    let what = arrivals.updates > 0 ? arrivals.text(in: language) : changed
    let order = language.say("R pour réordonner la liste", "R to sort the list again")
    frame.put(
      "\(frame.glyphs.news) \(what) : \(order)", at: Point(row: layout.newsRow, column: 1), role: .notice,
      width: max(0, layout.list.columns - 2))
  }

  private func columns(_ language: Language) -> TableColumns {
    TableColumns([
      TableColumn(
        language.say("Client", "Customer"), minimum: 14, ideal: 25, priority: 20, isFlexible: true),
      TableColumn(
        language.say("Échu", "Overdue"), minimum: amountColumns, priority: 19, alignment: .right),
      TableColumn(language.say("Ret.", "Late"), minimum: 6, priority: 18, alignment: .right),
      TableColumn(language.say("Étape", "Stage"), minimum: 5, priority: 12),
      TableColumn(language.say("Âge", "Age"), minimum: 5, priority: 8),
      TableColumn(
        language.say("À faire", "To do"), minimum: WorkAction.briefColumns, ideal: 24, priority: 6,
        isFlexible: true),
    ])
  }

  private func drawList(into frame: inout Frame, _ layout: WorklistLayout, _ world: DashboardWorld) {
    let area = layout.list
    let table = columns(world.language).fitted(to: area.columns - 4)
    table.drawHeader(into: &frame, at: Point(row: layout.header, column: 3))
    let widths = Dictionary(table.placed.map { ($0.index, $0.width) }) { first, _ in first }
    let window = list.window(height: area.rows)
    for (offset, place) in window.visible.enumerated() {
      guard let row = rows[list.ids[place]] else { continue }
      let isSelected = place == window.cursor
      let isMarked = list.marks.contains(row.entry.customer)
      let style = Style(isSelected ? .rowSelected : row.isGone ? .muted : isMarked ? .marked : .row)
      let point = Point(row: area.row + offset, column: 0)
      let caret = isSelected ? frame.glyphs.caret : " "
      let mark = isMarked ? frame.glyphs.mark : row.entry.isBlocked ? frame.glyphs.blocked : " "
      frame.put("\(caret)\(mark) ", at: point, style: style, width: 3)
      table.drawRow(
        cells(row, frame.glyphs, widths: widths, world), into: &frame,
        at: Point(row: point.row, column: 3), style: style,
        isSelected: isSelected || row.isGone)
    }
    if list.ids.isEmpty { drawEmpty(into: &frame, area, world.language) }
  }

  private func drawEmpty(into frame: inout Frame, _ area: Rect, _ language: Language) {
    let text =
      rows.isEmpty
      ? language.say("Rien à faire : aucun retard.", "Nothing to do: nobody is late.")
      : language.say("Aucun dossier : Échap efface le filtre.", "No file: Esc clears the filter.")
    frame.put(text, at: Point(row: area.row, column: 3), role: .muted, width: max(0, area.columns - 4))
  }

  /// The place of the last column: what to do.
  private static let toDoColumn = 5

  private func cells(_ row: WorkRow, _ glyphs: Glyphs, widths: [Int: Int], _ world: DashboardWorld)
    -> [TableCell]
  {
    let entry = row.entry
    let language = world.language
    let balance = entry.account.balance
    // A long name is cut, not the sign that more is late in another currency.
    let more = row.otherOverdue.isEmpty ? "" : " (+\(row.otherOverdue.count))"
    let name = CustomersScreen.name(of: entry.customer, world).truncated(
      to: max(1, (widths[0] ?? 0) - more.columnsOnScreen), ellipsis: glyphs.ellipsis)
    let toDo =
      row.isGone
      ? language.say("plus rien à faire", "nothing left to do")
      : entry.words(in: language, columns: widths[WorklistScreen.toDoColumn] ?? 0)
    return [
      TableCell(name + more),
      TableCell(WorklistScreen.amount(entry, language), .amountOverdue),
      TableCell(
        balance.overdue > 0 ? DelayText.short(days: balance.mostDaysLate, in: language) : glyphs.dash),
      TableCell(entry.stageText, entry.proposed == nil ? .stage : .stageProposed),
      TableCell(
        Sparkline(AgedBalance.Bucket.allCases.map { balance[$0] }).text(glyphs: glyphs), .bar),
      TableCell(toDo),
    ]
  }

  private func drawPreview(into frame: inout Frame, _ layout: WorklistLayout, _ world: DashboardWorld) {
    guard let area = layout.preview else { return }
    if layout.isSide {
      frame.verticalRule(at: Point(row: area.row, column: area.column - 2), rows: area.rows)
      brief?.drawFull(into: &frame, area, top: previewTop, isBrief: true)
    } else {
      frame.rule(
        at: Point(row: area.row, column: 0), columns: area.columns,
        title: brief?.account.customer.shownName(in: world.language) ?? "")
      brief?.drawCompact(
        into: &frame, Rect(row: area.row + 1, column: 0, columns: area.columns, rows: area.rows - 1))
    }
  }

  private func drawViews(into frame: inout Frame, _ area: Rect, _ world: DashboardWorld) {
    let language = world.language
    frame.put(
      language.say("Vues enregistrées  (f)", "Saved views  (f)"), at: Point(row: area.row, column: 1),
      role: .heading, width: area.columns - 2)
    for (index, view) in WorkView.allCases.enumerated() {
      let count = viewCounts.indices.contains(index) ? viewCounts[index] : 0
      let mark = view == self.view ? frame.glyphs.caret : " "
      frame.put(
        " \(mark) \(view.name(in: language).padded(to: 34))\(String(count).padded(to: 5, .right))",
        at: Point(row: area.row + 1 + index, column: 1), role: .text, width: area.columns - 2)
    }
    let row = area.row + 2 + WorkView.allCases.count
    let calls = activity.callsMade + activity.callsToMake
    let reminders = activity.remindersSent + activity.remindersToDo
    let bar = Bar(activity.callsMade, of: max(1, calls)).text(
      columns: 16, glyphs: frame.glyphs, showsEmpty: true)
    let text = language.say(
      "Journée   appels \(activity.callsMade)/\(calls) \(bar)  relances \(activity.remindersSent)/\(reminders)",
      "Day   calls \(activity.callsMade)/\(calls) \(bar)  reminders \(activity.remindersSent)/\(reminders)")
    frame.put(text, at: Point(row: row, column: 1), role: .text, width: area.columns - 2)
  }
}

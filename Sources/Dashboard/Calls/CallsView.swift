import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Wording

/// The calls of the day: whom to call and why, above what came of today's calls with its counts.
struct CallsView: Sendable {
  /// Calls to make, in the order of the sheet.
  let toMake: [CallRow]
  /// Customers among them who need no call any more: their rows stay in place until they are taken away.
  let settled: Set<CustomerID>
  /// Calls logged today, newest first.
  let made: [LoggedCallRow]
  /// The customer under the cursor.
  let selected: CustomerID?
  /// The first row of the caller's window.
  let firstRow: Int
  let language: Language

  /// Gathers what to show.
  init(
    toMake: [CallRow], settled: Set<CustomerID> = [], made: [LoggedCallRow], selected: CustomerID?,
    firstRow: Int = 0, language: Language
  ) {
    self.toMake = toMake
    self.settled = settled
    self.made = made
    self.selected = selected
    self.firstRow = firstRow
    self.language = language
  }

  /// Rows under the list that tell the selected call whole: a narrow list cuts its reason.
  private static let detailRows = 2

  /// Rows of the list of calls to make that an area leaves, for the caller's window.
  ///
  /// - Parameter made: How many calls were logged: they take two fifths at most, and a few rows at least, so that one
  ///   more moves nothing.
  static func listRows(in size: Size, made: Int) -> Int {
    let below = min(max(4, made + 1), max(3, size.rows * 2 / 5))
    return max(1, size.rows - below - detailRows - 2)
  }

  /// Draws the calls to make above those of the day.
  func draw(into frame: inout Frame, in area: Rect) {
    guard area.rows > 2 else { return }
    let list = CallsView.listRows(in: area.size, made: made.count)
    let (top, bottom) = area.split(topRows: list + 2)
    drawToMake(into: &frame, in: top)
    let (detail, rest) = bottom.split(topRows: Self.detailRows)
    drawDetail(into: &frame, in: detail)
    drawMade(into: &frame, in: rest)
  }

  /// Whom to ask for and why, of the selected call, in full.
  private func drawDetail(into frame: inout Frame, in area: Rect) {
    guard let row = toMake.first(where: { $0.customer == selected }) else { return }
    if settled.contains(row.customer) {
      frame.put(
        language.say(
          "Plus d'appel à passer pour l'instant : R range la liste.",
          "No call to make any more for now: R sorts the list."),
        at: Point(row: area.row, column: area.column + 3), role: .muted, width: area.columns - 4)
      return
    }
    let person = row.person.isEmpty ? "" : language.say("demander \(row.person)", "ask for \(row.person)")
    let words = [row.why(in: language), person].filter { !$0.isEmpty }.joined(separator: ", ")
    for (offset, line) in legible(words).wrapped(to: max(8, area.columns - 4)).prefix(area.rows).enumerated()
    {
      frame.put(
        line, at: Point(row: area.row + offset, column: area.column + 3), role: .muted,
        width: area.columns - 4)
    }
  }

  /// Calls logged, persons reached, promises, disputes.
  var counters: [String] {
    let reached = made.count { $0.call.outcome.isContact }
    let promises = made.count { $0.call.outcome == .promise }
    let disputes = made.count { $0.call.outcome == .dispute }
    return [
      language.counted(made.count, language.say("appel", "call"), language.say("appels", "calls")),
      language.say("joints \(reached)", "reached \(reached)"),
      language.say("promesses \(promises)", "promises \(promises)"),
      language.say("litiges \(disputes)", "disputes \(disputes)"),
    ]
  }

  /// How many of them are not to be made now; a narrow list cuts the reason, never this.
  private func oddCount(_ dot: String) -> String {
    let count = toMake.count { $0.isOdd && !settled.contains($0.customer) }
    guard count > 0 else { return "" }
    return " \(dot) " + language.say("\(count) pas maintenant (w)", "\(count) not now (w)")
  }

  /// How many calls are still to be made, and how many rows stay in place until the list is sorted.
  private func count(_ dot: String) -> String {
    let done = toMake.count { settled.contains($0.customer) }
    let rest = " \(dot) \(toMake.count - done)" + oddCount(dot)
    if done == 0 { return rest }
    let told = language.counted(
      done, language.say("traité", "settled"), language.say("traités", "settled"))
    return rest + " \(dot) " + language.say("\(told) : R range", "\(told): R sorts")
  }

  private func drawToMake(into frame: inout Frame, in area: Rect) {
    let dot = frame.glyphs.middleDot
    frame.rule(
      at: area.origin, columns: area.columns,
      title: language.say("Appels à passer", "Calls to make") + count(dot))
    let amount = max(10, toMake.map { $0.amount(in: language).columns }.max() ?? 0)
    let layout = TableColumns([
      TableColumn("", minimum: 2, priority: 10),
      TableColumn(language.say("Client", "Customer"), minimum: 14, ideal: 24, priority: 8, isFlexible: true),
      TableColumn(language.say("Échu €", "Overdue €"), minimum: amount, priority: 9, alignment: .right),
      TableColumn(language.say("Téléphone", "Phone"), minimum: 14, priority: 7),
      TableColumn(language.say("Pourquoi", "Why"), minimum: 26, ideal: 32, priority: 6, isFlexible: true),
      TableColumn(language.say("Demander", "Ask for"), minimum: 16, ideal: 20, priority: 2),
    ]).fitted(to: area.columns)
    layout.drawHeader(into: &frame, at: Point(row: area.row + 1, column: area.column))
    if toMake.isEmpty {
      frame.put(
        language.say("Aucun appel à passer aujourd'hui.", "No call to make today."),
        at: Point(row: area.row + 2, column: area.column + 3), role: .muted, width: area.columns - 3)
    }
    var window = ListWindow(count: toMake.count, height: area.rows - 2)
    window.move(.to(max(0, min(firstRow + area.rows - 3, toMake.count - 1))))
    window.move(.to(toMake.firstIndex { $0.customer == selected } ?? firstRow))
    for place in window.visible {
      let point = Point(row: area.row + 2 + place - window.top, column: area.column)
      draw(toMake[place], layout, into: &frame, at: point)
    }
  }

  private func draw(_ row: CallRow, _ layout: TableLayout, into frame: inout Frame, at point: Point) {
    let isSelected = row.customer == selected
    let isSettled = settled.contains(row.customer)
    let lacksPhone = row.phone.isEmpty && !isSettled
    let second = isSettled ? frame.glyphs.check : lacksPhone ? frame.glyphs.blocked : " "
    let sign = (isSelected ? frame.glyphs.caret : " ") + second
    layout.drawRow(
      [
        TableCell(sign, isSettled ? .muted : .warning), TableCell(row.name),
        TableCell(row.amount(in: language), isSettled ? nil : .amountOverdue),
        TableCell(
          lacksPhone ? language.say("sans téléphone", "no phone") : row.phone,
          isSettled ? nil : lacksPhone ? .warning : .link),
        TableCell(
          isSettled
            ? language.say("traité", "settled")
            : row.why(
              in: language, columns: layout.placed.first { $0.index == 4 }?.width ?? 0, frame.glyphs)),
        TableCell(row.person),
      ], into: &frame, at: point, style: Style(isSelected ? .rowSelected : isSettled ? .muted : .row),
      isSelected: isSelected)
  }

  /// Columns of the calls made: what came of them comes before the end of a long name, and before who made them.
  private func madeColumns(in width: Int) -> TableLayout {
    let widest = made.map { $0.outcome(in: language).columnsOnScreen }.max() ?? 0
    let columns = [
      TableColumn("", minimum: 5, priority: 7), TableColumn("", minimum: 14, ideal: 24, priority: 8),
      TableColumn("", minimum: min(30, max(1, widest)), ideal: widest, priority: 9, isFlexible: true),
      TableColumn("", minimum: 8, ideal: 12, priority: 2),
    ]
    let hasRoom = columns[0].minimum + columns[1].minimum + widest + columns[3].minimum + 3 <= width
    return TableColumns(hasRoom ? columns : Array(columns.dropLast())).fitted(to: width)
  }

  private func drawMade(into frame: inout Frame, in area: Rect) {
    frame.rule(
      at: area.origin, columns: area.columns,
      title: wholeParts(
        [language.say("Aujourd'hui", "Today")] + counters, separator: " \(frame.glyphs.middleDot) ",
        columns: area.columns - 6))
    let layout = madeColumns(in: area.columns - 1)
    if made.isEmpty {
      frame.put(
        language.say("Aucun appel consigné. c consigne un appel.", "No call logged. c logs a call."),
        at: Point(row: area.row + 1, column: area.column + 1), role: .muted, width: area.columns - 1)
    }
    for (place, row) in made.prefix(max(0, area.rows - 1)).enumerated() {
      layout.drawRow(
        [
          TableCell(row.time, .muted), TableCell(row.name),
          TableCell(
            row.outcome(
              in: language, columns: layout.placed.first { $0.index == 2 }?.width ?? 0, frame.glyphs)),
          TableCell(row.call.by, .muted),
        ], into: &frame, at: Point(row: area.row + 1 + place, column: area.column + 1))
    }
  }
}

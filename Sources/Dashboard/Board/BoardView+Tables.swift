import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Risk
import Wording

extension BoardView {
  /// The aged balance: amount, bar and share of each age, credits apart.
  func drawAges(into frame: inout Frame, in area: Rect) {
    guard area.rows > 1 else { return }
    let code = board.currency == .eur ? "€" : board.currency.code
    frame.put(
      language.say("Balance âgée (\(code))", "Aged balance (\(code))"), at: area.origin, role: .heading,
      width: area.columns)
    let figures = AgedBalance.Bucket.allCases.map { units(board.balance[$0]) }
    let widest = max(7, (figures + [units(board.balance.credits)]).map(\.columns).max() ?? 7)
    let bar = max(0, area.columns - 9 - widest - 8)
    for (place, bucket) in AgedBalance.Bucket.allCases.enumerated() where place + 1 < area.rows {
      let row = area.row + 1 + place
      let cents = board.balance[bucket]
      frame.put(
        [
          (bucket.name(in: language).padded(to: 9), .label),
          (figures[place].padded(to: widest, .right) + " ", bucket == .notDue ? .amount : .amountOverdue),
        ], at: Point(row: row, column: area.column), width: area.columns)
      Bar(cents, of: board.balance.outstanding).draw(
        into: &frame, at: Point(row: row, column: area.column + 9 + widest + 1), columns: bar)
      frame.put(
        percent(basisPoints(cents, of: board.balance.outstanding), frame.glyphs),
        at: Point(row: row, column: area.column + area.columns - 6), role: .muted, width: 6,
        alignment: .right)
    }
    let row = area.row + 1 + AgedBalance.Bucket.allCases.count
    guard row < area.row + area.rows, board.balance.credits > 0 else { return }
    frame.put(
      [
        (language.say("avoirs", "credits").padded(to: 9), .label),
        ("-\(units(board.balance.credits))".padded(to: widest, .right), .amountCredit),
      ], at: Point(row: row, column: area.column), width: area.columns)
  }

  /// Customers per rung with their overdue money and how many are frozen; empty rungs are left out.
  func drawStages(into frame: inout Frame, in area: Rect, named: Bool) {
    guard area.rows > 1, area.columns > 10, !isPast else { return }
    let rows = board.stages.filter { $0.customers > 0 }
    let amount = max(8, rows.map { units($0.overdueCents).columns }.max() ?? 0)
    let layout = TableColumns([
      TableColumn(
        language.say("Étape", "Stage"), minimum: 5, ideal: named ? 24 : 5, priority: 9, isFlexible: named),
      TableColumn(
        language.say(named ? "dossiers" : "dos.", named ? "customers" : "cust."), minimum: named ? 9 : 5,
        priority: 7, alignment: .right),
      TableColumn(
        board.currency == .eur ? "€" : board.currency.code, minimum: amount, priority: 8, alignment: .right),
      // Wider than its word: beside the amount's "€" it would read as one title.
      TableColumn(language.say("gelés", "frozen"), minimum: 7, priority: 6, alignment: .right),
    ]).fitted(to: area.columns)
    layout.drawHeader(into: &frame, at: area.origin)
    let places = area.rows - 1
    for (place, row) in rows.prefix(places).enumerated() {
      layout.drawRow(
        [
          TableCell(stageName(row.stage, named: named), .stage), TableCell(String(row.customers)),
          TableCell(units(row.overdueCents), .amountOverdue),
          TableCell(row.frozen == 0 ? frame.glyphs.dash : String(row.frozen)),
        ], into: &frame, at: Point(row: area.row + 1 + place, column: area.column))
    }
  }

  private func stageName(_ stage: StepID?, named: Bool) -> String {
    guard let stage else { return named ? language.say("avant R1", "before R1") : "-" }
    return named && stage.legend(in: language) != stage.code
      ? "\(stage.code) \(stage.legend(in: language))" : stage.code
  }

  /// What came in, what was promised, what is contested, how fresh the bank is: beside the boxes on wide screens.
  func drawPromises(into frame: inout Frame, in area: Rect) {
    let lines = summary(frame.glyphs, isBeside: true)
    var row = area.row
    for line in lines {
      row += flow(
        line, into: &frame, at: Point(row: row, column: area.column), columns: area.columns,
        rows: area.row + area.rows - row)
    }
  }

  /// The line of those whom nobody looks after, with the cursor when it stands there; returns the rows used.
  func drawCoverage(into frame: inout Frame, at point: Point, columns: Int, rows: Int) -> Int {
    if isOnCoverage { frame.put("", at: point, style: Style(.rowSelected), width: columns) }
    frame.put(isOnCoverage ? frame.glyphs.caret : " ", at: point, role: isOnCoverage ? .rowSelected : .row)
    let pieces = coverage(frame.glyphs)
    return flow(
      isOnCoverage ? pieces.map { ($0.0, StyleRole.rowSelected) } : pieces, into: &frame,
      at: Point(row: point.row, column: point.column + 1), columns: columns - 1, rows: rows)
  }

  /// Pieces in as many rows as they need, no more than given; returns the rows used.
  ///
  /// A label goes on in the next row together with the value behind it: a name without its figure says nothing.
  func flow(
    _ pieces: [(String, StyleRole)], into frame: inout Frame, at point: Point, columns: Int, rows: Int
  ) -> Int {
    var groups: [[(String, StyleRole)]] = []
    for piece in pieces where !piece.0.isEmpty {
      let follows = groups.last?.last.map { $0.1 == .label || $0.1 == .heading } ?? false
      if piece.1 == .label && !follows || !follows && piece.0.hasPrefix(" ") || groups.isEmpty {
        groups.append([piece])
      } else {
        groups[groups.count - 1].append(piece)
      }
    }
    var lines: [[(String, StyleRole)]] = [[]]
    var used = 0
    for group in groups {
      let width = group.reduce(0) { $0 + $1.0.columnsOnScreen }
      if used > 0, used + width > columns {
        lines.append(
          [(" " + group[0].0.drop { $0 == " " || $0 == "\u{B7}" }, group[0].1)] + group.dropFirst())
        used = width
      } else {
        lines[lines.count - 1] += group
        used += width
      }
    }
    let shown = lines.prefix(max(0, rows))
    for (offset, line) in shown.enumerated() {
      put(line, into: &frame, at: Point(row: point.row + offset, column: point.column), columns: columns)
    }
    return shown.count
  }

  /// `non échu 271 640  1-30 j 92 100  …`: the aged balance as running text.
  var agesLine: [(String, StyleRole)] {
    let code = board.currency == .eur ? "€" : board.currency.code
    var pieces: [(String, StyleRole)] = [
      (language.say("Balance âgée (\(code)) ", "Aged balance (\(code)) "), .heading)
    ]
    for bucket in AgedBalance.Bucket.allCases {
      pieces.append((" \(bucket.name(in: language)) ", .label))
      pieces.append((units(board.balance[bucket]) + " ", bucket == .notDue ? .amount : .amountOverdue))
    }
    if board.balance.credits > 0 {
      pieces += [
        (language.say(" avoirs ", " credits "), .label), ("-\(units(board.balance.credits)) ", .amountCredit),
      ]
    }
    return pieces
  }

  /// `R1 11: 64 900  R2 7: 58 310`: customers per rung and their overdue money as running text.
  func stagesLine(_ glyphs: Glyphs) -> [(String, StyleRole)] {
    let rows = board.stages.filter { $0.customers > 0 }
    guard !rows.isEmpty else { return [] }
    return [(language.say("Étapes ", "Stages "), .heading)]
      + rows.flatMap { row -> [(String, StyleRole)] in
        [
          (" \(stageName(row.stage, named: false)) \(row.customers) ", .label),
          (units(row.overdueCents) + " ", .amountOverdue),
        ]
      }
  }

  /// Whole pieces as long as they fit: half a figure would be a wrong figure.
  func put(_ pieces: [(String, StyleRole)], into frame: inout Frame, at point: Point, columns: Int) {
    var rest = columns
    let shown = pieces.prefix { piece in
      rest -= piece.0.columnsOnScreen
      return rest >= 0
    }
    frame.put(Array(shown), at: point, width: columns)
  }

  /// The largest overdue customers with the share that they make together.
  func drawDebtors(into frame: inout Frame, in area: Rect) {
    guard area.rows > 1 else { return }
    // In a low area the rows go along with the cursor.
    let place = board.debtors.firstIndex { $0.customer == selected } ?? 0
    let first = max(0, place - (area.rows - 2))
    let shown = board.debtors.dropFirst(first).prefix(area.rows - 1)
    frame.rule(
      at: area.origin, columns: area.columns,
      title: language.say(
        "Plus gros retards \(frame.glyphs.middleDot) part cumulée",
        "Largest overdue \(frame.glyphs.middleDot) cumulated share"))
    let amount = max(10, shown.map { exact($0.overdueCents).columns }.max() ?? 0)
    let layout = TableColumns([
      TableColumn("", minimum: 1, priority: 10), TableColumn("", minimum: 2, priority: 5, alignment: .right),
      TableColumn("", minimum: 12, ideal: 30, priority: 9),
      TableColumn("", minimum: amount, priority: 8, alignment: .right),
      TableColumn("", minimum: 6, priority: 7, alignment: .right), TableColumn("", minimum: 4, priority: 6),
      TableColumn("", minimum: 5, priority: 4, alignment: .right),
    ]).fitted(to: area.columns)
    for (place, debtor) in zip(shown.indices, shown) {
      let isSelected = debtor.customer == selected
      layout.drawRow(
        [
          TableCell(isSelected ? frame.glyphs.caret : " "), TableCell(String(place + 1), .muted),
          TableCell(names.indices.contains(place) ? names[place] : "?"),
          TableCell(exact(debtor.overdueCents), .amountOverdue),
          TableCell(DelayText.short(days: debtor.daysLate, in: language)),
          TableCell(isPast ? "" : debtor.stage?.code ?? "-", .stage),
          TableCell(percent(debtor.cumulatedShare, frame.glyphs), .muted),
        ], into: &frame, at: Point(row: area.row + 1 + place - first, column: area.column),
        style: Style(isSelected ? .rowSelected : .row), isSelected: isSelected)
    }
    if board.debtors.isEmpty {
      frame.put(
        language.say("Personne n'est en retard.", "Nobody is late."),
        at: Point(row: area.row + 1, column: area.column + 3), role: .muted, width: area.columns - 3)
    }
  }

  /// Whole units without the currency.
  private func units(_ cents: Int) -> String {
    let whole = cents.magnitude / 100 + (cents.magnitude % 100 >= 50 ? 1 : 0)
    return MoneyFigures.grouped(whole, by: language == .french ? " " : ",")
  }

  private func exact(_ cents: Int) -> String { MoneyFigures.screen(cents: cents, in: language) }
}

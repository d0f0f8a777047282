import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Risk
import Wording

/// The figures of the day in one currency: what is owed, how old it is, what comes in, who owes most.
struct BoardView: Sendable {
  /// The figures.
  let board: Board
  /// Names of the debtors, in their order.
  let names: [String]
  /// Working days since the bank was last known; nil when it never was.
  let bankAge: Int?
  /// Working days after which batches are refused.
  let bankLimit: Int
  /// The debtor under the cursor.
  let selected: CustomerID?
  /// Whether the cursor stands on the line of those whom nobody looks after.
  let isOnCoverage: Bool
  /// Whether the month is over: stages, promises, disputes and the bank are known of today alone.
  let isPast: Bool
  let language: Language

  /// Gathers what to show.
  init(
    _ board: Board, names: [String], bankAge: Int?, bankLimit: Int, selected: CustomerID? = nil,
    isOnCoverage: Bool = false, isPast: Bool = false, language: Language
  ) {
    self.board = board
    self.names = names
    self.bankAge = bankAge
    self.bankLimit = bankLimit
    self.selected = selected
    self.isOnCoverage = isOnCoverage
    self.isPast = isPast
    self.language = language
  }

  /// Reads names and the age of the bank out of a casebook.
  init(
    _ board: Board, in book: Casebook, selected: CustomerID? = nil, isOnCoverage: Bool = false,
    isPast: Bool = false, language: Language
  ) {
    self.init(
      board,
      names: board.debtors.map { book.portfolio.customer($0.customer)?.shownName(in: language) ?? "?" },
      bankAge: board.bankKnownOn.map { book.calendar.workingDays(from: $0, to: board.day) },
      bankLimit: book.rules.bankFreshnessDays, selected: selected, isOnCoverage: isOnCoverage,
      isPast: isPast, language: language)
  }

  /// Draws the board: five boxes of figures from 120 columns on, else three lines of them.
  func draw(into frame: inout Frame, in area: Rect) {
    guard area.rows > 2 else { return }
    frame.rule(
      at: area.origin, columns: area.columns, title: title(frame.glyphs, columns: area.columns - 6))
    let body = area.split(topRows: 1).bottom
    if area.columns >= 120, area.rows >= 28 {
      drawWide(into: &frame, in: body)
    } else {
      drawNarrow(into: &frame, in: body)
    }
  }

  /// Day, currency and how much was counted; further currencies are named with the key that shows them.
  func title(_ glyphs: Glyphs, columns: Int = .max) -> String {
    var parts = [
      language.say("Tableau de bord", "Board"),
      language.say("au \(board.day.numeric)", "on \(board.day.numeric)"),
      isPast ? board.day.monthAndYear(in: language) : "",
    ]
    let invoices = language.counted(
      board.invoices, language.say("facture", "invoice"), language.say("factures", "invoices"))
    if board.currencies.count > 1 {
      let codes = board.currencies.map { $0 == board.currency ? "[\($0.code)]" : $0.code }
      parts.append(codes.joined(separator: " "))
    } else {
      parts.append(board.currency.code)
    }
    // The currencies stay whatever is left out.
    let separator = " \(glyphs.middleDot) "
    let known = parts.filter { !$0.isEmpty }
    let whole = (known.dropLast() + [invoices] + known.suffix(1)).joined(separator: separator)
    return whole.columnsOnScreen <= columns
      ? whole : wholeParts(known, separator: separator, columns: columns)
  }

  func drawNarrow(into frame: inout Frame, in area: Rect) {
    var row = area.row
    for line in summary(frame.glyphs) {
      row += flow(
        line, into: &frame, at: Point(row: row, column: area.column + 1), columns: area.columns - 1,
        rows: area.row + area.rows - row)
    }
    if !isPast {
      row += drawCoverage(
        into: &frame, at: Point(row: row, column: area.column), columns: area.columns,
        rows: area.row + area.rows - row)
    }
    let isBesides = area.columns >= 76
    guard isBesides else { return drawStacked(into: &frame, in: area, from: row) }
    row += 1
    let left = Rect(row: row, column: area.column + 1, columns: 46, rows: 7)
    let height = min(8, max(0, area.row + area.rows - row))
    drawAges(into: &frame, in: Rect(row: left.row, column: left.column, columns: left.columns, rows: height))
    drawStages(
      into: &frame,
      in: Rect(row: row, column: left.column + 49, columns: area.columns - 50, rows: height), named: false)
    row += height
    let rest = Rect(row: row, column: area.column, columns: area.columns, rows: area.row + area.rows - row)
    drawDebtors(into: &frame, in: rest)
  }

  /// Ages and stages as running text where no columns fit beside each other: no figure is left out.
  private func drawStacked(into frame: inout Frame, in area: Rect, from start: Int) {
    var row = start
    let bottom = area.row + area.rows
    for line in [agesLine, isPast ? [] : stagesLine(frame.glyphs)] where !line.isEmpty {
      row += flow(
        line, into: &frame, at: Point(row: row, column: area.column + 1), columns: area.columns - 1,
        rows: bottom - row)
    }
    drawDebtors(
      into: &frame, in: Rect(row: row, column: area.column, columns: area.columns, rows: bottom - row))
  }

  func drawWide(into frame: inout Frame, in area: Rect) {
    drawBoxes(into: &frame, in: Rect(row: area.row, column: area.column, columns: area.columns, rows: 5))
    var row = area.row + 6
    let left = Rect(row: row, column: area.column + 1, columns: 62, rows: 9)
    drawAges(into: &frame, in: left)
    drawStages(
      into: &frame, in: Rect(row: row, column: area.column + 68, columns: area.columns - 69, rows: 11),
      named: true)
    drawPromises(
      into: &frame, in: Rect(row: row + 7, column: area.column + 1, columns: 62, rows: 4))
    if !isPast {
      _ = drawCoverage(
        into: &frame, at: Point(row: row + 11, column: area.column), columns: area.columns, rows: 1)
    }
    row += 12
    drawDebtors(
      into: &frame,
      in: Rect(row: row, column: area.column, columns: area.columns, rows: area.row + area.rows - row))
  }
}

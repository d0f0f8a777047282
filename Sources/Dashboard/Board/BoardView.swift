import Canvas
import Casework
import Dunning
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
    frame.rule(at: area.origin, columns: area.columns, title: title(frame.glyphs))
    let body = area.split(topRows: 1).bottom
    if area.columns >= 120, area.rows >= 28 {
      drawWide(into: &frame, in: body)
    } else {
      drawNarrow(into: &frame, in: body)
    }
  }

  /// Day, currency and how much was counted; further currencies are named with the key that shows them.
  func title(_ glyphs: Glyphs) -> String {
    var parts = [
      language.say("Tableau de bord", "Board"),
      language.say("au \(board.day.numeric)", "on \(board.day.numeric)"),
      isPast ? board.day.monthAndYear(in: language) : "",
      language.counted(
        board.invoices, language.say("facture", "invoice"), language.say("factures", "invoices")),
    ]
    if board.currencies.count > 1 {
      let codes = board.currencies.map { $0 == board.currency ? "[\($0.code)]" : $0.code }
      parts.append(codes.joined(separator: " "))
    } else {
      parts.append(board.currency.code)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.middleDot) ")
  }

  func drawNarrow(into frame: inout Frame, in area: Rect) {
    var row = area.row
    for line in summary(frame.glyphs) where row < area.row + area.rows {
      put(line, into: &frame, at: Point(row: row, column: area.column + 1), columns: area.columns - 1)
      row += 1
    }
    if !isPast {
      drawCoverage(into: &frame, at: Point(row: row, column: area.column), columns: area.columns)
      row += 1
    }
    row += 1
    let isBesides = area.columns >= 76
    let left = Rect(row: row, column: area.column + 1, columns: isBesides ? 46 : area.columns - 1, rows: 7)
    let height = min(8, max(0, area.row + area.rows - row))
    drawAges(into: &frame, in: Rect(row: left.row, column: left.column, columns: left.columns, rows: height))
    if isBesides {
      drawStages(
        into: &frame,
        in: Rect(row: row, column: left.column + 49, columns: area.columns - 50, rows: height), named: false)
    }
    row += height
    let rest = Rect(row: row, column: area.column, columns: area.columns, rows: area.row + area.rows - row)
    drawDebtors(into: &frame, in: rest)
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
      drawCoverage(into: &frame, at: Point(row: row + 11, column: area.column), columns: area.columns)
    }
    row += 12
    drawDebtors(
      into: &frame,
      in: Rect(row: row, column: area.column, columns: area.columns, rows: area.row + area.rows - row))
  }
}

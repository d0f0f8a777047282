import Canvas
import Casework
import Receivables

/// The figures of the day, or of the end of a month before: which currency, and which line is under the cursor.
struct BoardScreen: Sendable {
  private(set) var board: Board
  /// How many months before the running one it speaks of; 0 is today.
  private(set) var monthsBack = 0
  private var worklist: Worklist
  var list = RecordList<BoardLine>()

  init(_ world: DashboardWorld) {
    worklist = Worklist(of: world.book, on: world.ledger, by: world.pairing)
    board = Board(of: world.book, on: world.ledger, worklist: worklist)
    list.show(lines)
    if let first = board.debtors.first { list.select(.debtor(first.customer)) }
  }

  /// Takes the facts as they are now.
  mutating func read(_ world: DashboardWorld) { show(board.currency, world) }

  /// Whether there is no other currency to turn to.
  var hasOneCurrency: Bool { board.currencies.count < 2 }

  /// Whether it speaks of a month that is over: only what the documents' days prove is shown then.
  var isPast: Bool { monthsBack > 0 }

  /// The debtor under the cursor; nil on the line of those who were forgotten.
  var customer: CustomerID? { list.current?.customer }

  /// Whether the cursor stands on the line that counts whom nobody looks after.
  var isOnCoverage: Bool { list.current == .coverage }

  /// Shows the next currency.
  mutating func turn(_ step: Int, _ world: DashboardWorld) {
    let all = board.currencies
    guard let place = all.firstIndex(of: board.currency) else { return }
    show(all[(place + step + all.count) % all.count], world)
  }

  /// Goes so many months on; never beyond today.
  mutating func goMonths(_ months: Int, _ world: DashboardWorld) {
    monthsBack = max(0, monthsBack - months)
    show(board.currency, world)
  }

  /// Whether documents reach back to the month before.
  func hasEarlier(_ world: DashboardWorld) -> Bool {
    guard let first = world.book.portfolio.invoices.lazy.map(\.issued).min() else { return false }
    return first <= BoardScreen.day(monthsBack + 1, world.today)
  }

  /// Today, or the last day of the month that lies so far back.
  private static func day(_ monthsBack: Int, _ today: Day) -> Day {
    guard monthsBack > 0 else { return today }
    return (today - (today.parts.day - 1)).adding(months: 1 - monthsBack) - 1
  }

  private var lines: [BoardLine] {
    (isPast ? [] : [.coverage]) + board.debtors.map { .debtor($0.customer) }
  }

  private mutating func show(_ currency: Currency, _ world: DashboardWorld) {
    let ledger = isPast ? Ledger(of: world.book, on: BoardScreen.day(monthsBack, world.today)) : world.ledger
    worklist = Worklist(of: world.book, on: ledger, by: world.pairing)
    board = Board(of: world.book, on: ledger, worklist: worklist, currency: currency)
    list.show(lines)
  }

  func draw(into frame: inout Frame, _ body: Rect, world: DashboardWorld) {
    BoardView(
      board, in: world.book, selected: customer, isOnCoverage: isOnCoverage, isPast: isPast,
      language: world.language
    ).draw(into: &frame, in: body)
  }
}

/// A line of the board that the cursor can stand on.
enum BoardLine: Hashable, Sendable {
  /// The overdue customers, and how many of them were forgotten.
  case coverage
  case debtor(CustomerID)

  var customer: CustomerID? {
    if case .debtor(let customer) = self { return customer }
    return nil
  }
}

import Canvas
import Casework
import Receivables

/// The figures of the day: which currency, and which debtor is under the cursor.
struct BoardScreen: Sendable {
  private(set) var board: Board
  private var worklist: Worklist
  var list = RecordList<CustomerID>()

  init(_ world: DashboardWorld) {
    worklist = Worklist(of: world.book, on: world.ledger)
    board = Board(of: world.book, on: world.ledger, worklist: worklist)
    list.show(board.debtors.map(\.customer))
  }

  /// Takes the facts as they are now.
  mutating func read(_ world: DashboardWorld) {
    worklist = Worklist(of: world.book, on: world.ledger)
    show(board.currency, world)
  }

  /// Whether there is no other currency to turn to.
  var hasOneCurrency: Bool { board.currencies.count < 2 }

  /// Shows the next currency.
  mutating func turn(_ step: Int, _ world: DashboardWorld) {
    let all = board.currencies
    guard let place = all.firstIndex(of: board.currency) else { return }
    show(all[(place + step + all.count) % all.count], world)
  }

  private mutating func show(_ currency: Currency, _ world: DashboardWorld) {
    board = Board(of: world.book, on: world.ledger, worklist: worklist, currency: currency)
    list.show(board.debtors.map(\.customer))
  }

  func draw(into frame: inout Frame, _ body: Rect, world: DashboardWorld) {
    BoardView(board, in: world.book, selected: list.current, language: world.language)
      .draw(into: &frame, in: body)
  }
}

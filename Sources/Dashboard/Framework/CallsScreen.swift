import Canvas
import Casework
import Receivables

/// The calls of the day: cursor and frozen order; what it shows is `CallsView`'s.
struct CallsScreen: Sendable {
  private var rows: [CustomerID: CallRow] = [:]
  private var made: [LoggedCallRow] = []
  private var order: [CustomerID] = []
  /// Shown, and no longer to be called.
  private var settled: Set<CustomerID> = []
  var list = RecordList<CustomerID>()
  private(set) var waiting = 0

  init(_ world: DashboardWorld) {
    read(world)
    reorder(world)
  }

  /// Takes the facts as they are now; a call that was made stays in its place until `R`.
  mutating func read(_ world: DashboardWorld) {
    let sheet = CallSheet(of: world.book, on: world.ledger, minute: world.minute)
    let known = Set(order)
    settled = known.subtracting(sheet.toMake.map(\.customer))
    waiting = 0
    for row in sheet.toMake {
      rows[row.customer] = CallRow(row, in: world.book, language: world.language)
      if !known.contains(row.customer) { waiting += 1 }
    }
    made = sheet.made.map { LoggedCallRow($0, in: world.book, language: world.language) }
  }

  /// Makes the order anew.
  mutating func reorder(_ world: DashboardWorld) {
    let sheet = CallSheet(of: world.book, on: world.ledger, minute: world.minute)
    rows = [:]
    for row in sheet.toMake {
      rows[row.customer] = CallRow(row, in: world.book, language: world.language)
    }
    order = sheet.toMake.map(\.customer)
    settled = []
    waiting = 0
    list.show(order)
  }

  /// The calls to make, in the order shown.
  var shown: [CallRow] { list.ids.compactMap { rows[$0] } }

  /// Rows of the list in an area.
  func listRows(in size: Size) -> Int { CallsView.listRows(in: size, made: made.count) }

  func draw(into frame: inout Frame, _ body: Rect, world: DashboardWorld) {
    CallsView(
      toMake: shown, settled: settled, made: made, selected: list.current,
      firstRow: list.window(height: listRows(in: body.size)).top, language: world.language
    ).draw(into: &frame, in: body)
  }
}

import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The live ledger: every customer, what they owe and since when.
struct CustomersScreen: Sendable {
  private(set) var rows: [CustomerID: CustomerRow] = [:]
  private(set) var order: [CustomerID] = []
  var list = RecordList<CustomerID>()
  var filter = ListFilter()
  private(set) var sort = CustomerSort.overdue
  private(set) var isReversed = false
  private(set) var waiting = 0
  private(set) var amountColumns = 11

  init(_ world: DashboardWorld) {
    read(world)
    reorder(world)
  }

  var currentRow: CustomerRow? { list.current.flatMap { rows[$0] } }

  /// Takes the facts as they are now; no row moves.
  mutating func read(_ world: DashboardWorld) {
    let planner = world.book.planner
    rows.removeAll(keepingCapacity: true)
    amountColumns = 9
    for customer in world.book.portfolio.customers {
      let row = CustomerRow(
        customer, stage: world.book.stage(of: customer.id, on: world.ledger, by: planner), world: world)
      rows[customer.id] = row
      for cents in [row.account?.balance.outstanding, row.account?.balance.credits] {
        guard let cents, let currency = row.account?.currency else { continue }
        let text = CustomersScreen.amount(cents, currency, world.language)
        amountColumns = max(amountColumns, text.utf8.count)
      }
    }
    waiting = max(0, rows.count - order.count)
  }

  /// Makes the order anew.
  mutating func reorder(_ world: DashboardWorld) {
    waiting = 0
    let sorted = rows.values.sorted { sort.precedes($0, $1) }.map(\.customer)
    order = isReversed ? sorted.reversed() : sorted
    refilter()
  }

  mutating func refilter() {
    let query = FilterQuery(filter.text)
    list.show(
      query.isEmpty ? order : order.filter { rows[$0].map { query.matches($0.subject) } ?? false })
  }

  mutating func choose(sort: CustomerSort, _ world: DashboardWorld) {
    self.sort = sort
    isReversed = false
    reorder(world)
  }

  mutating func reverse(_ world: DashboardWorld) {
    isReversed.toggle()
    reorder(world)
  }

  /// Figures, with the code of any other currency than the euro.
  static func amount(_ cents: Int, _ currency: Currency, _ language: Language) -> String {
    Amount(cents: cents, currency: currency).column(in: language)
  }
}

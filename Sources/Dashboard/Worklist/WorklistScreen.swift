import Canvas
import Casework
import Dunning
import Receivables
import Wording

/// The day's work: who needs somebody, in an order that stands until it is asked for anew.
struct WorklistScreen: Sendable {
  /// Rows by customer; rebuilt when facts change, never by a key.
  private(set) var rows: [CustomerID: WorkRow] = [:]
  /// The frozen order of all rows.
  private(set) var order: [CustomerID] = []
  var list = RecordList<CustomerID>()
  var filter = ListFilter()
  private(set) var view = WorkView.everything
  private(set) var sort = WorkSort.priority
  private(set) var isReversed = false
  /// Rows that came or went since the order was made.
  private(set) var waiting = 0
  private(set) var viewCounts: [Int] = []
  /// Overdue cents of the rows that are shown.
  private(set) var overdueTotals: [Currency: Int] = [:]
  /// Columns that the widest amount takes.
  private(set) var amountColumns = 11
  private(set) var activity = DayActivity()
  /// The account under the cursor, computed once per row visited.
  private(set) var brief: CustomerBrief?
  /// The preview of the row that the cursor would come to next, worked out while nobody waits.
  private var ahead: CustomerBrief?
  /// The cursor's row at the last look, and its last step: 1, -1, or 0 after a leap.
  private var lastRow = 0
  private var lastStep = 0
  var showsPreview = true
  var previewTop = 0

  init(_ world: DashboardWorld) {
    read(world)
    reorder(world)
  }

  var currentRow: WorkRow? { list.current.flatMap { rows[$0] } }

  /// Takes the facts as they are now; no row moves.
  mutating func read(_ world: DashboardWorld) {
    let worklist = Worklist(of: world.book, on: world.ledger, by: world.pairing)
    let notices = Set(world.book.scenarios.flatMap(\.steps).filter(\.isFormalNotice).map(\.id))
    var fresh: [CustomerID: WorkRow] = [:]
    fresh.reserveCapacity(worklist.entries.count)
    amountColumns = 9
    for (rank, entry) in worklist.entries.enumerated() {
      fresh[entry.customer] = WorkRow(entry, rank: rank, world: world, notices: notices)
      amountColumns = max(amountColumns, WorklistScreen.amount(entry, world.language).utf8.count)
    }
    let known = Set(order)
    waiting = fresh.keys.count { !known.contains($0) }
    for id in order where fresh[id] == nil {
      if let row = rows[id] {
        fresh[id] = row.gone(world)
        waiting += 1
      }
    }
    rows = fresh
    viewCounts = WorkView.allCases.map { view in
      rows.values.count { !$0.isGone && $0.isIn(view) }
    }
    addUp(world)
    activity = DayActivity(of: world.book, on: world.today, entries: worklist.entries)
    brief = nil
    ahead = nil
    look(world)
  }

  /// Makes the order anew: what `R` asks for.
  mutating func reorder(_ world: DashboardWorld) {
    rows = rows.filter { !$0.value.isGone }
    waiting = 0
    let sorted = rows.values.sorted { sort.precedes($0, $1) }.map(\.entry.customer)
    order = isReversed ? sorted.reversed() : sorted
    refilter(world)
  }

  /// Chooses the rows to show by view and filter.
  mutating func refilter(_ world: DashboardWorld) {
    let query = FilterQuery(filter.text)
    list.show(
      order.filter { id in
        guard let row = rows[id] else { return false }
        return row.isIn(view) && (query.isEmpty || query.matches(row.subject))
      })
    addUp(world)
    look(world)
  }

  /// Adds up what is late with the customers that are shown, in each currency, so that the title's total is theirs.
  private mutating func addUp(_ world: DashboardWorld) {
    overdueTotals = [:]
    for id in list.ids {
      for account in world.ledger.accounts(of: id) where account.balance.overdue > 0 {
        overdueTotals[account.currency, default: 0] += account.balance.overdue
      }
    }
  }

  mutating func choose(view: WorkView, _ world: DashboardWorld) {
    self.view = view
    refilter(world)
  }

  mutating func choose(sort: WorkSort, _ world: DashboardWorld) {
    self.sort = sort
    isReversed = false
    reorder(world)
  }

  mutating func reverse(_ world: DashboardWorld) {
    isReversed.toggle()
    reorder(world)
  }

  /// Computes the preview when the cursor stands on another customer.
  mutating func look(_ world: DashboardWorld) {
    guard brief?.customer != list.current else { return }
    previewTop = 0
    let row = list.window.cursor
    lastStep = abs(row - lastRow) == 1 ? row - lastRow : 0
    lastRow = row
    brief = ahead?.customer == list.current ? ahead : list.current.flatMap { brief(of: $0, world) }
  }

  /// Works out the next row's preview, so that a key held down waits for it no longer.
  mutating func lookAhead(_ world: DashboardWorld) {
    let next = list.window.cursor + lastStep
    guard lastStep != 0, showsPreview, list.ids.indices.contains(next), ahead?.customer != list.ids[next]
    else { return }
    ahead = brief(of: list.ids[next], world)
  }

  private func brief(of id: CustomerID, _ world: DashboardWorld) -> CustomerBrief? {
    CustomerBrief(of: id, entry: rows[id]?.entry, reach: .acts, world: world)
  }

  /// The overdue column: figures, with the code of any other currency than the euro.
  static func amount(_ entry: Worklist.Entry, _ language: Language) -> String {
    Amount(cents: entry.account.balance.overdue, currency: entry.account.currency).column(in: language)
  }
}

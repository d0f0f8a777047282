import Canvas
import Casework
import Receivables
import Wording

extension DashboardState {
  /// Moves, marks, filters and previews of the shown list.
  mutating func handleList(_ action: DashboardAction, _ world: DashboardWorld) {
    let height = listHeight(world)
    let stride = listStride(world)
    if accounts[tab] != nil {
      if let move = action.move { accounts[tab]?.move(move, height: height, stride: stride) }
      return
    }
    switch tab {
    case .worklist: handleWorklist(action, height, stride, world)
    case .customers: handleCustomers(action, height, world)
    case .queue: handleQueue(action, height, world)
    case .calls: if let move = action.move { calls?.list.move(move, height: height) }
    case .board: if let move = action.move { board?.list.move(move, height: height) }
    }
  }

  private mutating func handleWorklist(
    _ action: DashboardAction, _ height: Int, _ stride: Int, _ world: DashboardWorld
  ) {
    switch action {
    case .filter: worklist.filter.begin()
    case .reverseSort: worklist.reverse(world)
    case .preview: worklist.showsPreview.toggle()
    case .scrollDown: worklist.previewTop += 1
    case .scrollUp: worklist.previewTop = max(0, worklist.previewTop - 1)
    default:
      if worklist.list.handle(action, height: height, stride: stride) { worklist.look(world) }
    }
  }

  private mutating func handleCustomers(_ action: DashboardAction, _ height: Int, _ world: DashboardWorld) {
    switch action {
    case .filter: customers?.filter.begin()
    case .reverseSort: customers?.reverse(world)
    default: _ = customers?.list.handle(action, height: height)
    }
  }

  private mutating func handleQueue(_ action: DashboardAction, _ height: Int, _ world: DashboardWorld) {
    switch action {
    case .filter: queue?.filter.begin()
    case .preview: queue?.isPreviewLarge.toggle()
    case .difference: queue?.toggleDifference()
    case .scrollDown: queue?.scroll(1)
    case .scrollUp: queue?.scroll(-1)
    default:
      if queue?.list.handle(action, height: height) == true { queue?.look(world) }
    }
  }

  /// The shown list as tab-separated lines, in the order and choice on the screen.
  func export(_ world: DashboardWorld) -> [DashboardEffect] {
    let language = world.language
    let ids: [CustomerID] = accounts[tab].map { [$0.customer] } ?? siblings
    let head = [
      language.say("numéro", "number"), language.say("client", "customer"),
      language.say("devise", "currency"),
      language.say("encours", "outstanding"), language.say("échu", "overdue"),
      language.say("jours de retard", "days late"), language.say("crédits", "credits"),
    ].joined(separator: "\t")
    let lines = ids.flatMap { id -> [String] in
      guard let customer = world.book.portfolio.customer(id) else { return [] }
      return world.ledger.accounts(of: id).map { account in
        [
          customer.number, customer.shownName(in: world.language), account.currency.code,
          plain(account.balance.outstanding),
          plain(account.balance.overdue), String(account.balance.mostDaysLate),
          plain(account.balance.credits),
        ].map(DashboardState.cell).joined(separator: "\t")
      }
    }
    return [.export(name: tab.action.rawValue, lines: [head] + lines)]
  }

  /// Whole units and cents with a point, as tables read them.
  private func plain(_ cents: Int) -> String { MoneyFigures.text(cents: cents, group: "", decimal: ".") }

  /// A cell that no spreadsheet takes for a formula, without tabs or line breaks.
  private static func cell(_ text: String) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    guard let first = clean.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else { return clean }
    return "'" + clean
  }
}

extension DashboardAction {
  /// The move of a list that the action is, or nil.
  var move: ListMove? {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .halfPageUp: .halfPageUp
    case .halfPageDown: .halfPageDown
    case .first: .first
    case .last: .last
    default: nil
    }
  }
}

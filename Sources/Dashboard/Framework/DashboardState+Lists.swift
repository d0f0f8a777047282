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

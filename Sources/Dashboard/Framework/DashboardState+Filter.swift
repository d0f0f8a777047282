import Canvas
import Casework
import Dunning
import Receivables

extension DashboardState {
  /// The filter of the shown list; nil where there is none.
  var shownFilter: ListFilter? {
    guard accounts[tab] == nil else { return nil }
    return switch tab {
    case .worklist: worklist.filter
    case .customers: customers?.filter
    case .queue: queue?.filter
    case .calls, .board: nil
    }
  }

  /// What the shown list's filter does not understand, told as long as it stands.
  func filterNote(_ world: DashboardWorld) -> StatusNote? {
    guard let filter = shownFilter, !filter.text.isEmpty else { return nil }
    let steps = world.book.scenarios.flatMap(\.steps).map(\.id.code)
    return FilterQuery(filter.text).problem(
      steps: steps, isTyping: filter.isTyping && filter.text.last != " ", in: world.language
    ).map { StatusNote(.refused, $0) }
  }
}

import Canvas
import Casework
import Receivables

extension DashboardState {
  /// Opens what stands under the cursor: a customer's account, in an account the row whole.
  mutating func open(_ world: DashboardWorld) {
    if let account = accounts[tab] {
      overlay = account.page(columns: size.columns - 8, world).map { .page($0) }
      return
    }
    if isOnBoard, board?.isOnCoverage == true {
      overlay = .chooser(coverageChooser(world))
      return
    }
    guard let customer else { return }
    accounts[tab] = AccountScreen(customer, siblings: siblings, world)
  }
}

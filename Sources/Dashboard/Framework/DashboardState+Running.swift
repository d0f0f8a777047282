import Casework
import Dunning
import Receivables

/// What runs for a customer and can be ended.
extension DashboardState {
  func runningPromise(of customer: CustomerID, _ world: DashboardWorld) -> Promise? {
    world.book.file(of: customer).promises.map { world.book.promises[$0.index] }.last {
      world.book.state(of: $0, on: world.today) == .expected
    }
  }

  func openDispute(of customer: CustomerID, _ world: DashboardWorld) -> Dispute? {
    world.book.file(of: customer).disputes.map { world.book.disputes[$0.index] }.last {
      world.book.isOpen($0, on: world.ledger)
    }
  }

  /// The insolvency proceedings in which the claim is still to be filed.
  func openClaim(of customer: CustomerID, _ world: DashboardWorld) -> Pause? {
    world.book.file(of: customer).pauses.map { world.book.pauses[$0.index] }.last {
      $0.awaitsClaim && world.book.isOpen($0, on: world.ledger)
    }
  }

  /// The status of invoices that never came and whose copy is to be sent.
  func awaitedCopy(of customer: CustomerID, _ world: DashboardWorld) -> Pause? {
    world.book.file(of: customer).pauses.map { world.book.pauses[$0.index] }.first {
      world.book.awaitsCopy($0, on: world.ledger)
    }
  }

  func runningPause(of customer: CustomerID, _ world: DashboardWorld) -> Pause? {
    world.book.file(of: customer).pauses.map { world.book.pauses[$0.index] }.last {
      world.book.mayEnd($0, on: world.ledger)
    }
  }
}

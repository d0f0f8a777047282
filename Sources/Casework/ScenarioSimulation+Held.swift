import Dunning
import Receivables

extension ScenarioSimulation {
  /// A customer late on the last day, or before, for whom nothing leaves in all of the days.
  package struct Held: Hashable, Sendable {
    /// Who.
    package let customer: CustomerID
    /// Why, with its end where it has one; nil when only the time has not come yet.
    package let hindrance: Hindrance?
  }

  /// Why nothing leaves for a customer: what freezes it, else what freezes an overdue invoice, else what planning says.
  static func held(
    _ position: CustomerPosition, by planner: PortfolioPlanner, on last: Day
  ) -> Held? {
    let late = position.invoices.filter { $0.due < last }
    guard !late.isEmpty else { return nil }
    let frozen = late.compactMap(\.freeze)
    let hindrance =
      position.freeze ?? frozen.max { ($0.until?.number ?? .max) < ($1.until?.number ?? .max) }
      ?? planner.plan(position, on: last).exclusions.first?.hindrance
    return Held(customer: position.customer, hindrance: hindrance)
  }
}

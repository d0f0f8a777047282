import Receivables

/// The planners of all scenarios in force; each customer is planned by its own.
///
/// Make one for all customers of a run: the scenarios are prepared once.
package struct PortfolioPlanner: Sendable {
  /// One planner a scenario; the fallback's is the first.
  package let planners: [ReminderPlanner]

  /// Prepares the scenarios.
  ///
  /// - Parameter scenarios: The fallback first, then those with a rule; positions refer to this order.
  package init(
    scenarios: [Scenario], rules: DunningRules, calendar: BusinessCalendar, transports: Set<Channel>
  ) {
    planners = scenarios.map {
      ReminderPlanner(scenario: $0, rules: rules, calendar: calendar, transports: transports)
    }
  }

  /// The planner of a position's scenario.
  package func planner(for position: CustomerPosition) -> ReminderPlanner { planners[place(of: position)] }

  /// Where that planner stands: one asked in its place need not be copied.
  private func place(of position: CustomerPosition) -> Int {
    planners.indices.contains(position.scenario) ? position.scenario : 0
  }

  /// What to propose for a customer on a day; see `ReminderPlanner.plan`.
  package func plan(_ position: CustomerPosition, on today: Day) -> ReminderPlan {
    planners[place(of: position)].plan(position, on: today)
  }

  /// What to propose alone; see `ReminderPlanner.proposals`.
  package func proposals(for position: CustomerPosition, on today: Day) -> [ReminderPlan.Proposal] {
    planners[place(of: position)].proposals(for: position, on: today)
  }

  /// Every fact that led to the plan; see `ReminderPlanner.trace`.
  package func trace(position: CustomerPosition, on today: Day) -> [TraceLine] {
    planners[place(of: position)].trace(position: position, on: today)
  }

  /// The customer's stage on its own ladder (behaviours rule 12).
  package func stage(of position: CustomerPosition) -> StepID? {
    planners[place(of: position)].stage(of: position)
  }

  /// The stage that age would allow on its own ladder (behaviours rule 12).
  package func allowedStage(of position: CustomerPosition, on today: Day) -> StepID? {
    planners[place(of: position)].allowedStage(of: position, on: today)
  }
}

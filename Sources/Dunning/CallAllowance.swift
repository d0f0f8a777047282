import Receivables

/// How often a customer may be called (behaviours, "Calls": attempts are capped per 7 and 30 days).
package struct CallAllowance: Sendable {
  private let rules: DunningRules

  /// Counts by the house rules.
  package init(rules: DunningRules) { self.rules = rules }

  /// First day, `today` or later, on which another attempt stays within both caps.
  ///
  /// - Parameter attempts: Days of all earlier attempts, reached or not, any order.
  package func nextDay(attempts: [Day], on today: Day) -> Day {
    let attempts = attempts.filter { $0 <= today }.sorted(by: >)
    let week = freeDay(attempts, cap: rules.callsPerWeek, days: 7)
    let month = freeDay(attempts, cap: rules.callsPerMonth, days: 30)
    return max(today, max(week ?? today, month ?? today))
  }

  private func freeDay(_ attempts: [Day], cap: Int, days: Int) -> Day? {
    guard cap > 0, attempts.count >= cap else { return nil }
    return attempts[cap - 1] + days
  }
}

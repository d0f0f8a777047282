import Receivables

/// How often a customer may be called (behaviours, "Calls": attempts are capped per 7 and 30 days).
package struct CallAllowance: Sendable {
  private let perWeek: Int
  private let perMonth: Int

  /// Counts by the house rules, or by the customer's own wish for a week.
  ///
  /// - Parameter wished: Calls in seven days at most, as the customer's profile says; nil when it says nothing.
  package init(rules: DunningRules, wished: Int? = nil) {
    perWeek = wished ?? rules.callsPerWeek
    perMonth = rules.callsPerMonth
  }

  /// First day, `today` or later, on which another attempt stays within both caps.
  ///
  /// - Parameter attempts: Days of all earlier attempts, reached or not, any order.
  package func nextDay(attempts: [Day], on today: Day) -> Day {
    let attempts = attempts.filter { $0 <= today }.sorted(by: >)
    let week = freeDay(attempts, cap: perWeek, days: 7)
    let month = freeDay(attempts, cap: perMonth, days: 30)
    return max(today, max(week ?? today, month ?? today))
  }

  private func freeDay(_ attempts: [Day], cap: Int, days: Int) -> Day? {
    guard cap > 0, attempts.count >= cap else { return nil }
    return attempts[cap - 1] + days
  }
}

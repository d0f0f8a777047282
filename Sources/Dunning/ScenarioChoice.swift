import Receivables

/// Which of the scenarios in force a customer goes through, and why.
///
/// Where several rules choose a customer, the most careful scenario wins: one that never chases; then one that names the
/// customer by number; then that with the later first rung; then the later formal notice (none is the latest); then
/// fewer steps; last, the name first in the alphabet. Without any, the scenario that the settings name is the fallback.
package struct ScenarioChoice: Hashable, Sendable {
  /// What decided between the scenarios whose rules choose the customer.
  package enum Ground: String, CaseIterable, Sendable {
    /// No rule chooses the customer.
    case fallback
    /// Only one rule does.
    case onlyRule = "only-rule"
    /// It never chases, the next one does.
    case neverChases = "never-chases"
    /// It names the customer, the next one does not.
    case namesCustomer = "names-customer"
    /// Its first rung comes later than that of the next one.
    case laterStart = "later-start"
    /// Its formal notice comes later, or never.
    case laterNotice = "later-notice"
    /// It has fewer steps.
    case fewerSteps = "fewer-steps"
    /// Nothing but the name tells them apart.
    case nameOrder = "name-order"
  }

  /// Name of the scenario.
  package let scenario: String
  /// Its position: 0 is the fallback, then the others as given.
  package let index: Int
  /// Whether it never chases by machine.
  package let isNeverChased: Bool
  /// The conditions of its rule, all of which hold; empty for the fallback.
  package let conditions: [ScenarioRule.Condition]
  /// Why it and no other.
  package let ground: Ground
  /// The other scenarios whose rules choose the customer, the next careful first.
  package let others: [String]

  /// Chooses.
  ///
  /// - Parameters:
  ///   - fallback: The scenario of everybody whom no rule chooses.
  ///   - ruled: The scenarios with a rule, in any order.
  package init(among ruled: [Scenario], fallback: Scenario, for subject: ScenarioSubject) {
    let found = ruled.indices.filter { ruled[$0].rule?.chooses(subject) == true }
      .sorted { Self.ground(of: ruled[$0], before: ruled[$1], for: subject) != nil }
    guard let first = found.first else {
      scenario = fallback.name
      index = 0
      isNeverChased = fallback.isNeverChased
      conditions = []
      ground = .fallback
      others = []
      return
    }
    scenario = ruled[first].name
    index = first + 1
    isNeverChased = ruled[first].isNeverChased
    conditions = ruled[first].rule?.conditions ?? []
    others = found.dropFirst().map { ruled[$0].name }
    ground =
      found.count == 1
      ? .onlyRule : Self.ground(of: ruled[first], before: ruled[found[1]], for: subject) ?? .nameOrder
  }

  /// The first thing that makes one scenario more careful than another for a customer; nil when it is not.
  package static func ground(of one: Scenario, before other: Scenario, for subject: ScenarioSubject)
    -> Ground?
  {
    if one.isNeverChased != other.isNeverChased { return one.isNeverChased ? .neverChases : nil }
    let names = (names(one, subject), names(other, subject))
    if names.0 != names.1 { return names.0 ? .namesCustomer : nil }
    let starts = (one.firstRungDay, other.firstRungDay)
    if starts.0 != starts.1 { return starts.0 > starts.1 ? .laterStart : nil }
    let notices = (one.noticeDay, other.noticeDay)
    if notices.0 != notices.1 { return notices.0 > notices.1 ? .laterNotice : nil }
    // Thanks chase nobody.
    let steps = (one.steps.count { !$0.isThankYou }, other.steps.count { !$0.isThankYou })
    if steps.0 != steps.1 { return steps.0 < steps.1 ? .fewerSteps : nil }
    return one.name < other.name ? .nameOrder : nil
  }

  private static func names(_ scenario: Scenario, _ subject: ScenarioSubject) -> Bool {
    scenario.rule?.customers.contains(subject.number) == true
  }
}

extension Scenario {
  /// Days after the due day of its first rung; later than all when it has none.
  package var firstRungDay: Int { steps.first { $0.place == .ladder }?.offset ?? .max }
  /// Days after the due day of its formal notice; later than all when it has none.
  package var noticeDay: Int { steps.first(where: \.isFormalNotice)?.offset ?? .max }
}

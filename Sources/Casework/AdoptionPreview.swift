import Dunning

/// What changed files of people would do to the queue, to be looked at before they are adopted.
package struct AdoptionPreview: Sendable {
  /// The rules to adopt, exactly those that were looked at.
  package let rules: HouseRules
  /// Names of the scenarios that are new, changed or gone, in alphabetical order.
  package let scenarios: [String]
  /// What adopting them and planning would do.
  package let change: PlanChange

  /// Compares the rules in force with those to adopt.
  package init(of rules: HouseRules, after old: HouseRules, change: PlanChange) {
    self.rules = rules
    self.change = change
    func named(_ rules: HouseRules) -> [String: Scenario] {
      Dictionary(([rules.scenario] + rules.furtherScenarios).map { ($0.name, $0) }) { first, _ in first }
    }
    let (before, after) = (named(old), named(rules))
    scenarios = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }
}

import Dunning
import Receivables

/// What changed files of people would do to the queue, to be looked at before they are adopted.
package struct AdoptionPreview: Sendable {
  /// The rules to adopt, exactly those that were looked at.
  package let rules: HouseRules
  /// Names of the scenarios that are new, changed or gone, in alphabetical order.
  package let scenarios: [String]
  /// Whether the scenario of everybody has no file, so that the built-in ladder would take its place.
  package var isFallbackBuiltIn = false
  /// What adopting them and planning would do.
  package let change: PlanChange
  /// What falls away and does not come back as it was.
  package let fallen: [PlanChange.Fall]
  /// What is proposed and did not wait before as it is.
  package let proposed: [Reminder]
  /// How many proposals are made anew as they were.
  package var unchanged: Int { change.proposed.count - proposed.count }

  /// Compares the rules in force with those to adopt.
  package init(of rules: HouseRules, after old: HouseRules, change: PlanChange) {
    self.rules = rules
    self.change = change
    let before = Set(change.fallen.map { Asked($0.reminder) })
    let after = Set(change.proposed.map(Asked.init))
    fallen = change.fallen.filter { !after.contains(Asked($0.reminder)) }
    proposed = change.proposed.filter { !before.contains(Asked($0)) }
    func named(_ rules: HouseRules) -> [String: Scenario] {
      Dictionary(([rules.scenario] + rules.furtherScenarios).map { ($0.name, $0) }) { first, _ in first }
    }
    let (formerly, now) = (named(old), named(rules))
    scenarios = Set(formerly.keys).union(now.keys).filter { formerly[$0] != now[$0] }.sorted()
  }

  /// What a reminder asks of whom; two proposals that agree in it are the same to a collector.
  private struct Asked: Hashable {
    let customer: CustomerID
    let currency: Currency
    let step: StepID
    let channel: Channel
    let isTask: Bool
    let lines: [Reminder.Line]

    init(_ reminder: Reminder) {
      customer = reminder.customer
      currency = reminder.currency
      step = reminder.step
      channel = reminder.channel
      isTask = reminder.isTask
      lines = reminder.lines
    }
  }
}

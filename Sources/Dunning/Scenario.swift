import Receivables

/// The escalation that late customers go through, as adopted from a person's file.
package struct Scenario: Hashable, Sendable {
  /// Name of the scenario (its file name without suffix).
  package var name: String
  /// At which step a customer without any contact enters (behaviours rule 11).
  package enum Entry: String, CaseIterable, Sendable {
    /// At the step that its oldest invoice's age allows, at most the second rung.
    case contextual
    /// Always at the first rung.
    case standard
  }
  /// How customers without any contact enter.
  package var entry: Entry
  /// Steps in ladder order; side notes anywhere. None: its customers are never chased by machine.
  package var steps: [Step]
  /// Which customers it is for; nil for the fallback, which takes everybody whom no rule chooses.
  package var rule: ScenarioRule?

  /// Makes a scenario; checks are `ScenarioCheck`'s.
  package init(name: String, entry: Entry = .contextual, steps: [Step], rule: ScenarioRule? = nil) {
    self.name = name
    self.entry = entry
    self.steps = steps
    self.rule = rule
  }

  /// Whether its customers are never chased by machine: they stay on the worklist, with that reason.
  package var isNeverChased: Bool { steps.isEmpty }

  /// The rungs in climbing order.
  package var ladder: [Step] { steps.filter { $0.place == .ladder } }
  /// Position of a step among the rungs; nil for a side step or an unknown code.
  package func rung(of id: StepID) -> Int? {
    var rung = 0
    for place in steps.indices where steps[place].place == .ladder {
      if steps[place].id == id { return rung }
      rung += 1
    }
    return nil
  }
  /// The thank-you after a payment, or nil: most scenarios thank nobody.
  package var thankYou: Step? {
    for place in steps.indices where steps[place].place == .afterPayment { return steps[place] }
    return nil
  }
  /// The step with this code, or nil.
  package func step(_ id: StepID) -> Step? {
    for place in steps.indices where steps[place].id == id { return steps[place] }
    return nil
  }
}

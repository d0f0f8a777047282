extension Scenario {
  /// The rungs of several scenarios in one climbing order: each keeps its own order where they do not contradict.
  ///
  /// A rung that an earlier scenario does not have comes right behind the rung before it in its own.
  ///
  /// - Parameter scenarios: The most usual first.
  package static func rungs(of scenarios: [Scenario]) -> [StepID] {
    var merged: [StepID] = []
    for scenario in scenarios {
      var place = 0
      for step in scenario.ladder {
        if let known = merged.firstIndex(of: step.id) {
          place = max(place, known + 1)
        } else {
          merged.insert(step.id, at: place)
          place += 1
        }
      }
    }
    return merged
  }
}

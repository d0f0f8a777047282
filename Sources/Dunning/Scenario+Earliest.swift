extension Step {
  /// Whether it always reaches the customer by post, or may where nothing faster does.
  fileprivate var mayGoOnPaper: Bool {
    takesOneWay ? channels.allSatisfy(\.isOnPaper) : channels.contains(where: \.isOnPaper)
  }
}

extension Scenario {
  /// Days after the due day on which each rung can come at the earliest, when nobody is late with anything.
  ///
  /// Later than written where a deadline announced before, or the days between contacts, last longer.
  package func earliestDays(rules: DunningRules) -> [(step: Step, days: Int)] {
    var earliest: [(step: Step, days: Int)] = []
    for step in ladder {
      guard let (before, day) = earliest.last else {
        earliest.append((step, step.offset))
        continue
      }
      var days = max(step.offset, day + step.offset - before.offset)
      days = max(days, day + rules.spacingDays)
      if let deadline = before.deadlineDays {
        days = max(days, day + deadline + (before.mayGoOnPaper ? rules.postalDays : 0) + 1)
      }
      earliest.append((step, days))
    }
    return earliest
  }
}

import Receivables

extension ReminderPlanner {
  /// The customer's stage: the highest rung among its open invoices (behaviours rule 12); nil below the first.
  package func stage(of position: CustomerPosition) -> StepID? {
    highest(
      of: position.invoices.lazy.filter { $0.openCents > 0 && $0.level != nil }.map {
        ($0.level, ($0.levelDay ?? $0.due) - $0.due)
      })
  }

  /// The highest rung of some levels, each with how many days late its invoice took it; nil below the first.
  package func highest(of levels: some Sequence<(level: StepID?, daysLate: Int)>) -> StepID? {
    var highest = -1
    for (level, daysLate) in levels { highest = max(highest, ladder.rung(of: level, daysLate: daysLate)) }
    return highest < 0 ? nil : ladder.codes[highest]
  }

  /// The stage that the age of the oldest open invoice would allow (behaviours rule 12); nil below the first rung.
  package func allowedStage(of position: CustomerPosition, on today: Day) -> StepID? {
    let oldest = position.invoices.filter { $0.openCents > 0 }.map(\.due).min()
    guard let oldest else { return nil }
    let rung = ladder.allowed(daysLate: today - oldest)
    return rung < 0 ? nil : ladder.codes[rung]
  }
}

import Receivables

extension ReminderPlanner {
  /// The customer's stage: the highest rung among its open invoices (behaviours rule 12); nil below the first.
  package func stage(of position: CustomerPosition) -> StepID? {
    var highest = -1
    for invoice in position.invoices where invoice.openCents > 0 && invoice.level != nil {
      let daysLate = (invoice.levelDay ?? invoice.due) - invoice.due
      highest = max(highest, ladder.rung(of: invoice.level, daysLate: daysLate))
    }
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

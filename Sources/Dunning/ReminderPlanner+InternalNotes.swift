import Receivables

extension ReminderPlanner {
  /// Adds the notes for the collector: on a working day, one a step and currency, of the late invoices that are old enough
  /// and have not had theirs. They hold nothing back, and neither spacing nor a notice holds them.
  func addInternalNotes(
    to plan: inout ReminderPlan, verdicts: [Verdict], of account: PlanningAccount, on day: Day
  ) {
    guard !ladder.internalNotes.isEmpty, account.freeze(on: day) == nil, account.calendar.isWorking(day)
    else {
      return
    }
    for verdict in verdicts where verdict.hold == nil {
      for step in ladder.internalNotes
      where account.suffices(for: step, currency: verdict.currency)
        && account.putOff(step, currency: verdict.currency, on: day) == nil
      {
        let own = account.invoices.filter {
          $0.currency == verdict.currency && $0.due + step.offset <= day && $0.freeFrom <= day
            && account.original($0)?.doneSteps.contains(step.id) == false
        }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
        if own.isEmpty { continue }
        plan.proposals.append(
          ReminderPlan.Proposal(
            step: step.id, currency: account.currencies[verdict.currency], channel: .note, isTask: true,
            lines: own.map { Reminder.Line(invoice: $0.id, openCents: $0.cents, rise: nil) }))
      }
    }
  }
}

import Receivables

extension ReminderPlanner {
  /// What becomes of a position when a proposal goes out on a day: its lines rise, side steps are done, deadlines are
  /// announced, the contact counts (a call to make is no contact by itself).
  package func carryOut(_ proposal: ReminderPlan.Proposal, in position: inout CustomerPosition, on today: Day)
  {
    guard let step = scenario.step(proposal.step) else { return }
    for line in proposal.lines where !line.isNamedOnly {
      guard let index = position.invoices.firstIndex(where: { $0.id == line.invoice }) else { continue }
      if step.place != .ladder { position.invoices[index].doneSteps.insert(step.id) }
      guard let rise = line.rise, let risen = scenario.step(rise) else { continue }
      position.invoices[index].level = rise
      position.invoices[index].levelDay = today
      position.invoices[index].deadline = deadline(of: risen, sentOn: today)
    }
    if step.isFormalNotice { position.noticeDeadline = deadline(of: step, sentOn: today) }
    if step.channel != .call { position.lastContact = max(position.lastContact ?? today, today) }
  }

  private func deadline(of step: Step, sentOn day: Day) -> Day? {
    announcedDeadline(step: step, sentOn: day, rules: rules, calendar: calendar)
  }
}

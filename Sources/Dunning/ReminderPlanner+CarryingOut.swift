import Receivables

extension ReminderPlanner {
  /// What becomes of a position when a proposal goes out on a day: its lines rise, side steps are done, deadlines are
  /// announced, the contact counts (a call to make is no contact by itself).
  package func carryOut(_ proposal: ReminderPlan.Proposal, in position: inout CustomerPosition, on today: Day)
  {
    guard let step = scenario.step(proposal.step) else { return }
    if proposal.isThankYou {
      // Another currency has its turn on another day.
      position.paidOff?.invoices.removeAll { paid in proposal.lines.contains { $0.invoice == paid.id } }
      if position.paidOff?.invoices.isEmpty == true { position.paidOff = nil }
      return
    }
    for line in proposal.lines where !line.isNamedOnly {
      guard let index = position.invoices.firstIndex(where: { $0.id == line.invoice }) else { continue }
      if step.handOver != nil {
        position.invoices[index].freeze = .paused(.handedOver, reason: "", until: nil)
      }
      if step.place != .ladder { position.invoices[index].doneSteps.insert(step.id) }
      guard let rise = line.rise, let risen = scenario.step(rise) else { continue }
      let deadline = deadline(of: risen, by: rise == step.id ? proposal.channel : nil, sentOn: today)
      // The same step by another of its ways: nothing climbs twice, and the later end holds.
      if step.goesSeveralWays, position.invoices[index].level == rise {
        position.invoices[index].deadline = latest(position.invoices[index].deadline, deadline)
        continue
      }
      position.invoices[index].level = rise
      position.invoices[index].levelDay = today
      position.invoices[index].deadline = deadline
    }
    if step.isFormalNotice {
      let end = deadline(of: step, by: proposal.channel, sentOn: today)
      position.noticeDeadline = step.goesSeveralWays ? latest(position.noticeDeadline, end) : end
    }
    if !proposal.channel.isAside { position.lastContact = max(position.lastContact ?? today, today) }
  }

  private func latest(_ one: Day?, _ other: Day?) -> Day? { [one, other].compactMap { $0 }.max() }

  private func deadline(of step: Step, by channel: Channel?, sentOn day: Day) -> Day? {
    announcedDeadline(step: step, by: channel, sentOn: day, rules: rules, calendar: calendar)
  }
}

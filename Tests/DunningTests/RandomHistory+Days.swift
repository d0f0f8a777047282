import Dunning
import Receivables

extension RandomHistory {
  /// What has left today leaves nothing else to ask for today, however often the machine plans.
  mutating func checkAgain(after done: [Simulation.Occasion], on today: Day) {
    if done.isEmpty { return }
    let again = story.planner.proposals(for: story.position, on: today)
    if again.contains(where: { !$0.channel.isAside && !$0.isThankYou }) {
      fault("asked again on the day of an occasion", today)
    }
  }

  /// The tone of a currency falls only when the invoice that carried is paid, frozen, or has gone on by hand.
  mutating func checkTone(
    _ done: [Simulation.Occasion], of position: CustomerPosition, on today: Day
  ) {
    for proposal in done.map(\.proposal) where !proposal.isTask {
      guard let rung = story.scenario.rung(of: proposal.step), let carrier = proposal.lines.first else {
        continue
      }
      if let last = lastMessages[proposal.currency], rung < last.rung,
        let former = position.invoices.first(where: { $0.id == last.carrier }), former.freeze == nil,
        !oracle.isNextByHand(former)
      {
        fault("the tone fell from \(last.rung) to \(rung) though \(last.carrier) is unpaid", today)
      }
      lastMessages[proposal.currency] = (rung, carrier.invoice)
    }
  }

  /// After a pause, one message or task comes, if anything is due: not none, and not five.
  ///
  /// A collector who is slow, or does no tasks, finds the task on the worklist instead.
  mutating func checkReturn(
    _ done: [Simulation.Occasion], of plan: ReminderPlan, for position: CustomerPosition, on today: Day
  ) {
    tally.returns += 1
    let written = done.filter { !$0.proposal.channel.isAside }
    for currency in Set(written.map(\.proposal.currency)) {
      if Set(written.filter { $0.proposal.currency == currency }.map(\.proposal.step)).count > 1 {
        fault("two at once after a pause", today)
      }
    }
    let isDue = oracle.isDue(position, on: today, calendar: story.calendar, rules: story.rules)
    let waits = plan.proposals.contains { $0.isTask && !$0.channel.isAside }
    if isDue, written.isEmpty, story.taskDelay == 0 || !waits {
      fault("nothing came after a pause", today)
    }
  }
}

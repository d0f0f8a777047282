import Receivables

extension ReminderPlanner {
  /// The plan of a customer who owes nothing: a thank-you at most.
  func thanking(in account: PlanningAccount, on day: Day) -> ReminderPlan {
    var plan = ReminderPlan()
    addThankYou(to: &plan, of: account, on: day)
    return plan
  }

  /// Adds the thank-you for what was paid after reminders: one a customer, of everything paid in a currency, and only
  /// where no other message is proposed.
  func addThankYou(to plan: inout ReminderPlan, of account: PlanningAccount, on day: Day) {
    guard let step = ladder.thankYou, account.position.paidOff != nil,
      plan.proposals.allSatisfy(\.channel.isAside),
      account.position.hindranceToThanks(on: day, calendar: calendar) == nil
    else { return }
    let ways = account.ways(of: step)
    guard let channel = ways.open.first, !ways.isRefused,
      let paid = thanked(by: step, in: account.position, on: day).first(where: {
        lack(of: $0, step: step, in: account.position, on: day) == nil
      })
    else { return }
    plan.proposals.append(
      ReminderPlan.Proposal(
        step: step.id, currency: paid[0].currency, channel: channel,
        isTask: isTask(step, by: channel, rung: nil),
        lines: paid.map { Reminder.Line(invoice: $0.id, openCents: 0, rise: nil) }))
  }

  /// The fact for "why": how much waits for a thank-you, and why it stays away; nil where nothing waits for one.
  func thankYouLine(of account: PlanningAccount, on day: Day) -> TraceLine? {
    guard let step = ladder.thankYou else { return nil }
    let paid = thanked(by: step, in: account.position, on: day)
    if paid.isEmpty { return nil }
    return .thankYou(
      step.id, invoices: paid.joined().count,
      hindrance: account.position.hindranceToThanks(on: day, calendar: calendar)
        ?? wayLack(of: step, account)
        ?? lack(of: paid[0], step: step, in: account.position, on: day))
  }

  /// What was paid recently enough, by currency, the euro first.
  private func thanked(by step: Step, in position: CustomerPosition, on day: Day) -> [[PaidOff.Invoice]] {
    let recent = position.paidOff?.invoices.filter { $0.day + step.within >= day } ?? []
    return Set(recent.map(\.currency)).sorted().map { currency in recent.filter { $0.currency == currency } }
  }

  /// Why a person or the sum paid in a currency keeps the step away, or nil.
  private func lack(
    of paid: [PaidOff.Invoice], step: Step, in position: CustomerPosition, on day: Day
  ) -> Hindrance? {
    let cents = paid.reduce(0) { $0 + $1.cents }
    if let minimum = step.minimumCents, cents < minimum {
      return .paidTooLittle(cents: cents, minimum: minimum)
    }
    return position.handDecisions.first {
      $0.step == step.id && $0.currency == paid[0].currency && day < $0.until
    }?.hindrance
  }

  private func wayLack(of step: Step, _ account: PlanningAccount) -> Hindrance? {
    let ways = account.ways(of: step)
    guard let channel = ways.open.first else { return .noAddress(step.channel) }
    return ways.isRefused ? .refused(channel) : nil
  }
}

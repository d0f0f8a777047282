import Receivables

extension ReminderPlanner {
  /// Writes the lines of a verdict: the task by hand first, then the message.
  func proposals(for verdict: Verdict, of account: PlanningAccount, on day: Day) -> [ReminderPlan.Proposal] {
    var proposals: [ReminderPlan.Proposal] = []
    if verdict.task >= 0 {
      let lines = chased(verdict, of: account, on: day).filter {
        $0.next == verdict.task && $0.isByHand && $0.ripe <= day
      }
      let rise = ladder.codes[verdict.task]
      proposals += self.proposals(
        ladder.steps[verdict.task], rung: verdict.task, currency: verdict.currency,
        lines: lines.map { Reminder.Line(invoice: $0.id, openCents: $0.cents, rise: rise) }, of: account,
        on: day)
    }
    switch verdict.message {
    case .none: break
    case .rung(let rung):
      proposals += self.proposals(
        ladder.steps[rung], rung: rung, currency: verdict.currency,
        lines: ladderLines(verdict, rung: rung, of: account, on: day), of: account, on: day)
    case .beforeDue, .onDue:
      if let step = note(verdict.message) {
        proposals += self.proposals(
          step, rung: nil, currency: verdict.currency, lines: noteLines(verdict, of: account, on: day),
          of: account, on: day)
      }
    }
    return proposals
  }

  /// One proposal for each way that the step goes and nobody has put off: one occasion, and each says the same.
  private func proposals(
    _ step: Step, rung: Int?, currency: Int, lines: [Reminder.Line], of account: PlanningAccount, on day: Day
  ) -> [ReminderPlan.Proposal] {
    let ways = account.ways(of: step)
    return ways.open.compactMap { channel in
      if step.goesSeveralWays, account.putOff(step, by: channel, currency: currency, on: day) != nil {
        return nil
      }
      return ReminderPlan.Proposal(
        step: step.id, currency: account.currencies[currency], channel: channel,
        isTask: isTask(step, by: channel, rung: rung) || ways.isRefused, lines: lines)
    }
  }

  /// Overdue invoices of a currency that nothing freezes and that have a rung before them, oldest due day first.
  private func chased(_ verdict: Verdict, of account: PlanningAccount, on day: Day) -> [ClimbingInvoice] {
    sorted(
      account.invoices.filter {
        $0.currency == verdict.currency && $0.due < day && $0.freeFrom <= day && $0.next < ladder.count
      })
  }

  private func sorted(_ invoices: [ClimbingInvoice]) -> [ClimbingInvoice] {
    invoices.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// The carrying invoice, those that join it, then those only named (behaviours rules 3 and 4).
  ///
  /// - Parameter rung: Rung of the message, or −1 for a call, which raises nothing.
  private func ladderLines(_ verdict: Verdict, rung: Int, of account: PlanningAccount, on day: Day)
    -> [Reminder.Line]
  {
    let carrier = account.invoices[verdict.carrier]
    let rise = rung < 0 ? nil : ladder.codes[rung]
    var lines = [Reminder.Line(invoice: carrier.id, openCents: carrier.cents, rise: rise)]
    var named: [Reminder.Line] = []
    for invoice in chased(verdict, of: account, on: day) where invoice.id != carrier.id {
      if invoice.isByHand {
        named.append(
          Reminder.Line(invoice: invoice.id, openCents: invoice.cents, rise: nil, isNamedOnly: true))
      } else {
        let rises = invoice.ripe <= day && invoice.next <= rung
        lines.append(
          Reminder.Line(
            invoice: invoice.id, openCents: invoice.cents, rise: rises ? ladder.codes[invoice.next] : nil))
      }
    }
    return lines + named
  }

  /// Invoices of a note: those due today first, then those due soon; none rises.
  private func noteLines(_ verdict: Verdict, of account: PlanningAccount, on day: Day) -> [Reminder.Line] {
    let own = sorted(account.invoices.filter { $0.currency == verdict.currency })
    let due = own.filter { hasNoteOnDue($0, of: account, on: day) }
    let soon = own.filter { !hasNoteOnDue($0, of: account, on: day) && hasNoteBefore($0, on: day) }
    return (due + soon).map { Reminder.Line(invoice: $0.id, openCents: $0.cents, rise: nil) }
  }

  /// Adds the call task of the carrying invoice (behaviours rule 6), one a customer, on any day of the week.
  ///
  /// It stays away on a day with a message, and where the message only waits for the next working day.
  func addCallTask(
    to plan: inout ReminderPlan, verdicts: [Verdict], of account: PlanningAccount, on day: Day
  ) {
    guard let call = ladder.callTask, account.freeDay(from: day) <= day else { return }
    for verdict in verdicts {
      guard isRipe(call, verdict, of: account, on: day),
        account.suffices(for: call, currency: verdict.currency)
      else { continue }
      let currency = account.currencies[verdict.currency]
      guard account.position.reachable.contains(call.channel) else {
        plan.exclusions.append(
          ReminderPlan.Exclusion(invoice: nil, currency: currency, hindrance: .noAddress(call.channel)))
        return
      }
      if account.position.refused.contains(call.channel) {
        plan.exclusions.append(
          ReminderPlan.Exclusion(invoice: nil, currency: currency, hindrance: .refused(call.channel)))
        return
      }
      let lines = ladderLines(verdict, rung: -1, of: account, on: day)
      plan.proposals = [
        ReminderPlan.Proposal(
          step: call.id, currency: currency, channel: call.channel, isTask: true, lines: lines)
      ]
      return
    }
  }

  /// Whether the call that accompanies the carrying invoice is due, whoever is reached and whatever is owed.
  private func isRipe(_ call: Step, _ verdict: Verdict, of account: PlanningAccount, on day: Day) -> Bool {
    guard verdict.carrier >= 0, verdict.hold == nil else { return false }
    let carrier = account.invoices[verdict.carrier]
    let step = ladder.steps[verdict.carrierRung]
    let isStuck = !account.isOpen(to: step, currency: verdict.currency, on: day)
    return carrier.level < ladder.callEnds && !carrier.isCallDone && carrier.due + call.offset <= day
      && (verdict.carrierRipe > day || isStuck)
      && account.putOff(call, currency: verdict.currency, on: day) == nil
  }

  /// Says of each currency whose call only waits for more to be owed how much that is.
  func addCallMinimum(
    to plan: inout ReminderPlan, verdicts: [Verdict], of account: PlanningAccount, on day: Day
  ) {
    guard let call = ladder.callTask, let minimum = call.minimumCents,
      plan.proposals.allSatisfy({ $0.channel == .note }), account.freeDay(from: day) <= day
    else { return }
    for verdict in verdicts
    where isRipe(call, verdict, of: account, on: day)
      && !account.suffices(for: call, currency: verdict.currency)
    {
      plan.exclusions.append(
        ReminderPlan.Exclusion(
          invoice: nil, currency: account.currencies[verdict.currency],
          hindrance: .belowMinimum(
            step: call.id, cents: account.open[verdict.currency], minimum: minimum)))
    }
  }
}

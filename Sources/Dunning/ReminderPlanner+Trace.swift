import Receivables

extension ReminderPlanner {
  /// Every fact that led to the plan of a customer on a day, in the order in which it was weighed.
  package func trace(position: CustomerPosition, on today: Day) -> [TraceLine] {
    let account = PlanningAccount(position, ladder: ladder, rules: rules, calendar: calendar)
    let verdicts = verdicts(of: account, on: today)
    var lines: [TraceLine] = [
      .calendar(
        day: today, off: account.calendar.dayOff(on: today),
        firstWorking: account.calendar.firstWorking(onOrAfter: today)),
      freezeLine(of: account, on: today),
      .lastContact(
        position.lastContact, spacingDays: rules.spacingDays, freeOn: account.spacingOver,
        isHindering: (account.spacingOver ?? today) > today),
      .notice(deadline: position.noticeDeadline, isRunning: (account.noticeOver ?? today) > today),
    ]
    for verdict in verdicts {
      lines.append(
        .money(
          account.currencies[verdict.currency],
          overdueCents: sum(verdict.currency, of: account) { $0.ownDue < today },
          frozenCents: sum(verdict.currency, of: account) { isFrozenOverdue($0, on: today) },
          restartedCents: sum(verdict.currency, of: account) { isRestarted($0, on: today) },
          floorCents: rules.floorCents,
          creditCents: account.credits[verdict.currency], hindrance: verdict.hold))
      for invoice in account.invoices where invoice.currency == verdict.currency {
        if let facts = trace(invoice, verdict, of: account, on: today) { lines.append(.invoice(facts)) }
      }
      if let facts = stepTrace(verdict, of: account, on: today) { lines.append(.step(facts)) }
    }
    let plan = plan(position, on: today)
    if let thanks = thankYouLine(of: account, on: today) { lines.append(thanks) }
    return lines + plan.proposals.map(TraceLine.proposed) + wayLines(of: plan, account)
      + plan.exclusions.map(TraceLine.excluded)
      + plan.next.map(TraceLine.sendable)
  }

  /// What stops the customer: whole, or some of its overdue invoices, or nothing.
  private func freezeLine(of account: PlanningAccount, on today: Day) -> TraceLine {
    if let freeze = account.freeze(on: today) ?? wholeFreeze(of: account, on: today) {
      return .freeze(freeze)
    }
    let frozen = account.invoices.count { isFrozenOverdue($0, on: today) }
    return frozen == 0
      ? .freeze(nil) : .partlyFrozen(invoices: frozen, of: account.invoices.count { $0.ownDue < today })
  }

  private func isFrozenOverdue(_ invoice: ClimbingInvoice, on today: Day) -> Bool {
    invoice.ownDue < today && invoice.freeFrom > today
  }

  /// Whether an overdue invoice is not asked for because its clock was restarted.
  private func isRestarted(_ invoice: ClimbingInvoice, on today: Day) -> Bool {
    invoice.ownDue < today && invoice.due >= today && invoice.freeFrom <= today
  }

  private func sum(_ currency: Int, of account: PlanningAccount, where counts: (ClimbingInvoice) -> Bool)
    -> Int
  {
    account.invoices.reduce(0) { $1.currency == currency && counts($1) ? $0 + $1.cents : $0 }
  }

  /// What ends first of the freezes that together leave nothing overdue to ask for, or nil.
  private func wholeFreeze(of account: PlanningAccount, on today: Day) -> Hindrance? {
    let overdue = account.invoices.filter { $0.ownDue < today }
    guard overdue.allSatisfy({ isFrozenOverdue($0, on: today) }) else { return nil }
    return overdue.min { $0.freeFrom < $1.freeFrom }.flatMap { frozen($0, of: account, on: today) }
  }

  /// Which way of several was chosen because the customer prefers it, and which ones are left out.
  private func wayLines(of plan: ReminderPlan, _ account: PlanningAccount) -> [TraceLine] {
    var lines: [TraceLine] = []
    var seen: Set<StepID> = []
    for proposal in plan.proposals where seen.insert(proposal.step).inserted {
      guard let step = scenario.step(proposal.step), !step.furtherChannels.isEmpty else { continue }
      let ways = account.ways(of: step)
      if step.takesOneWay {
        lines.append(.chosenWay(step.id, proposal.channel, of: step.channels, isPreferred: ways.isPreferred))
      }
      lines += ways.leftOut.map { .leftOutWay(step.id, $0) }
    }
    return lines
  }

  private func trace(
    _ invoice: ClimbingInvoice, _ verdict: Verdict, of account: PlanningAccount, on today: Day
  ) -> InvoiceTrace? {
    guard let original = account.original(invoice) else { return nil }
    let allowed = ladder.allowed(daysLate: today - invoice.due)
    return InvoiceTrace(
      invoice: invoice.id, daysLate: today - invoice.ownDue,
      restart: original.ownDue.map { ClockRestart(ownDue: $0, countedFrom: invoice.due) },
      level: invoice.level < 0 ? nil : ladder.codes[invoice.level],
      levelDay: original.levelDay, allowed: allowed < 0 ? nil : ladder.codes[allowed],
      next: invoice.next < ladder.count ? ladder.codes[invoice.next] : nil,
      ripeDays: RipeDays(
        due: original.due, levelDay: original.levelDay, deadline: original.deadline, level: invoice.level,
        rungs: ladder.rungs),
      role: role(of: invoice, verdict, in: account, on: today),
      freeze: invoice.freeFrom <= today ? nil : frozen(invoice, of: account, on: today))
  }

  private func role(
    of invoice: ClimbingInvoice, _ verdict: Verdict, in account: PlanningAccount, on today: Day
  ) -> TraceLine.Role {
    if invoice.freeFrom > today { return .frozen }
    if invoice.due >= today { return isRestarted(invoice, on: today) ? .restarted : .notDue }
    if invoice.next >= ladder.count { return .finished }
    if invoice.isByHand { return .named }
    return verdict.carrier >= 0 && account.invoices[verdict.carrier].id == invoice.id ? .carries : .joins
  }

  private func stepTrace(_ verdict: Verdict, of account: PlanningAccount, on today: Day) -> StepTrace? {
    guard verdict.carrier >= 0 else { return nil }
    let carrier = account.invoices[verdict.carrier]
    let step = ladder.steps[verdict.carrierRung]
    let ways = account.ways(of: step)
    let enters = account.position.lastContact == nil && carrier.level < 0
    return StepTrace(
      currency: account.currencies[verdict.currency], step: step.id, carrier: carrier.id,
      ripe: verdict.carrierRipe, entry: enters ? scenario.entry : nil,
      channels: ways.open.isEmpty ? step.channels : ways.open,
      hasAddress: !ways.open.isEmpty,
      isRefused: ways.isRefused,
      hasTransport: (ways.open.isEmpty ? step.channels : ways.open).contains(where: transports.contains),
      putOff: account.putOff(step, currency: verdict.currency, on: today)?.hindrance)
  }
}

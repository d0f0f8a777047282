import Receivables

extension ReminderPlanner {
  /// Adds every overdue invoice that stands in no proposal, with the reason that wins.
  func addExclusions(
    to plan: inout ReminderPlan, verdicts: [Verdict], of account: PlanningAccount, on day: Day
  ) {
    var isListed: [Bool] = []
    if !plan.proposals.isEmpty {
      var listed = Set<InvoiceID>()
      for proposal in plan.proposals where proposal.channel != .note {
        for line in proposal.lines { listed.insert(line.invoice) }
      }
      isListed = account.invoices.map { listed.contains($0.id) }
    }
    for index in account.invoices.indices {
      let invoice = account.invoices[index]
      guard invoice.due < day, isListed.isEmpty || !isListed[index] else { continue }
      let verdict = verdicts[invoice.currency]
      plan.exclusions.append(
        ReminderPlan.Exclusion(
          invoice: invoice.id, currency: account.currencies[invoice.currency],
          hindrance: hindrance(of: invoice, verdict, of: account, on: day)))
    }
  }

  /// Why an overdue invoice is in no proposal: what a person or a fact must end wins over what a day ends by itself.
  func hindrance(of invoice: ClimbingInvoice, _ verdict: Verdict, of account: PlanningAccount, on day: Day)
    -> Hindrance
  {
    if let freeze = account.freeze(on: day) { return freeze }
    if invoice.freeFrom > day { return frozen(invoice, of: account, on: day) }
    if invoice.next >= ladder.count { return .ladderFinished }
    if let hold = verdict.hold { return hold }
    let rung = invoice.isByHand ? invoice.next : verdict.carrierRung
    let deciding = invoice.isByHand || verdict.carrier < 0 ? invoice : account.invoices[verdict.carrier]
    guard ladder.steps.indices.contains(rung) else { return .ladderFinished }
    let step = ladder.steps[rung]
    let ripe = invoice.isByHand ? invoice.ripe : verdict.carrierRipe
    if ripe <= day, let minimum = step.minimumCents, !account.suffices(for: step, currency: deciding.currency)
    {
      return .belowMinimum(step: step.id, cents: account.open[deciding.currency], minimum: minimum)
    }
    if ripe <= day, !account.reaches(by: step) { return .noAddress(step.channel) }
    if let dated = latest(step, ripe: ripe, deciding: deciding, of: account, on: day) { return dated }
    return .byHand(
      step: ladder.steps.indices.contains(verdict.waitsForTask) ? ladder.codes[verdict.waitsForTask] : step.id
    )
  }

  /// What freezes an invoice whose `freeFrom` is still to come.
  func frozen(_ invoice: ClimbingInvoice, of account: PlanningAccount, on day: Day) -> Hindrance {
    guard let original = account.original(invoice) else { return .issuedRecently(until: invoice.freeFrom) }
    if let freeze = original.freeze, freeze.until.map({ day < $0 }) ?? true { return freeze }
    return .issuedRecently(until: invoice.freeFrom)
  }

  /// Of everything that a day ends by itself, what lasts longest; the notice and the spacing win over ripening.
  private func latest(
    _ step: Step, ripe: Day, deciding: ClimbingInvoice, of account: PlanningAccount, on day: Day
  ) -> Hindrance? {
    var (last, found) = (day, Hindrance?.none)
    if let over = account.noticeOver, over > last { (last, found) = (over, .noticeRunning(until: over)) }
    if let over = account.spacingOver, over > last, let contact = account.position.lastContact {
      (last, found) = (over, .spacing(lastContact: contact, until: over))
    }
    if ripe > last {
      last = ripe
      found =
        deciding.waitsForDeadline ? .announcedDeadline(until: ripe) : .notRipe(step: step.id, until: ripe)
    }
    if let decision = account.putOff(step, currency: deciding.currency, on: day), decision.until > last {
      (last, found) = (decision.until, decision.hindrance)
    }
    return found ?? account.calendar.hindrance(on: day)
  }
}

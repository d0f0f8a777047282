import Receivables

extension ReminderPlanner {
  /// Days looked at ahead before giving up; each look jumps to the next day on which something changes.
  private static let looks = 16

  /// The first day after `day` on which something of a currency leaves if nothing happens, and its step.
  ///
  /// It decides that day as planning will; nil when only a fact or a person can bring anything about.
  func nextStep(in currency: Int, of account: PlanningAccount, verdicts: [Verdict], after day: Day)
    -> ReminderPlan.NextStep?
  {
    var (day, verdicts) = (day, verdicts)
    for _ in 0..<Self.looks {
      guard let change = nextChange(in: currency, of: account, verdict: verdicts[currency], after: day) else {
        return nil
      }
      day = change
      verdicts = self.verdicts(of: account, on: day)
      let verdict = verdicts[currency]
      if let step = leaving(verdict) {
        return ReminderPlan.NextStep(step: step, currency: account.currencies[currency], day: day)
      }
    }
    return nil
  }

  /// The step that a verdict lets leave.
  func leaving(_ verdict: Verdict) -> StepID? {
    if verdict.task >= 0 { return ladder.codes[verdict.task] }
    if case .rung(let rung) = verdict.message { return ladder.codes[rung] }
    return note(verdict.message)?.id
  }

  /// The next working day on which the decision for a currency may change.
  private func nextChange(in currency: Int, of account: PlanningAccount, verdict: Verdict, after day: Day)
    -> Day?
  {
    let free = account.freeDay(from: day + 1)
    if free == ClimbingInvoice.never { return nil }
    var first = ClimbingInvoice.never
    for index in account.invoices.indices where account.invoices[index].currency == currency {
      let invoice = account.invoices[index]
      if invoice.freeFrom == ClimbingInvoice.never { continue }
      let isChased = invoice.due < day && invoice.freeFrom <= day
      if isChased {
        if verdict.hold != nil || (!invoice.isByHand && index != verdict.carrier) { continue }
        first = min(first, leaveDay(invoice, verdict, of: account, on: day))
      } else if verdict.hold != nil || verdict.carrier >= 0 {
        first = min(first, max(invoice.due + 1, invoice.freeFrom))
      } else {
        first = min(first, max(invoice.ripe, invoice.freeFrom))
      }
      if !account.hasRung { first = min(first, noteDay(invoice, of: account, from: free)) }
    }
    guard first != ClimbingInvoice.never else { return nil }
    return account.calendar.firstWorking(onOrAfter: max(first, free))
  }

  /// Day from which a chased invoice's own step can leave; `never` when its channel has no address.
  private func leaveDay(
    _ invoice: ClimbingInvoice, _ verdict: Verdict, of account: PlanningAccount, on day: Day
  ) -> Day {
    let rung = invoice.isByHand ? invoice.next : verdict.carrierRung
    guard ladder.steps.indices.contains(rung) else { return ClimbingInvoice.never }
    let step = ladder.steps[rung]
    guard account.reaches(by: step),
      account.suffices(for: step, currency: invoice.currency)
    else { return ClimbingInvoice.never }
    guard let decision = account.putOff(step, currency: invoice.currency, on: day) else {
      return invoice.ripe
    }
    return max(invoice.ripe, decision.until)
  }

  /// Earliest day from `free` on which a note is for this invoice.
  private func noteDay(_ invoice: ClimbingInvoice, of account: PlanningAccount, from free: Day) -> Day {
    let earliest = max(free, invoice.freeFrom)
    if let step = ladder.beforeDue, !invoice.isBeforeDone {
      let day = account.calendar.firstWorking(onOrAfter: max(earliest, invoice.due + step.offset))
      if day < invoice.due { return day }
    }
    if let step = ladder.onDue, !invoice.isOnDueDone {
      let day = account.calendar.firstWorking(onOrAfter: invoice.due + step.offset)
      if day >= earliest { return day }
    }
    return ClimbingInvoice.never
  }
}

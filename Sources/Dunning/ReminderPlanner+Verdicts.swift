import Receivables

extension ReminderPlanner {
  /// Decides every currency of a customer on a day; one verdict for each of the account's currencies.
  func verdicts(of account: PlanningAccount, on day: Day) -> [Verdict] {
    var verdicts = account.currencies.indices.map { Verdict(currency: $0) }
    for index in account.invoices.indices {
      let invoice = account.invoices[index]
      guard invoice.due < day, invoice.freeFrom <= day else { continue }
      weigh(index, invoice, into: &verdicts[invoice.currency], of: account, on: day)
    }
    for slot in verdicts.indices { settle(&verdicts[slot], of: account, on: day) }
    guard account.freeDay(from: day) <= day, account.calendar.isWorking(day) else {
      for slot in verdicts.indices { verdicts[slot].task = -1 }
      return verdicts
    }
    keepOneNotice(in: &verdicts, of: account, on: day)
    for slot in verdicts.indices { release(&verdicts[slot], of: account, on: day) }
    if !account.hasRung { addNotes(to: &verdicts, of: account, on: day) }
    return verdicts
  }

  /// Counts a chased invoice: for the floor, as the one that carries, or as ripe for a task by hand.
  private func weigh(
    _ index: Int, _ invoice: ClimbingInvoice, into verdict: inout Verdict, of account: PlanningAccount,
    on day: Day
  ) {
    verdict.chasedCents += invoice.cents
    if invoice.next >= ladder.count { return }
    if invoice.isByHand {
      let isLonger =
        invoice.ripe < verdict.taskRipe || invoice.ripe == verdict.taskRipe && invoice.next > verdict.task
      guard invoice.ripe <= day, isLonger,
        account.isOpen(to: ladder.steps[invoice.next], currency: invoice.currency, on: day)
      else { return }
      verdict.taskRipe = invoice.ripe
      verdict.task = invoice.next
    } else if verdict.carrier < 0 || carries(invoice, before: account.invoices[verdict.carrier]) {
      verdict.carrier = index
    }
  }

  /// Highest level first, then the oldest due day, then the first recorded (behaviours rule 3).
  private func carries(_ left: ClimbingInvoice, before right: ClimbingInvoice) -> Bool {
    if left.level != right.level { return left.level > right.level }
    if left.due != right.due { return left.due < right.due }
    return left.id < right.id
  }

  /// Finds the carrying invoice's next rung, and what money says.
  private func settle(_ verdict: inout Verdict, of account: PlanningAccount, on day: Day) {
    if verdict.chasedCents > 0 {
      if verdict.chasedCents < rules.floorCents {
        verdict.hold = .belowFloor(cents: verdict.chasedCents)
      } else if account.credits[verdict.currency] >= verdict.chasedCents {
        verdict.hold = .creditsCover(cents: account.credits[verdict.currency])
      }
    }
    if verdict.hold != nil { verdict.task = -1 }
    guard verdict.carrier >= 0 else { return }
    let carrier = account.invoices[verdict.carrier]
    verdict.carrierRung = carrier.next
    verdict.carrierRipe = carrier.ripe
    if account.position.lastContact == nil, carrier.level < 0 {
      verdict.carrierRung = max(0, ladder.entry(daysLate: day - carrier.due))
    }
  }

  /// One formal notice a customer: that which has been ripe longest; it holds back all messages of the customer.
  private func keepOneNotice(in verdicts: inout [Verdict], of account: PlanningAccount, on day: Day) {
    var first = -1
    for slot in verdicts.indices where verdicts[slot].task >= 0 {
      guard ladder.steps[verdicts[slot].task].isFormalNotice else { continue }
      if first < 0 || verdicts[slot].taskRipe < verdicts[first].taskRipe { first = slot }
    }
    for slot in verdicts.indices {
      let isNotice = verdicts[slot].task >= 0 && ladder.steps[verdicts[slot].task].isFormalNotice
      if isNotice, slot != first {
        verdicts[slot].task = -1
      } else if verdicts[slot].task >= 0, goesFirst(verdicts[slot], of: account, on: day) {
        verdicts[slot].waitsForTask = verdicts[slot].task
      }
      if first >= 0, slot != first, goesFirst(verdicts[first], of: account, on: day) {
        verdicts[slot].waitsForTask = verdicts[first].task
        verdicts[slot].task = -1
      }
    }
  }

  /// A task by hand has the customer's occasion for as many days as contacts lie apart; then other messages go on too,
  /// so that neither a flood of new invoices keeps the notice waiting nor an undone notice mutes the others.
  private func goesFirst(_ verdict: Verdict, of account: PlanningAccount, on day: Day) -> Bool {
    let since = max(
      verdict.taskRipe, max(account.noticeOver ?? verdict.taskRipe, account.spacingOver ?? verdict.taskRipe))
    return day - account.calendar.firstWorking(onOrAfter: since) < rules.spacingDays
  }

  /// Lets the carrying invoice's message go when it is ripe and nothing stops it.
  private func release(_ verdict: inout Verdict, of account: PlanningAccount, on day: Day) {
    guard verdict.carrier >= 0, verdict.hold == nil, verdict.waitsForTask < 0, verdict.carrierRipe <= day,
      account.isOpen(to: ladder.steps[verdict.carrierRung], currency: verdict.currency, on: day)
    else { return }
    verdict.message = .rung(verdict.carrierRung)
  }
}

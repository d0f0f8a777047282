import Dunning
import PlainText
import Receivables

extension Casebook {
  /// Gives a customer or some of its invoices a status that holds reminders back; of an invoice that never came a copy
  /// goes out, and its clock starts anew (behaviours, "Calls").
  func decidePause(_ order: PauseOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    let customer = try known(order.customer)
    for id in order.invoices where portfolio.invoice(id)?.customer != customer.id {
      throw .unknownInvoice(printedNumber(id))
    }
    try check(order, on: occasion)
    if let until = order.until { try requireAhead(until, on: occasion) }
    var pause = Pause(
      id: PauseID(UInt32(pauses.count) + 1), customer: customer.id,
      invoices: order.kind == .insolvency ? [] : order.invoices, kind: order.kind, reason: order.reason,
      until: order.until, since: occasion.today)
    pause.facts = order.facts
    complete(&pause, on: occasion.today)
    var events: [CaseEvent] = [.pauseBegun(pause)]
    if order.kind == .notReceived {
      let ledger = Ledger(of: self, on: occasion.today)
      let copied =
        order.invoices.isEmpty ? overdueInvoices(of: customer.id, on: ledger, in: nil) : order.invoices
      if !copied.isEmpty { events.append(.clockRestarted(copied, on: occasion.today)) }
    }
    return Decision(events)
  }

  /// Refuses a status whose own facts are missing or impossible.
  private func check(_ order: PauseOrder, on occasion: Occasion) throws(Refusal) {
    let facts = order.facts
    let speaks =
      switch order.kind {
      case .paused, .notReceived, .unhandledReply, .writtenOff: false
      case .inPayment: order.until != nil
      case .directDebit: facts.day != nil
      case .insolvency: facts.judgment != nil
      case .handedOver: !facts.party.isBlank
      case .creditNoteExpected: facts.amount != nil
      }
    guard speaks || !order.reason.isBlank else { throw .reasonNeeded }
    try checkProceedings(facts, on: occasion)
    if let followUp = facts.followUp, followUp < occasion.today { throw .dayInPast(followUp) }
    if order.kind == .directDebit || order.kind == .creditNoteExpected, let day = facts.day {
      guard day >= occasion.today else { throw .dayInPast(day) }
    }
    if order.kind == .handedOver, let day = facts.day, day > occasion.today { throw .dayInFuture(day) }
    guard let amount = facts.amount else { return }
    guard amount.cents > 0 else { throw .amountNotPositive }
    let ledger = Ledger(of: self, on: occasion.today)
    let concerned =
      order.invoices.isEmpty ? openInvoices(of: order.customer, on: ledger) : order.invoices
    let open = concerned.reduce(0) { sum, id in
      portfolio.invoices[id.index].currency == amount.currency ? sum + ledger.standing.open(id) : sum
    }
    guard amount.cents <= open else { throw .moreThanOpen(cents: open) }
  }

  /// Records what became known of a status.
  func decideStatusChange(_ change: StatusChange, on occasion: Occasion) throws(Refusal) -> Decision {
    guard pauses.indices.contains(change.status.index) else {
      throw .unknownRecord(change.status.description)
    }
    var pause = pauses[change.status.index]
    _ = try known(pause.customer)
    guard mayEnd(pause, on: Ledger(of: self, on: occasion.today)) else { throw .nothingToDo }
    if let copy = change.copy {
      return try decideCopy(of: pause, by: copy.way, on: copy.day ?? occasion.today, on: occasion)
    }
    if let followUp = change.followUp, followUp < occasion.today { throw .dayInPast(followUp) }
    let isOfProceedings = [change.judgment, change.published, change.claimFiled].contains { $0 != nil }
    guard !isOfProceedings || pause.kind == .insolvency else { throw .nothingToDo }
    pause.facts.followUp = change.followUp ?? pause.facts.followUp
    // After a copy it holds until the day after somebody has asked whether it came.
    if let day = change.followUp, pause.kind == .notReceived, pause.facts.copy != nil, let until = pause.until
    {
      pause.until = max(until, calendar.adding(workingDays: 1, to: day))
    }
    if change.claimFiled != nil, pause.facts.followUp == nil {
      pause.facts.followUp = calendar.firstWorking(onOrAfter: occasion.today.adding(months: 6))
    }
    pause.facts.judgment = change.judgment ?? pause.facts.judgment
    pause.facts.published = change.published ?? pause.facts.published
    pause.facts.claimFiled = change.claimFiled ?? pause.facts.claimFiled
    try checkProceedings(pause.facts, on: occasion)
    return pause == pauses[change.status.index] ? Decision() : Decision([.pauseChanged(pause)])
  }

  /// Refuses days of insolvency proceedings that cannot be: each lies behind us, the publication not before the
  /// judgment.
  private func checkProceedings(_ facts: StatusFacts, on occasion: Occasion) throws(Refusal) {
    for day in [facts.judgment, facts.published, facts.claimFiled].compactMap({ $0 })
    where day > occasion.today {
      throw .dayInFuture(day)
    }
    if let judgment = facts.judgment, let published = facts.published, published < judgment {
      throw .publishedBeforeJudgment(published, judgment)
    }
  }
}

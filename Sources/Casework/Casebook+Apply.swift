import Dunning
import Receivables

extension Casebook {
  /// Folds all events of one decision.
  package mutating func apply(_ events: [CaseEvent], at moment: Moment) {
    for event in events { apply(event, at: moment) }
    settle(events, at: moment)
  }

  /// Folds one event of a decision; `settle` closes the decision.
  package mutating func apply(_ event: CaseEvent, at moment: Moment) {
    if applyLedger(event) { return }
    if let horizon, moment.day > horizon { return skip(event) }
    if applyReminder(event, at: moment) { return }
    if applySending(event, at: moment) { return }
    applyTalk(event, at: moment)
  }

  /// Remembers a decision once all its events are folded.
  package mutating func settle(_ events: [CaseEvent], at moment: Moment) {
    if operations[moment.operation] == nil { operations[moment.operation] = moment.sequence }
    lastMoment = moment
    guard events.contains(where: \.isHandmade), !events.contains(where: \.isUndo) else { return }
    let events = events.count <= PastDecision.mostEvents ? events : []
    var versions: [ReminderID: Int] = [:]
    for id in events.flatMap(\.reminders) { versions[id] = reminder(id)?.version }
    decisions[moment.by, default: []].append(
      PastDecision(sequence: moment.sequence, events: events, versions: versions))
    if let count = decisions[moment.by]?.count, count > PastDecision.mostKept {
      decisions[moment.by]?.removeFirst(count - PastDecision.mostKept)
    }
  }

  /// Facts of the ledger; false when the event is not one.
  private mutating func applyLedger(_ event: CaseEvent) -> Bool {
    switch event {
    case .customerRecorded(let customer):
      portfolio.record(customer)
      if files.count < portfolio.customers.count { files.append(CustomerFile(owner: customer.id)) }
    case .invoiceRecorded(let invoice), .invoiceCorrected(let invoice):
      portfolio.record(invoice)
      while standings.count < portfolio.invoices.count { standings.append(LadderStanding()) }
    case .paymentReceived(let payment, let shares):
      portfolio.record(payment)
      for share in shares {
        portfolio.record(Allocation(source: .payment(payment.id), invoice: share.invoice, cents: share.cents))
      }
    case .allocated(let source, let shares):
      for share in shares {
        portfolio.record(Allocation(source: source, invoice: share.invoice, cents: share.cents))
      }
    case .allocationReleased(let source): portfolio.release(source)
    case .paymentVoided(let id, _): portfolio.void(id)
    case .ledgerImported(let file):
      imports.append(file)
      if file.hasPayments { knowBank(on: file.day) }
    case .bankChecked(let day): knowBank(on: day)
    case .rulesAdopted(let rules): house = rules
    default: return false
    }
    return true
  }

  private mutating func knowBank(on day: Day) {
    if let horizon, day > horizon { return }
    bankKnownOn = max(bankKnownOn ?? day, day)
  }

  /// Keeps record numbers dense for what a replay leaves out.
  private mutating func skip(_ event: CaseEvent) {
    switch event {
    case .reminderProposed(var reminder):
      reminder.state = .cancelled(reason: .undone)
      reminders.append(reminder)
    case .callLogged(var call):
      call.isRetracted = true
      calls.append(call)
    case .promiseRecorded(var promise):
      promise.cancelledOn = promise.givenOn
      promises.append(promise)
    case .disputeOpened(var dispute):
      dispute.closedOn = dispute.openedOn
      disputes.append(dispute)
    case .pauseBegun(var pause):
      pause.endedOn = pause.since
      pauses.append(pause)
    default: break
    }
  }
}

import Dunning
import Receivables

extension Casebook {
  /// Folds all events of one decision.
  package mutating func apply(_ events: [CaseEvent], at moment: Moment) {
    for event in events { apply(event, at: moment) }
    settle(at: moment)
  }

  /// Folds one event of a decision; `settle` closes the decision.
  package mutating func apply(_ event: CaseEvent, at moment: Moment) {
    if horizon == nil, current.count(event) { gather(event, at: moment) }
    if case .subjectErased(let erasure) = event { return erase(erasure, in: moment.sequence) }
    if applyLedger(event) || applyAllocations(event) || applyCharges(event) { return }
    if let horizon, moment.day > horizon { return skip(event) }
    applyTold(event, at: moment)
    rememberAct(event, at: moment)
  }

  /// Facts of reminders, letters, sending, stages and talk.
  private mutating func applyTold(_ event: CaseEvent, at moment: Moment) {
    if applyReminder(event, at: moment) || applyLetters(event) || applyInterruptions(event) { return }
    if applySending(event, at: moment) || applyStages(event, at: moment) { return }
    applyTalk(event)
  }

  private mutating func gather(_ event: CaseEvent, at moment: Moment) {
    var gathered = DecisionInProgress()
    swap(&gathered, &current)
    gathered.take(event, at: moment, into: self)
    swap(&gathered, &current)
  }

  /// Facts of the ledger and of the store; false when the event is not one.
  private mutating func applyLedger(_ event: CaseEvent) -> Bool {
    switch event {
    case .customerRecorded(let customer):
      portfolio.record(customer)
      if files.count < portfolio.customers.count { files.append(CustomerFile(owner: customer.id)) }
    case .invoiceRecorded(let invoice), .invoiceCorrected(let invoice):
      portfolio.record(invoice)
      standings.grow(to: portfolio.invoices.count)
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
    case .paymentRestored(let id, let shares):
      portfolio.restore(id)
      for share in shares {
        portfolio.record(Allocation(source: .payment(id), invoice: share.invoice, cents: share.cents))
      }
    case .ledgerImported(let file):
      imports.append(file)
      if file.hasPayments { knowBank(on: file.day) }
    case .bankChecked(let day):
      bankChecks.append(day)
      knowBank(on: day)
    case .bankCheckRetracted(let day): forgetBankCheck(on: day)
    case .rulesAdopted(let rules): house = rules
    case .epochBegun(let epoch): epochs.append(epoch)
    case .clockConfirmed(let check): confirmClock(check)
    case .wentLive: break
    default: return false
    }
    return true
  }

  private mutating func knowBank(on day: Day) {
    if let horizon, day > horizon { return }
    bankKnownOn = max(bankKnownOn ?? day, day)
  }

  private mutating func forgetBankCheck(on day: Day) {
    guard let place = bankChecks.lastIndex(of: day) else { return }
    bankChecks.remove(at: place)
    bankKnownOn = nil
    for day in bankChecks + imports.filter(\.hasPayments).map(\.day) { knowBank(on: day) }
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
    case .limitationInterrupted(var interruption):
      interruption.isRetracted = true
      interruptions.append(interruption)
    case .letterTracked(var event):
      event.isRetracted = true
      letterEvents.append(event)
    case .noteAdded(let note):
      notes.append(Note(customer: note.customer, day: note.day, by: "", text: "", isRetracted: true))
    default: break
    }
  }
}

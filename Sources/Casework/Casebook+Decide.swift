import Dunning
import Receivables

extension Casebook {
  /// Turns a command into events, or refuses it; the casebook itself does not change.
  ///
  /// - Parameter pairing: Who does what can be done at once.
  /// - Throws: The reason, when nothing is to be recorded. A batch in which only some reminders or rows are refused
  ///   is a decision with remarks.
  package func decide(
    _ command: Command, on occasion: Occasion, by pairing: any WorkPairing = InTurn()
  ) throws(Refusal) -> Decision {
    switch command {
    case .importLedger(let entries, let files): decideImport(entries, files: files, on: occasion)
    case .receivePayment(let order): try decidePayment(order, on: occasion)
    case .voidPayment(let id, let reason): try decideVoid(id, reason: reason)
    case .allocate(let source, let change): try decideAllocation(source, change, on: occasion)
    case .waiveCharges(let order, let reason): try decideWaiver(order, reason: reason, on: occasion)
    case .payCharges(let id, let order): try decideChargePayment(id, order, on: occasion)
    case .checkBank: Decision([.bankChecked(occasion.today)])
    case .saveCustomer(let customer): try decideCustomer(customer)
    case .saveContact(let order): try decideContact(order)
    case .saveAddress(let order): try decideAddress(order)
    case .saveProfile(let order): try decideProfile(order)
    case .eraseSubject(let order): try decideErasure(order, on: occasion)
    case .adopt(let rules): decideAdoption(rules, on: occasion.today)
    case .plan(let only): decidePlan(only: only, on: occasion, by: pairing)
    case .edit(let id, let text, let version):
      try decideEdit(id, text: text, expecting: version, on: occasion)
    case .approve(let ids, let versions): try decideApproval(ids, expecting: versions, on: occasion)
    case .returnToProposed(let ids): try decideReturn(ids)
    case .skip(let ids, let reason): try decideSkip(ids, reason: reason)
    case .snooze(let ids, let until): try decideSnooze(ids, until: until, on: occasion)
    case .pin(let ids, let isPinned): try decidePin(ids, isPinned)
    case .requestSend(let ids, let hold): try decideSendRequest(ids, hold: hold, on: occasion)
    case .recall(let ids): try decideRecall(ids, on: occasion)
    case .done(let id, let day, let proof, let registered, let isUnchecked, let printed):
      try decideDone(
        id, day: day, proof: proof, registered: LetterNumber(registered, isUnchecked: isUnchecked),
        printedOn: printed, on: occasion)
    case .trackLetter(let id, let kind, let day, let number, let isUnchecked):
      try decideLetter(
        id, kind, on: day, number: LetterNumber(number, isUnchecked: isUnchecked), on: occasion)
    case .cancelLetterEvent(let id): try decideLetterCancellation(id)
    case .resolve(let id, let resolution): try decideResolution(id, resolution, on: occasion)
    case .intend(let id, let attempt): try decideIntent(id, attempt, on: occasion)
    case .abandon(let id, let isCounted): try decideAbandon(id, isCounted: isCounted)
    case .passNoReturn(let id): try decideNoReturn(id, on: occasion)
    case .conclude(let id, let outcome): try decideOutcome(id, outcome, on: occasion)
    case .logCall(let report): try decideCall(report, on: occasion)
    case .interruptLimitation(let order): try decideInterruption(order, on: occasion)
    case .cancelInterruption(let id): try decideInterruptionCancellation(id)
    case .promise(let order): try decidePromise(order, on: occasion)
    case .cancelPromise(let id): try decidePromiseCancellation(id, on: occasion)
    case .agreeInstalments(let order): try decideInstalments(order, on: occasion)
    case .cancelInstalments(let plan): try decideInstalmentsCancellation(plan, on: occasion)
    case .openDispute(let order): try decideDispute(order, on: occasion)
    case .closeDispute(let id, let outcome): try decideDisputeClosure(id, outcome: outcome, on: occasion)
    case .changeDispute(let id, let followUp, let owner):
      try decideDisputeChange(id, followUp: followUp, owner: owner, on: occasion)
    case .pause(let order): try decidePause(order, on: occasion)
    case .endPause(let id, let closed): try decidePauseEnd(id, closed: closed, on: occasion)
    case .retractStatus(let id): try decideMistake(id, on: occasion)
    case .changeStatus(let change): try decideStatusChange(change, on: occasion)
    case .moveStage(let customer, let invoices, let step, let reason):
      try decideStageMove(customer, invoices: invoices, to: step, reason: reason, on: occasion)
    case .addNote(let customer, let text): try decideNote(customer, text, on: occasion)
    case .undo: try decideUndo(on: occasion)
    case .redo: try decideRedo(on: occasion)
    case .beginEpoch(let order): decideEpoch(order, on: occasion)
    case .confirmClock: decideClock(on: occasion)
    case .goLive: try decideGoingLive(on: occasion)
    }
  }

  /// The customer, or a refusal that names it; of an erased one nothing more may be told.
  func known(_ id: CustomerID) throws(Refusal) -> Customer {
    guard let customer = portfolio.customer(id) else { throw .unknownCustomer(id.description) }
    guard !customer.isErased else { throw .erased(customer.number) }
    return customer
  }

  /// Records a customer as a person wrote it.
  private func decideCustomer(_ customer: Customer) throws(Refusal) -> Decision {
    byHand(customer, from: try known(customer.id))
  }

  /// The reminder, or a refusal that names it.
  func known(_ id: ReminderID) throws(Refusal) -> Reminder {
    guard let reminder = reminder(id) else { throw .unknownReminder(id) }
    return reminder
  }

  /// Refuses when the reminder is no longer the one that the person saw.
  func expect(_ version: Int?, of reminder: Reminder) throws(Refusal) {
    if let version, version != reminder.version { throw .conflict(reminder.id, now: reminder.state) }
  }
}

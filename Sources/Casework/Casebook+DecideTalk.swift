import Dunning
import Receivables

extension Casebook {
  /// Logs a call with everything agreed in it as one decision.
  func decideCall(_ report: CallReport, on occasion: Occasion) throws(Refusal) -> Decision {
    let customer = try known(report.customer)
    let day = report.day ?? occasion.today
    guard day <= occasion.today else { throw .dayInFuture(day) }
    if let callBack = report.callBack, callBack < occasion.today { throw .dayInPast(callBack) }
    // Without the promise or the dispute itself nothing would hold the reminders back.
    if report.outcome == .promise, report.promise == nil, report.instalments == nil { throw .promiseNeeded }
    if report.outcome == .dispute, report.dispute == nil { throw .disputeNeeded }
    let ledger = Ledger(of: self, on: occasion.today)
    var decision = Decision([
      .callLogged(
        Call(
          id: CallID(UInt32(calls.count) + 1), customer: customer.id, day: day, minute: report.minute,
          minutes: report.minutes, spokeWith: report.spokeWith, outcome: report.outcome, note: report.note,
          callBack: report.callBack ?? defaultCallBack(report.outcome, of: customer, from: day),
          callBackMinute: report.callBack == nil ? nil : report.callBackMinute, by: occasion.collector))
    ])
    if let order = report.promise { decision.merge(try decidePromise(order, on: occasion)) }
    if let order = report.instalments { decision.merge(try decideInstalments(order, on: occasion)) }
    if let order = report.dispute { decision.merge(try decideDispute(order, on: occasion)) }
    var cautions = cautions(against: customer.id, on: day, minute: report.minute)
    if let callBack = report.callBack {
      cautions += hoursCautions(against: customer, on: callBack, minute: report.callBackMinute)
        .filter { !cautions.contains($0) }
    }
    decision.remarks += cautions.map(Remark.callCaution)
    decision.events += effects(of: report, customer: customer, ledger: ledger, on: day)
    for id in file(of: customer.id).reminders where reminders[id.index].isCallTask {
      guard case .proposed = reminders[id.index].state else { continue }
      decision.events.append(.reminderDone(id, on: day, deadline: nil, proof: ""))
    }
    return decision
  }

  private func defaultCallBack(_ outcome: CallOutcome, of customer: Customer, from day: Day) -> Day? {
    let usual = outcome.callBack(after: day, calendar: calendar, runs: customer.days.paymentRuns)
    // Nobody is told to call on a day on which the customer may not be called again.
    guard let usual else { return nil }
    let free = nextCallDay(of: customer, on: usual, after: day)
    return free > usual ? calendar.with(customer.region).firstWorking(onOrAfter: free) : usual
  }

  /// What the outcome itself changes (domain C4).
  private func effects(of report: CallReport, customer: Customer, ledger: Ledger, on day: Day) -> [CaseEvent]
  {
    let spokenOf =
      report.invoices.isEmpty ? overdueInvoices(of: customer.id, on: ledger, in: nil) : report.invoices
    var events: [CaseEvent] = []
    for effect in report.outcome.effects {
      switch effect {
      case .restartsClock where !spokenOf.isEmpty: events.append(.clockRestarted(spokenOf, on: day))
      case .suspendsPhone: events += suspendingPhone(of: customer, as: report)
      default: break
      }
    }
    guard let pause = report.outcome.pause, pause.workingDays == nil || !spokenOf.isEmpty else {
      return events
    }
    let until = pause.workingDays.map {
      max(report.callBack ?? day, calendar.adding(workingDays: $0, to: day))
    }
    var begun = Pause(
      id: PauseID(UInt32(pauses.count) + 1), customer: customer.id, invoices: until == nil ? [] : spokenOf,
      kind: pause.kind, reason: report.note, until: until, since: day)
    complete(&begun, on: day)
    events.append(.pauseBegun(begun))
    return events
  }

  private func suspendingPhone(of customer: Customer, as report: CallReport) -> [CaseEvent] {
    var changed = customer
    let place = changed.contacts.firstIndex { contact in
      contact.phoneSuspended == nil && !contact.phone.isEmpty
        && (report.spokeWith.isEmpty || contact.fullName == report.spokeWith)
    }
    guard let place else { return [] }
    let number = changed.contacts[place].phone
    for place in changed.contacts.indices where changed.contacts[place].phone == number {
      changed.contacts[place].phoneSuspended = report.outcome.rawValue
    }
    return [.customerRecorded(changed)]
  }

  /// Overdue open invoices of a customer, oldest due day first; nil means every currency.
  package func overdueInvoices(of customer: CustomerID, on ledger: Ledger, in currency: Currency?)
    -> [InvoiceID]
  {
    openInvoices(of: customer, on: ledger).filter { id in
      let invoice = portfolio.invoices[id.index]
      return invoice.due < ledger.day && (currency == nil || invoice.currency == currency)
    }
  }

  /// Open invoices of a customer, oldest due day first.
  package func openInvoices(of customer: CustomerID, on ledger: Ledger) -> [InvoiceID] {
    guard portfolio.documents.indices.contains(customer.index) else { return [] }
    return OpenInvoices.entries(of: customer, in: self, with: ledger.standing).map(\.id).sorted {
      (portfolio.invoices[$0.index].due, $0) < (portfolio.invoices[$1.index].due, $1)
    }
  }

  /// Records a promise; a second one warns of the first, a third asks for a reason.
  func decidePromise(_ order: PromiseOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    let customer = try known(order.customer)
    guard order.amount.cents > 0 else { throw .amountNotPositive }
    guard order.day >= occasion.today else { throw .dayInPast(order.day) }
    let ledger = Ledger(of: self, on: occasion.today)
    let covered =
      order.invoices.isEmpty
      ? overdueInvoices(of: customer.id, on: ledger, in: order.amount.currency) : order.invoices
    guard !covered.isEmpty else { throw .nothingOverdue }
    for id in covered {
      guard let invoice = portfolio.invoice(id), invoice.customer == customer.id,
        invoice.currency == order.amount.currency
      else { throw .unknownInvoice(printedNumber(id)) }
    }
    let owed = openInvoices(of: customer.id, on: ledger).reduce(0) { sum, id in
      portfolio.invoices[id.index].currency == order.amount.currency ? sum + ledger.standing.open(id) : sum
    }
    guard order.amount.cents <= owed else { throw .moreThanOpen(cents: owed) }
    let earlier = earlierPromises(of: customer.id, covering: covered, on: occasion.today)
    if earlier.count >= 2, order.reason.isEmpty { throw .thirdPromiseNeedsReason(count: earlier.count) }
    let promise = Promise(
      id: PromiseID(UInt32(promises.count) + 1), customer: customer.id, invoices: covered,
      amount: order.amount, day: order.day, givenOn: occasion.today, means: order.means,
      reason: order.reason)
    var decision = Decision([.promiseRecorded(promise)])
    decision.remarks += remarks(on: earlier, on: occasion.today)
    decision.remarks += uncovered(by: promise, promised: order.amount.cents, on: ledger)
    return decision
  }

  /// Promises about the same invoices that were not kept; a plan of instalments counts once.
  func earlierPromises(of customer: CustomerID, covering covered: [InvoiceID], on day: Day) -> [Promise] {
    var plans: Set<PromiseID> = []
    return file(of: customer).promises.map { promises[$0.index] }.filter { promise in
      promise.cancelledOn == nil && promise.invoices.contains(where: covered.contains)
        && ![.kept, .cancelled].contains(state(of: promise, on: day))
        && promise.plan.map { plans.insert($0).inserted } ?? true
    }
  }

  /// What must be known of the promises before a new one.
  func remarks(on earlier: [Promise], on day: Day) -> [Remark] {
    guard let last = earlier.last else { return [] }
    let isBroken = [.broken, .partlyKept].contains(state(of: last, on: day))
    return [isBroken ? .earlierPromiseBroken(last.id) : .secondPromise(count: earlier.count + 1)]
  }

  /// What stays open beyond a promise or a plan, which freezes it all the same.
  ///
  /// - Parameters:
  ///   - last: The promise, or the last part of the plan.
  ///   - cents: All that is promised.
  func uncovered(by last: Promise, promised cents: Int, on ledger: Ledger) -> [Remark] {
    let open = last.invoices.reduce(0) { $0 + ledger.standing.open($1) }
    guard open > cents else { return [] }
    return [
      .partUncovered(
        Amount(cents: open - cents, currency: last.amount.currency), isPlan: last.plan != nil,
        until: promiseJudgement(of: last.customer).freezeEnd(of: last))
    ]
  }

  /// Cancels a promise by hand.
  func decidePromiseCancellation(_ id: PromiseID, on occasion: Occasion) throws(Refusal) -> Decision {
    guard promises.indices.contains(id.index) else { throw .unknownRecord(id.description) }
    guard promises[id.index].cancelledOn == nil else { throw .nothingToDo }
    return Decision([.promiseCancelled(id, on: occasion.today)])
  }
}

extension Decision {
  /// Adds the events and remarks of another decision behind these.
  mutating func merge(_ other: Decision) {
    events += other.events
    remarks += other.remarks
  }
}

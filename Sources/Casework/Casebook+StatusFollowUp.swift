import Dunning
import Receivables

extension Casebook {
  /// Fills in what follows from the kind: a debit is over once the bank has had its days; every status that no day ends
  /// by itself is looked at again, so that nobody is forgotten in it.
  func complete(_ pause: inout Pause, on day: Day) {
    if pause.kind == .directDebit, pause.until == nil, let debit = pause.facts.day {
      pause.until = calendar.adding(workingDays: rules.promiseGraceDays, to: debit) + 1
    }
    if pause.kind == .handedOver { pause.facts.day = pause.facts.day ?? day }
    pause.facts.followUp = pause.facts.followUp ?? followUp(of: pause, from: day)
  }

  /// When somebody looks at a status again; nil where it ends by itself or the worklist asks for something else.
  private func followUp(of pause: Pause, from day: Day) -> Day? {
    switch pause.kind {
    // The money should have come by the day on which reminders go on.
    case .inPayment, .directDebit: pause.until
    case .notReceived: pause.until == nil ? calendar.adding(workingDays: 2, to: day) : nil
    case .paused: pause.until == nil ? calendar.adding(workingDays: 10, to: day) : nil
    case .unhandledReply: pause.until == nil ? day : nil
    case .handedOver: calendar.firstWorking(onOrAfter: day.adding(months: 1))
    case .creditNoteExpected: pause.facts.day ?? calendar.adding(workingDays: 10, to: day)
    case .writtenOff: calendar.firstWorking(onOrAfter: day.adding(months: 12))
    // The last day for the claim stands on the worklist until it is filed.
    case .insolvency: nil
    }
  }

  /// Whether a status still says something: it holds, and an invoice that it names is open.
  package func isOpen(_ pause: Pause, on ledger: Ledger) -> Bool {
    pause.holds(on: ledger.day)
      && (pause.invoices.isEmpty || pause.invoices.contains { ledger.standing.open($0) > 0 })
  }

  /// Whether a person may still change or end a status: it holds, or what it announced did not come.
  package func mayEnd(_ pause: Pause, on ledger: Ledger) -> Bool {
    pause.holds(on: ledger.day) || isUnanswered(pause, on: ledger) || awaitsCopy(pause, on: ledger)
  }

  /// Whether a status belongs on the worklist: it still says something, or what it announced did not come.
  package func needsLook(_ pause: Pause, on ledger: Ledger) -> Bool {
    isOpen(pause, on: ledger) || isUnanswered(pause, on: ledger) || awaitsCopy(pause, on: ledger)
  }

  /// Whether money that was announced, by the customer or by a debit, did not come: its day is over, no payment came in
  /// since, the customer is late, and nobody has done anything about it.
  package func isUnanswered(_ pause: Pause, on ledger: Ledger) -> Bool {
    guard pause.kind == .inPayment || pause.kind == .directDebit, pause.endedOn == nil,
      let until = pause.until, until <= ledger.day, ledger.isOverdue(pause.customer)
    else { return false }
    if isOvertaken(pause, since: until) { return false }
    if !pause.invoices.isEmpty, !pause.invoices.contains(where: { ledger.standing.open($0) > 0 }) {
      return false
    }
    return !portfolio.receipts[pause.customer.index].contains { receipt in
      let payment = portfolio.payments[receipt.index]
      return !payment.isVoided && payment.day >= pause.since && payment.day <= ledger.day
    }
  }

  /// Whether somebody has reached the customer, or agreed something with it, since a status was over.
  func isOvertaken(_ pause: Pause, since until: Day) -> Bool {
    let file = file(of: pause.customer)
    if let contact = file.lastContact, contact >= until { return true }
    return file.pauses.contains { pauses[$0.index].since >= until }
      || file.promises.contains { promises[$0.index].givenOn >= until }
      || file.disputes.contains { disputes[$0.index].openedOn >= until }
  }
}

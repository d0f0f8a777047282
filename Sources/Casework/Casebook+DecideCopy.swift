import Dunning
import Receivables

extension Casebook {
  /// Whether a copy of invoices that never came is still to be sent: until somebody says that it was or ends the status,
  /// or has reached the customer or agreed something with it since the status was over.
  package func awaitsCopy(_ pause: Pause, on ledger: Ledger) -> Bool {
    guard pause.lacksCopy, pause.since <= ledger.day, !uncopied(of: pause, on: ledger).isEmpty else {
      return false
    }
    guard let until = pause.until, until <= ledger.day else { return true }
    return !isOvertaken(pause, since: until)
  }

  /// The invoices, still open, of which a status says that they never came; of the whole customer's, those overdue.
  package func uncopied(of pause: Pause, on ledger: Ledger) -> [InvoiceID] {
    guard portfolio.customers.indices.contains(pause.customer.index) else { return [] }
    return pause.invoices.isEmpty
      ? overdueInvoices(of: pause.customer, on: ledger, in: nil)
      : pause.invoices.filter { ledger.standing.open($0) > 0 }
  }

  /// A copy was sent: the task is over, and the clock of its invoices restarts on that day (domain C4).
  func decideCopy(
    of pause: Pause, by way: SentCopy.Way, on day: Day, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    guard pause.lacksCopy else { throw .noCopyAwaited(pause.id, sent: pause.facts.copy?.day) }
    guard day <= occasion.today else { throw .dayInFuture(day) }
    guard day >= pause.since else { throw .beforeStatus(pause.id, pause.since) }
    var known = pause
    known.facts.copy = SentCopy(day: day, way: way, by: occasion.collector)
    // It is looked at again once the customer has had the time to read it (domain C4: two working days), and goes on by its
    // new clock from the next day on: a copy that nobody asked about again holds nothing back for ever.
    if pause.until == nil {
      known.facts.followUp = calendar.adding(workingDays: 2, to: occasion.today)
      known.until = calendar.adding(workingDays: 3, to: occasion.today)
    }
    let invoices = uncopied(of: pause, on: Ledger(of: self, on: occasion.today))
    return Decision(
      [.pauseChanged(known)] + (invoices.isEmpty ? [] : [.clockRestarted(invoices, on: day)]))
  }

  /// The clock as it is without a status that was recorded by mistake: its invoices go on from the day on which another
  /// status restarted them, else from their own due day.
  func givingBackClock(of mistaken: Pause) -> [CaseEvent] {
    guard mistaken.kind == .notReceived else { return [] }
    let others = pauses.filter {
      $0.kind == .notReceived && $0.customer == mistaken.customer && $0.id != mistaken.id
        && !$0.facts.isMistaken
    }
    let concerned =
      mistaken.invoices.isEmpty ? portfolio.documents[mistaken.customer.index] : mistaken.invoices
    let restarted = concerned.filter { id in
      let due = portfolio.invoices[id.index].due
      return standing(of: id).restartedDue == max(due, mistaken.clockDay)
    }
    let again = restarted.compactMap { id -> CaseEvent? in
      let due = portfolio.invoices[id.index].due
      let day = others.filter { $0.invoices.contains(id) || $0.invoices.isEmpty && due < $0.since }
        .map(\.clockDay).max()
      return day.map { .clockRestarted([id], on: $0) }
    }
    return (restarted.isEmpty ? [] : [.clockRestored(restarted)]) + again
  }
}

extension Pause {
  /// The day on which an invoice that never came starts its clock anew: that of the copy, until then that of the report.
  fileprivate var clockDay: Day { facts.copy?.day ?? since }
}

import Dunning
import Receivables

extension Casebook {
  /// Insolvency proceedings of a customer, ended ones among them; without those that were recorded by mistake.
  package func proceedings(of customer: CustomerID) -> [Pause] {
    file(of: customer).pauses.map { pauses[$0.index] }.filter {
      $0.kind == .insolvency && !$0.facts.isMistaken
    }
  }

  /// The day of the judgment that stopped an invoice's interest for good (art. L622-28 C. com.), or nil: the first one
  /// that came when the invoice had been issued. The end of the proceedings brings nothing back.
  package func insolvencyDay(of invoice: Invoice) -> Day? {
    proceedings(of: invoice.customer).filter { $0.concerns(invoice) }.map(\.judgedOn).min()
  }

  /// The day on which an invoice was claimed in insolvency proceedings that still run; nil otherwise. Its limitation is
  /// interrupted until they are closed (art. L622-25-1 C. com.).
  package func filing(of invoice: Invoice) -> Day? {
    proceedings(of: invoice.customer).filter { $0.endedOn == nil && $0.concerns(invoice) }
      .compactMap(\.facts.claimFiled).min()
  }

  /// Open invoices of a customer that proceedings freeze: issued by the judgment's day.
  package func openInvoices(under pause: Pause, on ledger: Ledger) -> [InvoiceID] {
    openInvoices(of: pause.customer, on: ledger).filter { pause.concerns(portfolio.invoices[$0.index]) }
  }

  /// Records that proceedings, or another status, never were: interest and fees are again as without it.
  func decideMistake(_ id: PauseID, on occasion: Occasion) throws(Refusal) -> Decision {
    guard pauses.indices.contains(id.index) else { throw .unknownRecord(id.description) }
    let pause = pauses[id.index]
    _ = try known(pause.customer)
    guard !pause.facts.isMistaken,
      pause.kind == .insolvency || pause.kind == .notReceived && pause.endedOn == nil
        || mayEnd(pause, on: Ledger(of: self, on: occasion.today))
    else { throw .nothingToDo }
    return Decision([.pauseChanged(pause.asMistaken(on: occasion.today))] + givingBackClock(of: pause))
  }

  /// Ends a pause by hand; of proceedings with the day on which they were closed, where that is not today.
  func decidePauseEnd(_ id: PauseID, closed: Day?, on occasion: Occasion) throws(Refusal) -> Decision {
    guard pauses.indices.contains(id.index) else { throw .unknownRecord(id.description) }
    var pause = pauses[id.index]
    guard mayEnd(pause, on: Ledger(of: self, on: occasion.today)) else { throw .nothingToDo }
    guard pause.kind == .insolvency, let closed else {
      return Decision([.pauseEnded(id, on: occasion.today)])
    }
    guard closed <= occasion.today else { throw .dayInFuture(closed) }
    guard closed >= pause.judgedOn else { throw .closedBeforeJudgment(closed, pause.judgedOn) }
    (pause.facts.closed, pause.endedOn) = (closed, occasion.today)
    return Decision([.pauseChanged(pause)])
  }
}

extension Pause {
  /// The same as one that was recorded by mistake and ended.
  func asMistaken(on day: Day) -> Pause {
    var pause = self
    pause.facts.isMistaken = true
    pause.endedOn = endedOn ?? day
    return pause
  }
}

import Casework
import Dunning
import Receivables

extension JournalEvent {
  /// Facts of calls, promises, disputes, pauses, stages and notes; nil for another kind.
  mutating func readTalk(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .callLogged: return .callLogged(try facts.readCall(CallID(try recordNumber("A-")), try said()))
    case .callRetracted: return .callRetracted(CallID(try recordNumber("A-")))
    case .callRestored: return .callRestored(CallID(try recordNumber("A-")))
    case .promiseRecorded:
      return .promiseRecorded(try facts.readPromise(PromiseID(try recordNumber("PR-")), try said()))
    case .promiseCancelled: return .promiseCancelled(PromiseID(try recordNumber("PR-")), on: try onlyDay())
    case .promiseRestored: return .promiseRestored(PromiseID(try recordNumber("PR-")))
    case .disputeOpened:
      return .disputeOpened(try facts.readDispute(DisputeID(try recordNumber("LI-")), try said()))
    case .disputeChanged:
      return .disputeChanged(try facts.readDispute(DisputeID(try recordNumber("LI-")), try said()))
    case .disputeClosed:
      return .disputeClosed(
        DisputeID(try recordNumber("LI-")), on: try onlyDay(), outcome: try saidOnce())
    case .disputeReopened: return .disputeReopened(DisputeID(try recordNumber("LI-")))
    case .pauseBegun: return .pauseBegun(try facts.readPause(PauseID(try recordNumber("PA-")), try said()))
    case .pauseChanged:
      return .pauseChanged(try facts.readPause(PauseID(try recordNumber("PA-")), try said()))
    case .pauseEnded: return .pauseEnded(PauseID(try recordNumber("PA-")), on: try onlyDay())
    case .pauseResumed: return .pauseResumed(PauseID(try recordNumber("PA-")))
    default: return try readStage(kind)
    }
  }

  private mutating func readStage(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .clockRestarted:
      try facts.enterObject()
      return .clockRestarted(try facts.invoiceIDs("i"), on: try facts.day("on"))
    case .clockRestored:
      try facts.enterObject()
      return .clockRestored(try facts.invoiceIDs("i"))
    case .stageMoved:
      try facts.enterObject()
      let invoices = try facts.invoiceIDs("i")
      let step = try facts.optionalString("to").map { StepID($0) }
      return .stageMoved(invoices, to: step, on: try facts.day("on"), reason: try saidOnce())
    case .standingsRestored:
      try facts.enterObject()
      return .standingsRestored(
        try facts.list("s") { cursor throws(JSONFault) in
          try cursor.enterArray()
          let invoice = InvoiceID(try cursor.readNumber())
          let standing = try cursor.readStanding()
          guard cursor.leaveArray() else { throw .unexpectedCount }
          return InvoiceStanding(invoice: invoice, standing: standing)
        })
    case .noteAdded: return .noteAdded(try facts.readNote(try said()))
    case .noteRetracted: return .noteRetracted(try onlyNumber() - 1)
    case .noteRestored: return .noteRestored(try onlyNumber() - 1)
    case .decisionUndone: return .decisionUndone(sequence: try onlyNumber())
    case .decisionRedone: return .decisionRedone(sequence: try onlyNumber())
    default: return nil
    }
  }

  /// The facts of an event that names nothing but a number.
  mutating func onlyNumber() throws(JSONFault) -> Int {
    try facts.enterObject()
    return try facts.integer("n")
  }

  private mutating func onlyDay() throws(JSONFault) -> Day {
    try facts.enterObject()
    return try facts.day("on")
  }
}

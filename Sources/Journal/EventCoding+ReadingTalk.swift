import Casework
import Dunning
import Receivables

extension JournalEvent {
  /// Facts of calls, promises, disputes, pauses, stages and notes; nil for another kind.
  mutating func readTalk(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .callLogged: return .callLogged(try facts.readCall(CallID(try recordNumber("A-")), try said()))
    case .callRetracted: return .callRetracted(CallID(try recordNumber("A-")))
    case .promiseRecorded:
      return .promiseRecorded(try facts.readPromise(PromiseID(try recordNumber("PR-")), try said()))
    case .promiseCancelled: return .promiseCancelled(PromiseID(try recordNumber("PR-")), on: try onlyDay())
    case .disputeOpened:
      return .disputeOpened(try facts.readDispute(DisputeID(try recordNumber("LI-")), try said()))
    case .disputeClosed:
      return .disputeClosed(
        DisputeID(try recordNumber("LI-")), on: try onlyDay(), outcome: try saidOnce())
    case .disputeReopened: return .disputeReopened(DisputeID(try recordNumber("LI-")))
    case .pauseBegun: return .pauseBegun(try facts.readPause(PauseID(try recordNumber("PA-")), try said()))
    case .pauseEnded: return .pauseEnded(PauseID(try recordNumber("PA-")), on: try onlyDay())
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
    case .noteAdded: return .noteAdded(try facts.readNote(try said()))
    case .decisionUndone:
      try facts.enterObject()
      return .decisionUndone(sequence: try facts.integer("n"))
    default: return nil
    }
  }

  private mutating func onlyDay() throws(JSONFault) -> Day {
    try facts.enterObject()
    return try facts.day("on")
  }
}

import Casework
import Receivables

/// What persons decided that payments and credit notes settle.
extension JSONWriter {
  mutating func fields(of decision: AllocationDecision) {
    field("of", decision.source.recordName)
    field("to", shares: decision.shares)
    field("was", shares: decision.before)
    field("on", decision.day)
    field("by", decision.by)
    flag("ret", decision.isRetracted)
  }
}

extension JSONCursor {
  mutating func readAllocationDecision() throws(JSONFault) -> AllocationDecision {
    try enterObject()
    let name = try string("of")
    guard let source = Allocation.Source(recordName: name) else { throw .invalid("a record name") }
    let shares = try shares("to")
    let before = try self.shares("was")
    let day = try day("on")
    let by = try string("by")
    let isRetracted = try flag("ret")
    try leaveObject()
    return AllocationDecision(
      source: source, shares: shares, before: before, day: day, by: by, isRetracted: isRetracted)
  }
}

extension Allocation.Source {
  /// Reads `P-3` or `I-9`; nil for any other text.
  fileprivate init?(recordName name: String) {
    guard let number = UInt32(name.dropFirst(2)), number > 0 else { return nil }
    switch name.prefix(2) {
    case "P-": self = .payment(PaymentID(number))
    case "I-": self = .creditNote(InvoiceID(number))
    default: return nil
    }
  }
}

extension EventDraft {
  /// What was settled by hand.
  mutating func takeAllocations(_ event: CaseEvent) {
    switch event {
    case .allocationDecided(let decision):
      id = decision.source.recordName
      facts.fields(of: decision)
    case .allocationRetracted(let place), .allocationRestored(let place):
      id = "allocation"
      facts.field("n", place + 1)
    default: break
    }
  }
}

extension JournalEvent {
  /// What was settled by hand; nil for another kind.
  mutating func readAllocations(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .allocationDecided: return .allocationDecided(try facts.readAllocationDecision())
    case .allocationRetracted: return .allocationRetracted(try onlyNumber() - 1)
    case .allocationRestored: return .allocationRestored(try onlyNumber() - 1)
    default: return nil
    }
  }
}

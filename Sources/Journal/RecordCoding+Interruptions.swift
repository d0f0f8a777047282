import Casework
import Receivables

/// What interrupted limitations; the note is personal.
extension JSONWriter {
  mutating func fields(of interruption: LimitationInterruption) {
    field("of", Int(interruption.invoice.number))
    field("what", interruption.kind.rawValue)
    field("on", interruption.day)
    field("by", interruption.by)
    flag("ret", interruption.isRetracted)
  }
}

extension JSONCursor {
  mutating func readInterruption(_ said: SaidTexts) throws(JSONFault) -> LimitationInterruption {
    try enterObject()
    guard let number = UInt32(exactly: try integer("of")), number > 0 else { throw .invalid("an invoice") }
    let kind = try choice("what", as: LimitationInterruption.Kind.self)
    let day = try day("on")
    let by = try string("by")
    let isRetracted = try flag("ret")
    try leaveObject()
    return LimitationInterruption(
      invoice: InvoiceID(number), kind: kind, day: day, by: by, note: said[0], isRetracted: isRetracted)
  }
}

extension EventDraft {
  /// Facts of limitations.
  mutating func takeInterruptions(_ event: CaseEvent, in book: Casebook) {
    switch event {
    case .limitationInterrupted(let interruption):
      id = interruption.invoice.description
      facts.fields(of: interruption)
      tell([interruption.note], of: book.portfolio.invoice(interruption.invoice)?.customer)
    case .interruptionRetracted(let place), .interruptionRestored(let place):
      id = "limitation"
      facts.field("n", place + 1)
    default: break
    }
  }
}

extension JournalEvent {
  /// Facts of limitations; nil for another kind.
  mutating func readInterruptions(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .limitationInterrupted: return .limitationInterrupted(try facts.readInterruption(try said()))
    case .interruptionRetracted: return .interruptionRetracted(try onlyNumber() - 1)
    case .interruptionRestored: return .interruptionRestored(try onlyNumber() - 1)
    default: return nil
    }
  }
}

import Casework
import Dunning
import Receivables

/// What the post did with letters; number and address are personal.
extension JSONWriter {
  mutating func fields(of event: LetterEvent) {
    field("r", Int(event.reminder.number))
    field("what", event.kind.rawValue)
    field("on", event.day)
    field("by", event.by)
    flag("ret", event.isRetracted)
  }
}

extension JSONCursor {
  mutating func readLetterEvent(_ said: SaidTexts) throws(JSONFault) -> LetterEvent {
    try enterObject()
    guard let number = UInt32(exactly: try integer("r")), number > 0 else { throw .invalid("a reminder") }
    let kind = try choice("what", as: LetterEvent.Kind.self)
    let day = try day("on")
    let by = try string("by")
    let isRetracted = try flag("ret")
    try leaveObject()
    return LetterEvent(
      reminder: ReminderID(number), kind: kind, day: day, number: said[0], address: said[1], by: by,
      isRetracted: isRetracted)
  }
}

extension EventDraft {
  /// Facts of letters.
  mutating func takeLetters(_ event: CaseEvent, in book: Casebook) {
    switch event {
    case .letterTracked(let event):
      id = event.reminder.description
      facts.fields(of: event)
      tell([event.number, event.address], of: book.reminder(event.reminder)?.customer)
    case .letterRetracted(let place), .letterRestored(let place):
      id = "letter"
      facts.field("n", place + 1)
    default: break
    }
  }
}

extension JournalEvent {
  /// Facts of letters; nil for another kind.
  mutating func readLetters(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .letterTracked: return .letterTracked(try facts.readLetterEvent(try said()))
    case .letterRetracted: return .letterRetracted(try onlyNumber() - 1)
    case .letterRestored: return .letterRestored(try onlyNumber() - 1)
    default: return nil
    }
  }
}

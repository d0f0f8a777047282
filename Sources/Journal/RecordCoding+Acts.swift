import Casework
import Dunning
import Receivables

/// What people did to disputes, statuses and reminders, each with its number (`r`) and what it was from then on.
extension JSONWriter {
  mutating func fields(of act: CaseAct) {
    field("n", act.sequence)
    field("again", act.redoneIn)
    field("on", act.day)
    field("by", act.by)
    field("undone", act.undoneIn)
    field("what", CaseActKind(act.outcome).rawValue)
    switch act.outcome {
    case .dispute(let dispute): record(dispute.id.number) { $0.fields(of: dispute) }
    case .status(let pause): record(pause.id.number) { $0.fields(of: pause) }
    case .skipped(let id, _), .done(let id, _): record(id.number) { _ in }
    }
  }

  private mutating func record(_ number: UInt32, _ facts: (inout JSONWriter) -> Void) {
    field("r", Int(number))
    key("is")
    beginObject()
    facts(&self)
    endObject()
  }
}

/// The spellings of what was acted on.
private enum CaseActKind: String, CaseIterable {
  case dispute, status, skipped, done

  init(_ outcome: CaseAct.Outcome) {
    switch outcome {
    case .dispute: self = .dispute
    case .status: self = .status
    case .skipped: self = .skipped
    case .done: self = .done
    }
  }
}

extension CaseAct {
  /// What it says of persons, in the order in which it is read.
  var said: [String] {
    switch outcome {
    case .dispute(let dispute): dispute.said
    case .status(let pause): pause.said
    case .skipped(_, let words), .done(_, let words): [words]
    }
  }
}

extension JSONCursor {
  mutating func readAct(_ said: SaidTexts) throws(JSONFault) -> CaseAct {
    try enterObject()
    let sequence = try integer("n")
    let redoneIn = try optionalInteger("again")
    let day = try day("on")
    let by = try string("by")
    let undoneIn = try optionalInteger("undone")
    let kind = try choice("what", as: CaseActKind.self)
    let number = UInt32(truncatingIfNeeded: try integer("r"))
    guard number > 0 else { throw .invalid("a record number") }
    try key("is")
    let outcome: CaseAct.Outcome
    switch kind {
    case .dispute: outcome = .dispute(try readDispute(DisputeID(number), said))
    case .status: outcome = .status(try readPause(PauseID(number), said))
    case .skipped:
      skip()
      outcome = .skipped(ReminderID(number), reason: said[0])
    case .done:
      skip()
      outcome = .done(ReminderID(number), proof: said[0])
    }
    try leaveObject()
    return CaseAct(
      sequence: sequence, redoneIn: redoneIn, day: day, by: by, outcome: outcome, undoneIn: undoneIn)
  }
}

import Casework
import Dunning
import Receivables

extension EventDraft {
  /// Facts of the store itself.
  mutating func takeStore(_ event: CaseEvent) {
    id = "store"
    switch event {
    case .epochBegun(let epoch): facts.fields(of: epoch)
    case .clockConfirmed(let check): facts.fields(of: check)
    default: break
    }
  }
}

extension JournalEvent {
  /// Facts of the store itself; nil for another kind.
  mutating func readStore(_ kind: EventKind) throws(JSONFault) -> CaseEvent? {
    switch kind {
    case .epochBegun: .epochBegun(try facts.readEpoch())
    case .clockConfirmed: .clockConfirmed(try facts.readClockCheck())
    case .wentLive: .wentLive
    default: nil
    }
  }
}

extension JSONWriter {
  /// The fields of a new beginning.
  mutating func fields(of epoch: StoreEpoch) {
    field("why", epoch.cause.rawValue)
    field("on", epoch.day)
    field("r", epoch.knownReminders)
    field("from", epoch.lostLines?.lowerBound ?? 0)
    field("to", epoch.lostLines?.upperBound ?? 0)
    field("q", epoch.quarantine)
    if !epoch.approved.isEmpty {
      field("ap", listing: epoch.approved) { $0.integer(Int($1.number)) }
    }
  }

  /// The fields of a confirmed clock.
  mutating func fields(of check: ClockCheck) {
    field("at", check.now)
    field("last", check.last)
  }
}

extension JSONCursor {
  /// Reads what `fields(of:)` wrote, as an object.
  mutating func readEpoch() throws(JSONFault) -> StoreEpoch {
    try enterObject()
    let cause = try choice("why", as: StoreEpoch.Cause.self)
    let day = try day("on")
    let known = try integer("r")
    let first = try integer("from")
    let last = try integer("to")
    let quarantine = try string("q")
    var approved: [ReminderID] = []
    // Older lines do not tell which reminders were approved.
    if hasKey("ap") {
      try enterArray()
      while !leaveArray() {
        guard let number = UInt32(exactly: try readInteger()), number > 0 else {
          throw .invalid("a record number")
        }
        approved.append(ReminderID(number))
      }
    }
    try leaveObject()
    guard known >= 0, first <= last else { throw .invalid("an epoch") }
    return StoreEpoch(
      cause: cause, day: day, knownReminders: known, lostLines: first > 0 ? first...last : nil,
      quarantine: quarantine, approved: approved)
  }

  /// Reads what `fields(of:)` wrote, as an object.
  mutating func readClockCheck() throws(JSONFault) -> ClockCheck {
    try enterObject()
    let check = ClockCheck(now: try integer("at"), last: try integer("last"))
    try leaveObject()
    return check
  }
}

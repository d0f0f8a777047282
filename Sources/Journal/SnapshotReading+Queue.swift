import Casework
import Correspondence
import Dunning
import Receivables

extension SnapshotReading {
  /// Reads to the end of the block's array.
  mutating func readQueue(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault) {
    while !cursor.leaveArray() {
      if section == .reminders {
        let id = ReminderID(UInt32(gathered.reminders.count) + 1)
        var reminder = try cursor.readReminder(id)
        try cursor.readProgress(of: &reminder)
        gathered.reminders.append(reminder)
        continue
      }
      let id = ReminderID(try cursor.readNumber())
      switch section {
      case .contents:
        guard let content = MessageContent(canonicalBytes: Array(try cursor.readText().bytes)) else {
          throw .invalid("an approved content")
        }
        gathered.contents[id] = content
      default:
        var reply = cursor
        reply.skip()
        gathered.deliveries[id] = try cursor.readDelivery(reply: try reply.readString())
        cursor.skip()
      }
    }
  }
}

extension JSONCursor {
  fileprivate mutating func readEdit() throws(JSONFault) -> Reminder.Edit {
    let texts = try readStrings(3)
    return Reminder.Edit(subject: texts[0], body: texts[1], by: texts[2])
  }

  private mutating func readEditors() throws(JSONFault) -> [String] {
    try enterArray()
    var names: [String] = []
    while !leaveArray() { names.append(try readString()) }
    return names
  }

  fileprivate mutating func readProgress(of reminder: inout Reminder) throws(JSONFault) {
    try enterObject()
    try key("st")
    reminder.state = try readState()
    reminder.holdUntil = try optionalInteger("hold")
    reminder.mode = try sendingMode()
    reminder.edit = hasKey("edit") ? try readEdit() : nil
    if hasKey("eds") { reminder.editors = try readEditors() }
    reminder.contentHash = try optionalString("hash")
    reminder.recipient = try optionalString("to")
    reminder.approvedBy = try optionalString("by")
    reminder.approvedOn = try optionalDay("ok")
    reminder.decidedOn = try optionalDay("dec")
    reminder.round = try integer("round")
    reminder.attempts = try integer("tries")
    reminder.triedSince = try optionalInteger("tried")
    reminder.passedNoReturn = try flag("pnr")
    reminder.blob = try optionalString("blob")
    reminder.messageID = try optionalString("mid")
    reminder.isPinned = try flag("pin")
    reminder.version = try integer("ev")
    try leaveObject()
  }

  private mutating func readState() throws(JSONFault) -> Reminder.State {
    try enterArray()
    let name = try readString()
    let state: Reminder.State
    switch name {
    case "proposed": state = .proposed
    case "approved": state = .approved(on: try readDayNumber())
    case "sending": state = .sending(attempt: try readInteger())
    case "sent": state = .sent(on: try readDayNumber())
    case "deferred":
      state = .deferred(
        attempt: try readInteger(), retryAt: try readInteger(), reason: try readString())
    case "failed": state = .failed(reason: try readString())
    case "uncertain": state = .uncertain
    case "cancelled":
      guard let reason = Reminder.Cancellation(rawValue: try readString()) else {
        throw .invalid("a known word")
      }
      state = .cancelled(reason: reason)
    case "skipped": state = .skipped(reason: try readString())
    case "snoozed": state = .snoozed(until: try readDayNumber())
    default: throw .invalid("a state")
    }
    guard leaveArray() else { throw .unexpectedCount }
    return state
  }
}

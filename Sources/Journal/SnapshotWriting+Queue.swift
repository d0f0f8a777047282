import Casework
import Correspondence
import Dunning
import Receivables

extension SnapshotWriting {
  /// Reminders with their states, approved contents, edits and proofs.
  mutating func queue(_ parts: Casebook.Parts) {
    list(.reminders, parts.reminders) { writer, reminder in
      writer.beginObject()
      writer.fields(of: reminder)
      writer.endObject()
      writer.beginObject()
      writer.progress(of: reminder)
      writer.endObject()
    }
    list(.contents, parts.contents.sorted { $0.key < $1.key }) { writer, entry in
      writer.integer(Int(entry.key.number))
      writer.string(String(decoding: entry.value.canonicalBytes, as: UTF8.self))
    }
    list(.deliveries, parts.deliveries.sorted { $0.key < $1.key }) { writer, entry in
      writer.integer(Int(entry.key.number))
      writer.beginObject()
      writer.fields(of: entry.value)
      writer.endObject()
      writer.string(entry.value.reply)
    }
  }
}

extension JSONWriter {
  /// Everything of a reminder that its proposal did not say.
  fileprivate mutating func progress(of reminder: Reminder) {
    state(reminder.state)
    field("hold", reminder.holdUntil)
    field("mode", reminder.mode?.rawValue)
    if let edit = reminder.edit {
      key("edit")
      strings([edit.subject, edit.body, edit.by])
    }
    if !reminder.editors.isEmpty { field("eds", listing: reminder.editors) { $0.string($1) } }
    field("hash", reminder.contentHash)
    field("to", reminder.recipient)
    field("by", reminder.approvedBy)
    field("ok", reminder.approvedOn)
    field("dec", reminder.decidedOn)
    field("round", reminder.round)
    field("tries", reminder.attempts)
    field("tried", reminder.triedSince)
    flag("pnr", reminder.passedNoReturn)
    field("blob", reminder.blob)
    field("mid", reminder.messageID)
    flag("pin", reminder.isPinned)
    field("ev", reminder.version)
  }

  private mutating func state(_ state: Reminder.State) {
    key("st")
    beginArray()
    switch state {
    case .proposed: string("proposed")
    case .approved(let day):
      string("approved")
      dayNumber(day)
    case .sending(let attempt):
      string("sending")
      integer(attempt)
    case .sent(let day):
      string("sent")
      dayNumber(day)
    case .deferred(let attempt, let retryAt, let reason):
      string("deferred")
      integer(attempt)
      integer(retryAt)
      string(reason)
    case .failed(let reason): strings("failed", reason)
    case .uncertain: string("uncertain")
    case .cancelled(let reason): strings("cancelled", reason.rawValue)
    case .skipped(let reason): strings("skipped", reason)
    case .snoozed(let until):
      string("snoozed")
      dayNumber(until)
    }
    endArray()
  }

  private mutating func strings(_ first: String, _ second: String) {
    string(first)
    string(second)
  }
}

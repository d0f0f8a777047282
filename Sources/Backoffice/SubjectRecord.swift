import Casework
import Digest
import Dunning
import Journal
import Receivables

/// Everything that a store holds about one customer: its events with their values, its messages, their receipts.
package struct SubjectRecord {
  /// One try to send a message, and what came of it.
  package struct Send: Sendable {
    /// The reminder.
    package let reminder: ReminderID
    /// The attempt; `blob` names the exact bytes.
    package let attempt: Attempt
    /// "sent", "deferred", "failed", "uncertain", "abandoned", or "begun" when nothing is known yet.
    package internal(set) var outcome = "begun"
    /// The civil day of the outcome, or nil.
    package internal(set) var day: Day?
    /// What the server said, the file written, or the reason; empty when nothing was.
    package internal(set) var reply = ""

    init(reminder: ReminderID, attempt: Attempt) {
      self.reminder = reminder
      self.attempt = attempt
    }
  }

  /// Each event as a JSON object, in order: `{"line","time","day","by","operation","kind","version","id","facts",
  /// "values"}`; an erased value is null.
  package private(set) var events: [[UInt8]] = []
  /// Messages in the order of their attempts.
  package private(set) var sends: [Send] = []
  /// What a person wrote as proof of what was done by hand.
  package private(set) var proofs: [ReminderID: String] = [:]

  private let customer: CustomerID
  private let decoding = EventDecoding()

  /// Reads the whole journal; nothing of anybody else is taken.
  package init(of customer: CustomerID, in keeper: Bookkeeper) throws(BookkeeperProblem) {
    self.customer = customer
    let book = keeper.book
    let reader = JournalReader(keeper.store, from: .beginning)
    do throws(StoreProblem) {
      _ = try reader.read { line throws(JSONFault) in
        try line.forEachEvent { event throws(JSONFault) in try take(event, of: line, in: book) }
      }
    } catch {
      throw .store(error)
    }
  }

  /// The exact bytes of a message, or nil when they are missing or no longer what was sent.
  package static func message(_ send: Send, in keeper: Bookkeeper) throws(BookkeeperProblem) -> [UInt8]? {
    guard let digest = SHA256Digest(hex: send.attempt.blob) else { return nil }
    do throws(StoreProblem) {
      return try BlobFolder(keeper.store).read(digest)
    } catch {
      throw .store(error)
    }
  }

  private mutating func take(_ event: JournalEvent, of line: JournalLine, in book: Casebook) throws(JSONFault)
  {
    var decoded = event
    guard case .event(let happened) = try decoding.read(&decoded), happened.concerns(customer, in: book)
    else {
      return
    }
    var writer = JSONWriter(reserving: 500)
    writer.beginObject()
    writer.field("line", line.number)
    writer.field("time", line.time.text)
    writer.field("day", line.day.string)
    writer.field("by", line.by.string)
    writer.field("operation", line.operation.string)
    writer.field("kind", event.kind.string)
    writer.field("version", event.version)
    writer.field("id", event.id.string)
    writer.key("facts")
    var facts = event.facts
    try writer.copy(&facts)
    writer.key("values")
    writer.beginArray()
    try writer.values(of: customer, in: event.personal)
    writer.endArray()
    writer.endObject()
    events.append(writer.bytes)
    follow(happened, on: Day(iso: line.day.string))
  }

  private mutating func follow(_ event: CaseEvent, on day: Day?) {
    switch event {
    case .attemptIntended(let id, let attempt): sends.append(Send(reminder: id, attempt: attempt))
    case .attemptAbandoned(let id, _): conclude(id, "abandoned", day, "")
    case .reminderSent(let id, let delivery): conclude(id, "sent", delivery.day, delivery.reply)
    case .sendingDeferred(let id, _, let reason): conclude(id, "deferred", day, reason)
    case .sendingFailed(let id, let reason): conclude(id, "failed", day, reason)
    case .sendingUncertain(let id): conclude(id, "uncertain", day, "")
    case .reminderDone(let id, _, _, let proof): proofs[id] = proof
    default: break
    }
  }

  private mutating func conclude(_ id: ReminderID, _ outcome: String, _ day: Day?, _ reply: String) {
    guard let place = sends.lastIndex(where: { $0.reminder == id }) else { return }
    // An undoing shows a failure again: it was on its own day.
    if sends[place].outcome == outcome, sends[place].reply == reply { return }
    sends[place].outcome = outcome
    sends[place].day = day
    sends[place].reply = reply
  }
}

extension JSONWriter {
  /// The values about one customer; those that the same event tells of others are left out.
  fileprivate mutating func values(of id: CustomerID, in entries: PersonalEntries) throws(JSONFault) {
    var entries = entries
    let subject = id.description
    while entries.remaining > 0 {
      let entry = try entries.nextWithSubject()
      guard entry.of.bytes.elementsEqual(subject.utf8) else { continue }
      if var value = entry.value { try copy(&value) } else { null() }
    }
  }
}

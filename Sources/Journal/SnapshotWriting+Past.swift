import Casework
import Dunning
import Receivables

extension SnapshotWriting {
  /// Attempts for the caps, operations, and the decisions that may be taken back.
  mutating func past(_ parts: Casebook.Parts) {
    attempts(parts.attempts.parts)
    let operations = parts.operations.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value < $1.value
    }
    list(.operations, operations) { writer, entry in
      writer.string(entry.key)
      writer.integer(entry.value)
    }
    let empty = Casebook()
    remembered(.decisions, parts.decisions, in: empty)
    remembered(.undoings, parts.undoings, in: empty)
  }

  private mutating func remembered(
    _ section: SnapshotSection, _ memory: [String: [PastDecision]], in book: Casebook
  ) {
    for (collector, decisions) in memory.sorted(by: { $0.key < $1.key }) {
      list(section, decisions) { writer, decision in
        writer.string(collector)
        writer.integer(decision.sequence)
        writer.versions(decision.versionsBefore)
        writer.versions(decision.versions)
        writer.numbers(decision.changes.map { UInt32($0.inverse.count) + 1 })
        writer.events(decision.changes.map(\.event), in: book)
        writer.events(decision.changes.flatMap(\.inverse), in: book)
      }
    }
  }

  private mutating func attempts(_ counted: AttemptTally.Parts) {
    list(.attemptDays, counted.perDay.sorted { $0.key < $1.key }) { writer, entry in
      writer.dayNumber(entry.key)
      writer.integer(entry.value)
    }
    let domains = counted.perDomain.sorted { $0.key < $1.key }.flatMap { day, counts in
      counts.sorted { $0.key < $1.key }.map { (day, $0.key, $0.value) }
    }
    list(.attemptDomains, domains) { writer, entry in
      writer.dayNumber(entry.0)
      writer.string(entry.1)
      writer.integer(entry.2)
    }
    let customers = counted.perCustomer.sorted { $0.key < $1.key }.flatMap { customer, days in
      days.sorted { $0.key < $1.key }.map { (customer, $0.key, $0.value) }
    }
    list(.attemptCustomers, customers) { writer, entry in
      writer.integer(Int(entry.0.number))
      writer.dayNumber(entry.1)
      writer.numbers(entry.2.map(\.number).sorted())
    }
    list(.attemptRecent, counted.recent) { writer, intent in
      writer.integer(Int(intent.reminder.number))
      writer.integer(intent.number)
      writer.dayNumber(intent.day)
      writer.integer(intent.second)
      writer.integer(intent.sequence)
      writer.string(intent.domains.joined(separator: " "))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func versions(_ versions: [ReminderID: Int]) {
    beginArray()
    for (id, version) in versions.sorted(by: { $0.key < $1.key }) {
      integer(Int(id.number))
      integer(version)
    }
    endArray()
  }

  /// Events as a line of the journal holds them, then all their personal values, without salts and hashes.
  fileprivate mutating func events(_ events: [CaseEvent], in book: Casebook) {
    var encoding = EventEncoding()
    let records = encoding.records(of: events, in: book)
    beginArray()
    for record in records {
      beginObject()
      field("k", record.kind)
      field("v", record.version)
      field("id", record.id)
      field("ev", record.objectVersion)
      field("crit", record.isCritical)
      key("d")
      raw(record.facts)
      if !record.personal.isEmpty {
        field("pii#", listing: record.personal) { writer, _ in writer.string("") }
      }
      endObject()
    }
    endArray()
    beginArray()
    for value in records.flatMap(\.personal) {
      beginObject()
      field("of", value.of)
      field("salt", "")
      key("value")
      raw(value.value)
      endObject()
    }
    endArray()
  }
}

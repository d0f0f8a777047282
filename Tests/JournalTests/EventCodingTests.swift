import Casework
import Dunning
import Foundation
import Receivables
import Testing

@testable import Journal

@Suite("Every event that can happen")
struct EventCodingTests {
  private func moment(_ sequence: Int) -> Moment {
    Moment(sequence: sequence, day: EventCodingSamples.day, second: 0, by: "alice", operation: "op")
  }

  /// The records of all samples, each decided on a book that holds the ones before.
  private func records() -> [EventRecord] {
    var book = Casebook()
    return EventCodingSamples.all.enumerated().flatMap { place, event in
      var encoding = EventEncoding()
      let records = encoding.records(of: [event], in: book)
      book.apply([event], at: moment(place + 1))
      return records
    }
  }

  private func read(_ store: TemporaryStore) throws -> [CaseEvent] {
    let decoding = EventDecoding()
    var events: [CaseEvent] = []
    let reader = JournalReader(store.store, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in
      try line.forEachEvent { event throws(JSONFault) in
        switch try decoding.read(&event) {
        case .event(let happened): events.append(happened)
        case .ignored: break
        case .newer: throw .invalid("a known kind")
        }
      }
    }
    return events
  }

  @Test(
    "is coded among ten thousand others as it is alone, reminders by their versions",
    arguments: [false, true])
  func many(withReminders: Bool) {
    let book = Casebook()
    var events = (1...10_001).map { number in
      CaseEvent.invoiceRecorded(
        Invoice(
          id: InvoiceID(UInt32(number)), customer: CustomerID(1), number: "F-\(number)",
          issued: EventCodingSamples.day, due: EventCodingSamples.day, cents: number))
    }
    let reminder = EventCodingSamples.reminder
    let edit = Reminder.Edit(subject: "Élan", body: "Corps", by: "alice")
    if withReminders {
      events.insert(.reminderEdited(reminder, edit), at: 3)
      events.append(.reminderEdited(reminder, edit))
    }
    var all = EventEncoding()
    var single = EventEncoding()
    let records = all.records(of: events, in: book)
    #expect(records == events.flatMap { single.records(of: [$0], in: book) })
    if withReminders { #expect(records[3].objectVersion + 1 == records[records.count - 1].objectVersion) }
  }

  @Test("has a sample here, so that none can be forgotten")
  func everyKindHasASample() {
    let seen = Set(EventCodingSamples.all.map { EventKind(of: $0) })
    #expect(seen == Set(EventKind.allCases))
    for (text, kind) in EventKind.spellings { #expect(text.description == kind.rawValue) }
    #expect(EventKind.spellings.count == EventKind.allCases.count)
  }

  @Test("comes back from a real journal exactly as it went in")
  func roundTrip() throws {
    let store = try TemporaryStore()
    for (place, record) in records().enumerated() { try store.append([record], operation: "op-\(place)") }
    let events = try read(store)
    #expect(events.count == EventCodingSamples.all.count)
    for (before, after) in zip(EventCodingSamples.all, events) {
      #expect("\(before)" == "\(after)")
    }
  }

  @Test("an edit of a text message has no subject, and comes back without one")
  func editWithoutSubject() throws {
    var book = Casebook()
    for (place, event) in EventCodingSamples.all.enumerated() { book.apply([event], at: moment(place + 1)) }
    let edit = Reminder.Edit(subject: "", body: "Rappelez-nous.\n", by: "alice")
    let event = CaseEvent.reminderEdited(EventCodingSamples.reminder, edit)
    let store = try TemporaryStore()
    var encoding = EventEncoding()
    try store.append(encoding.records(of: [event], in: book), operation: "op-1")
    #expect(try read(store).map { "\($0)" } == ["\(event)"])
  }

  @Test("tells of persons only where it can be erased")
  func personalWordsStandApart() throws {
    for record in records() {
      let facts = String(decoding: record.facts, as: UTF8.self)
      #expect(!facts.contains("Kestrel"), "\(record.kind): \(facts)")
      #expect(!facts.contains("\"h\":"))
      for value in record.personal { #expect(value.of == "C-1" || value.of == "house", "\(record.kind)") }
    }
    let store = try TemporaryStore()
    for record in records() { try store.append([record]) }
    for line in try store.text(store.firstSegment).split(separator: "\n") {
      let hashed = try #require(line.range(of: ",\"h\":\"")).lowerBound
      #expect(!line[..<hashed].contains("Kestrel"))
    }
  }

  @Test("is still readable once everybody in it has been erased")
  func erased() throws {
    let store = try TemporaryStore()
    try store.append([erasure(ofLines: 2...records().count + 1)])
    for record in records() {
      let nothing = record.personal.map { PersonalValue(of: $0.of, value: Array("null".utf8)) }
      try store.append([
        EventRecord(
          kind: record.kind, version: record.version, id: record.id, objectVersion: record.objectVersion,
          isCritical: record.isCritical, facts: record.facts, personal: nothing)
      ])
    }
    let events = try read(store).dropFirst()  // the event that explains it
    #expect(events.count == EventCodingSamples.all.count)
    #expect(!events.map { "\($0)" }.joined().contains("Kestrel"))
    for (before, after) in zip(EventCodingSamples.all, events) {
      #expect(EventKind(of: before) == EventKind(of: after))
    }
  }

  /// The event that explains why personal values are gone.
  private func erasure(ofLines lines: ClosedRange<Int>) -> EventRecord {
    var facts = JSONWriter()
    facts.beginObject()
    facts.field("lines", listing: Array(lines)) { $0.integer($1) }
    facts.field("house", listing: Array(lines)) { $0.integer($1) }
    facts.endObject()
    return EventRecord(
      kind: "subject.erased", version: 1, id: "C-1", objectVersion: 1, isCritical: false, facts: facts.bytes,
      personal: [])
  }

  @Test("of a contact changed by hand keeps what ledger files last said")
  func filedContact() throws {
    let said = FiledContact(
      civility: "M.", firstName: "Jörg", lastName: "Kestrel", role: "caisse", email: "jk@kestrel.example",
      phone: "01 99 00 12 34", preference: .letter)
    let customer = Customer(
      id: CustomerID(1), number: "411K", name: "Kestrel",
      contacts: [
        Contact(lastName: "Kestrel", emailSuspended: "550", filed: said),
        Contact(lastName: "à la main", filed: FiledContact()),
      ])
    var encoding = EventEncoding()
    let store = try TemporaryStore()
    try store.append(encoding.records(of: [.customerRecorded(customer)], in: Casebook()))
    guard case .customerRecorded(let read) = try #require(try read(store).first) else {
      Issue.record("no customer")
      return
    }
    #expect(read == customer)
  }

  @Test("once written decodes for ever")
  func fixture() throws {
    var kinds = Set<EventKind>()
    for (name, samples) in EventCodingSamples.fixtures {
      let events = try fixture(name)
      kinds.formUnion(events.map { EventKind(of: $0) })
      #expect(!events.isEmpty, "\(name)")
      for (before, after) in zip(samples, events) { #expect("\(before)" == "\(after)") }
    }
    #expect(kinds == Set(EventKind.allCases))
  }

  private func fixture(_ name: String) throws -> [CaseEvent] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name).jsonl")
    let store = try TemporaryStore()
    try store.write(Array(Data(contentsOf: path)), to: store.firstSegment)
    return try read(store)
  }

  @Test(
    "that tells of references, or of an address put right, has a form that older programs refuse, and only then"
  )
  func secondForm() {
    let forms = records().filter { $0.version == 2 }.map(\.id)
    #expect(forms == ["I-1", "P-1", "I-3", "I-3", "P-2", "P-3", "P-4", "C-1", "C-1"])
  }

  @Test("of money is recognised by its bank's reference after an erasure too")
  func fingerprint() throws {
    let store = try TemporaryStore()
    let records = records()
    let money = try #require(records.first { $0.id == "P-2" })
    try store.append([erasure(ofLines: 2...2)])
    try store.append([
      EventRecord(
        kind: money.kind, version: money.version, id: money.id, objectVersion: money.objectVersion,
        isCritical: money.isCritical, facts: money.facts,
        personal: [PersonalValue(of: "C-1", value: Array("null".utf8))])
    ])
    guard case .paymentReceived(let payment, _) = try #require(try read(store).last) else {
      Issue.record("no payment")
      return
    }
    #expect(payment.bankReference.isEmpty)
    #expect(payment.referenceFingerprint == Payment.fingerprint(ofReference: "VIR Kestrel 42"))
    // printf %s "VIR Kestrel 42" | sha256sum | cut -c1-16, as a number, without its last 11 bits
    #expect(payment.referenceFingerprint == 1_858_449_627_229_324)
  }

  @Test("of a newer program makes the store read-only, a remark of one is passed over")
  func newer() throws {
    let store = try TemporaryStore()
    func record(_ kind: String, _ version: Int, _ isCritical: Bool) -> EventRecord {
      EventRecord(
        kind: kind, version: version, id: "X-1", objectVersion: 1, isCritical: isCritical,
        facts: Array("{}".utf8), personal: [])
    }
    try store.append([record("mood.noted", 1, false)], operation: "1")
    try store.append([record("bank.checked", 2, true)], operation: "2")
    var folding = JournalFolding()
    var book = Casebook()
    let reader = JournalReader(store.store, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in try folding.take(line, into: &book) }
    folding.settle(into: &book)
    #expect(folding.newer?.kind == "bank.checked")
    #expect(folding.newer?.version == 2)
    #expect(book.lastMoment?.sequence == 2)
  }
}

import Receivables

/// One event on its way into a record: facts on one side, what it tells about persons on the other.
struct EventDraft {
  /// Whom personal values without a customer are about: the store's own people.
  static let house = "house"

  let kind: EventKind
  var id = ""
  var version = 1
  /// The form of its facts and personal values, the first that says all of it: older programs read that too.
  var form = 1
  var facts = JSONWriter(reserving: 96)
  private var personal: [PersonalValue] = []

  init(_ kind: EventKind) {
    self.kind = kind
    facts.beginObject()
  }

  /// Texts about one customer, in order; nothing is kept where all are empty.
  mutating func tell(_ texts: [String], of customer: CustomerID?) {
    tell(texts, of: customer?.description ?? Self.house)
  }

  mutating func tell(_ texts: [String], of subject: String) {
    if texts.allSatisfy(\.isEmpty) { return }
    var writer = JSONWriter(reserving: texts.reduce(8) { $0 + $1.utf8.count + 4 })
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    personal.append(PersonalValue(of: subject, value: writer.bytes))
  }

  /// An object about one person.
  mutating func tell(of subject: String, _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(reserving: 200)
    writer.beginObject()
    write(&writer)
    writer.endObject()
    personal.append(PersonalValue(of: subject, value: writer.bytes))
  }

  var record: EventRecord {
    var facts = facts
    facts.endObject()
    return EventRecord(
      kind: kind.rawValue, version: form, id: id, objectVersion: version,
      isCritical: kind.isCritical, facts: facts.bytes, personal: personal)
  }
}

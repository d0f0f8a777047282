/// One event as the journal keeps it: an envelope of its own around facts that are JSON already.
package struct EventRecord: Equatable, Sendable {
  /// What happened, as `reminder.approved`; the spellings stand in the coding layer.
  package let kind: String
  /// The version of the form of `facts` for this kind, from 1.
  package let version: Int
  /// The object that it happened to: `R-12`.
  package let id: String
  /// The version of that object afterwards, for noticing that two people changed it at once.
  package let objectVersion: Int
  /// Whether a program that does not know the kind must stop writing (`crit`).
  package let isCritical: Bool
  /// One JSON object in ASCII with ids, amounts and states; no names, no free text, no key `h`.
  package let facts: [UInt8]
  /// What it tells about persons, in the order in which the reader will be given it.
  package let personal: [PersonalValue]

  /// Takes facts that are a JSON object already.
  package init(
    kind: String, version: Int, id: String, objectVersion: Int, isCritical: Bool, facts: [UInt8],
    personal: [PersonalValue]
  ) {
    self.kind = kind
    self.version = version
    self.id = id
    self.objectVersion = objectVersion
    self.isCritical = isCritical
    self.facts = facts
    self.personal = personal
  }

  /// About how many bytes the event takes in a line; never less than it does, unless names need escapes.
  var weight: Int {
    personal.reduce(220 + facts.count) { $0 + 200 + $1.value.count + $1.of.utf8.count }
  }
}

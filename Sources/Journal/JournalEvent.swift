/// One event of a line where the parser left it; valid only in the callback that receives it.
package struct JournalEvent {
  /// What happened, as `reminder.approved`.
  package let kind: JSONText
  /// The version of the form of the facts.
  package let version: Int
  /// The object that it happened to.
  package let id: JSONText
  /// The version of that object afterwards.
  package let objectVersion: Int
  /// Whether a program that does not know the kind must stop writing.
  package let isCritical: Bool
  /// Stands on the object with the facts; move it or a copy of it.
  package var facts: JSONCursor
  /// What the event tells about persons, in the order in which it was written.
  package var personal: PersonalEntries

  /// Reads an event and moves the cursor past it.
  @inline(__always)
  init(_ cursor: inout JSONCursor, personal entries: JSONCursor?) throws(JSONFault) {
    try cursor.enterObject()
    kind = try cursor.text("k")
    version = try cursor.integer("v")
    id = try cursor.text("id")
    objectVersion = try cursor.integer("ev")
    isCritical = try cursor.bool("crit")
    try cursor.key("d")
    guard cursor.kind == .object else { throw .expected(.object) }
    facts = cursor
    cursor.skip()
    var count = 0
    var hashes: JSONCursor?
    if cursor.hasKey("pii#") {
      hashes = cursor
      try cursor.enterArray()
      while !cursor.leaveArray() {
        _ = try cursor.readText()
        count += 1
      }
    }
    personal = PersonalEntries(count: count, entries: entries, hashes: hashes)
    try cursor.leaveObject()
  }
}

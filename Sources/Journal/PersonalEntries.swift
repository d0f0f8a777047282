/// The personal values of one event, one after the other.
///
/// ```swift
/// var personal = event.personal
/// let name = try personal.next()?.readString()     // nothing once the person was erased
/// ```
package struct PersonalEntries {
  /// How many the event was written with, erased ones included.
  package let count: Int
  private var left: Int
  private var entries: JSONCursor?
  /// Stands on the list `pii#`, if the event has one.
  let hashes: JSONCursor?

  init(count: Int, entries: JSONCursor?, hashes: JSONCursor?) {
    self.count = count
    self.hashes = hashes
    left = count
    self.entries = entries
  }

  /// How many were not asked for yet.
  package var remaining: Int { left }

  /// The next value, standing to be read, or nothing if it was erased.
  ///
  /// - Throws: `.unexpectedCount` past the last one: the event was written with fewer.
  package mutating func next() throws(JSONFault) -> JSONCursor? {
    try nextWithSubject().value
  }

  /// The next value with the identifier of the person it is about.
  ///
  /// - Throws: `.unexpectedCount` past the last one.
  package mutating func nextWithSubject() throws(JSONFault) -> (of: JSONText, value: JSONCursor?) {
    guard left > 0, var cursor = entries else { throw .unexpectedCount }
    try cursor.enterObject()
    let of = try cursor.text("of")
    _ = try cursor.text("salt")
    try cursor.key("value")
    let value = cursor
    cursor.skip()
    try cursor.leaveObject()
    entries = cursor
    left -= 1
    return (of, value.kind == .null ? nil : value)
  }
}

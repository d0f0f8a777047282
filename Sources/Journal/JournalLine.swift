/// One committed line where the parser left it; valid only in the callback that receives it.
package struct JournalLine {
  /// Its number in the journal, without gaps from 1.
  package let number: Int
  /// When it was written, UTC.
  package let time: JournalTime
  /// The civil day of the decision, `2026-11-23`; folding uses this one.
  package let day: JSONText
  /// The collector.
  package let by: JSONText
  /// The process that wrote it.
  package let pid: Int
  /// The identifier of the command; a repeated command has the same.
  package let operation: JSONText
  /// The first line of the decision: this one unless it is part of a batch.
  package let decision: Int

  /// The hash that chains it, 64 hexadecimal digits.
  package let hash: JSONText

  private let events: JSONCursor
  private let personal: JSONCursor?

  /// Reads the envelope; the cursor stands on the line's object.
  init(_ cursor: JSONCursor, header: LineHeader) throws(JSONFault) {
    var cursor = cursor
    try cursor.enterObject()
    number = try cursor.integer("n")
    _ = try cursor.text("p")
    _ = try cursor.text("t")
    time = header.time
    day = try cursor.text("day")
    by = try cursor.text("by")
    pid = try cursor.integer("pid")
    operation = try cursor.text("op")
    switch header.part {
    case .whole:
      decision = number
    case .batch(let first, _):
      try cursor.key("batch")
      cursor.skip()
      decision = first
    case .commit(let first, _):
      try cursor.key("commit")
      cursor.skip()
      decision = first
    }
    try cursor.key("e")
    events = cursor
    guard cursor.kind == .array else { throw .expected(.array) }
    cursor.skip()
    hash = try cursor.text("h")
    personal = try Self.enterPersonal(&cursor)
    try cursor.leaveObject()
  }

  private static func enterPersonal(_ cursor: inout JSONCursor) throws(JSONFault) -> JSONCursor? {
    guard cursor.hasKey("pii") else { return nil }
    var entries = cursor
    try entries.enterArray()
    cursor.skip()
    return entries
  }

  /// Hands over each event in order, without allocating anything.
  ///
  /// - Throws: What `body` throws, or a fault of the form of an event or of the personal values.
  @inline(__always)
  package func forEachEvent(_ body: (inout JournalEvent) throws(JSONFault) -> Void) throws(JSONFault) {
    var cursor = events
    var entries = personal
    try cursor.enterArray()
    while !cursor.leaveArray() {
      var event = try JournalEvent(&cursor, personal: entries)
      for _ in 0..<event.personal.count {
        guard var rest = entries, rest.kind == .object else { throw .unexpectedCount }
        rest.skip()
        entries = rest
      }
      try body(&event)
    }
    if var rest = entries {
      guard rest.leaveArray() else { throw .unexpectedCount }
    }
  }

  /// How many events the line holds, for reserving room.
  package var eventCount: Int { events.count }
}

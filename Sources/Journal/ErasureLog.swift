import Glibc

/// What was erased, in `erasures.jsonl` beside the journal: one line an erasure that was completed.
///
/// It outlives a restore of the journal from before: who opens the store then erases again. No line tells who anybody
/// was: record numbers, lines and hashes only.
package struct ErasureLog: Equatable, Sendable {
  /// A line of the journal by number and hash.
  package struct Line: Hashable, Sendable {
    /// Its number.
    package let number: Int
    /// Its hash, 64 hexadecimal digits: another history has another one.
    package let hash: String

    /// A line.
    package init(number: Int, hash: String) {
      self.number = number
      self.hash = hash
    }
  }

  /// Whose, as `C-117`.
  package let subject: String
  /// The journal line of the decision.
  package let event: Int
  /// The civil day on which it was completed.
  package let day: String
  /// Lines that held a value about the person, ascending.
  package let lines: [Line]
  /// SHA-256 (hex) of messages and letters removed.
  package let blobs: [String]

  /// No log is larger, in bytes.
  static let largest = 64 * 1_048_576

  /// An erasure that was completed.
  package init(subject: String, event: Int, day: String, lines: [Line], blobs: [String]) {
    self.subject = subject
    self.event = event
    self.day = day
    self.lines = lines
    self.blobs = blobs
  }

  /// Everything that the file tells; lines that it tells otherwise are passed over, and told by `unreadable`.
  package static func read(_ store: StoreFolder) throws(StoreProblem) -> [ErasureLog] {
    try lines(of: store).compactMap { $0 }
  }

  /// Numbers of lines that are not as they were written, from 1: what they told to be erased again after a restore is
  /// not known any more.
  package static func unreadable(_ store: StoreFolder) throws(StoreProblem) -> [Int] {
    try lines(of: store).enumerated().filter { $0.element == nil }.map { $0.offset + 1 }
  }

  private static func lines(of store: StoreFolder) throws(StoreProblem) -> [ErasureLog?] {
    guard let bytes = try WholeFile.read(store.erasures, limit: largest) else { return [] }
    let parser = JSONParser()
    let feed = UInt8(ascii: "\n")
    return bytes.split(separator: feed).map { line in
      guard SummedObject.isWhole(line + [feed]) else { return nil }
      do throws(JSONFault) {
        return try parser.read(Array(line)) { cursor throws(JSONFault) in try ErasureLog(&cursor) }
      } catch {
        return nil
      }
    }
  }

  /// Adds a line; the file is replaced whole and synced. The caller holds the lock.
  package func append(to store: StoreFolder) throws(StoreProblem) {
    var before = try WholeFile.read(store.erasures, limit: Self.largest) ?? []
    // One that was cut short must not take this line with it.
    if let last = before.last, last != UInt8(ascii: "\n") { before.append(UInt8(ascii: "\n")) }
    try WholeFile.write(
      before + bytes, to: store.erasures, by: store.temporaryPath("erasures"), replacing: true)
  }

  /// How many bytes the file has; it only grows, so a reader tells by it whether somebody erased meanwhile.
  package static func size(_ store: StoreFolder) throws(StoreProblem) -> Int {
    try FileFacts(at: store.erasures)?.size ?? 0
  }

  private var bytes: [UInt8] { SummedObject.line(object) }

  private var object: [UInt8] {
    var writer = JSONWriter(reserving: 200 + lines.count * 80)
    writer.beginObject()
    writer.field("v", 1)
    writer.field("of", subject)
    writer.field("event", event)
    writer.field("day", day)
    writer.field("lines", listing: lines) { writer, line in
      writer.beginArray()
      writer.integer(line.number)
      writer.string(line.hash)
      writer.endArray()
    }
    writer.field("blobs", listing: blobs) { $0.string($1) }
    writer.endObject()
    return writer.bytes
  }

  /// Earlier versions wrote no sum.
  private init(_ cursor: inout JSONCursor) throws(JSONFault) {
    try cursor.enterObject()
    guard try cursor.integer("v") == 1 else { throw .invalid("version 1") }
    subject = try cursor.string("of")
    event = try cursor.integer("event")
    day = try cursor.string("day")
    lines = try cursor.list("lines") { cursor throws(JSONFault) in
      try cursor.enterArray()
      let line = Line(number: try cursor.readInteger(), hash: try cursor.readString())
      guard cursor.leaveArray() else { throw .unexpectedCount }
      return line
    }
    blobs = try cursor.list("blobs") { cursor throws(JSONFault) in try cursor.readString() }
    _ = try cursor.optionalString("sum")  // proved with the line
    try cursor.leaveObject()
  }
}

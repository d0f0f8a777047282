import Digest
import Glibc

extension JournalEnvelope {
  /// A line as it will be written, line feed included, and its hash.
  struct Line {
    let bytes: [UInt8]
    let hash: SHA256Digest
  }

  /// Writes the line: hashed part, `h`, then what it tells about persons.
  ///
  /// - Parameter salt: Gives 32 hexadecimal digits, fresh for each personal value.
  /// - Throws: `.reservedKey` if an event names a key `h`, and what `salt` throws.
  func encoded(salt: () throws(StoreProblem) -> [UInt8]) throws(StoreProblem) -> Line {
    var personal = JSONWriter()
    var writer = JSONWriter(reserving: events.reduce(512) { $0 + $1.weight })
    writeHeader(to: &writer)
    writer.key("e")
    writer.beginArray()
    for event in events { try write(event, to: &writer, personal: &personal, salt: salt) }
    writer.endArray()
    try refuseReservedKey(in: writer.bytes)
    let hash = sha256(writer.bytes)
    writer.key("h")
    writer.digest(hash)
    if !personal.bytes.isEmpty {
      writer.key("pii")
      writer.beginArray()
      writer.raw(personal.bytes)
      writer.endArray()
    }
    writer.endObject()
    writer.append(byte: UInt8(ascii: "\n"))
    return Line(bytes: writer.bytes, hash: hash)
  }

  private func writeHeader(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("n", number)
    writer.key("p")
    writer.digest(previous)
    writer.field("t", time.text)
    writer.field("day", day)
    writer.field("by", by)
    writer.field("pid", pid)
    writer.field("op", operation)
    switch part {
    case .whole: break
    case .batch(let first, let index): writePair("batch", first, "i", index, to: &writer)
    case .commit(let first, let lines): writePair("commit", first, "lines", lines, to: &writer)
    }
  }

  private func writePair(
    _ key: StaticString, _ first: Int, _ second: StaticString, _ value: Int, to writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.beginObject()
    writer.field("first", first)
    writer.field(second, value)
    writer.endObject()
  }

  private func write(
    _ event: EventRecord, to writer: inout JSONWriter, personal: inout JSONWriter,
    salt: () throws(StoreProblem) -> [UInt8]
  ) throws(StoreProblem) {
    writer.beginObject()
    writer.field("k", event.kind)
    writer.field("v", event.version)
    writer.field("id", event.id)
    writer.field("ev", event.objectVersion)
    writer.field("crit", event.isCritical)
    writer.key("d")
    writer.raw(event.facts)
    if !event.personal.isEmpty {
      writer.key("pii#")
      writer.beginArray()
      for value in event.personal {
        writer.digest(Self.write(value, to: &personal, salt: try salt()))
      }
      writer.endArray()
    }
    writer.endObject()
  }

  private static func write(_ value: PersonalValue, to personal: inout JSONWriter, salt: [UInt8])
    -> SHA256Digest
  {
    var subject = JSONWriter(reserving: value.of.utf8.count + 2)
    subject.string(value.of)
    var hasher = SHA256Hasher()
    hasher.update(subject.bytes.dropFirst().dropLast())
    hasher.update(byte: 0)
    hasher.update(salt)
    hasher.update(value.value)
    personal.beginObject()
    personal.key("of")
    personal.raw(subject.bytes)
    personal.key("salt")
    personal.plain(salt)
    personal.key("value")
    personal.raw(value.value)
    personal.endObject()
    return hasher.digest()
  }

  /// A reader finds the end of the hashed part by the first `,"h":"`, so no other may come before it.
  private func refuseReservedKey(in bytes: [UInt8]) throws(StoreProblem) {
    guard LineScan.contains(bytes, LineScan.hashKey) else { return }
    throw .reservedKey(kind: events.first?.kind ?? "")
  }
}

import Digest

/// The file `BACKUP` of a backup: of which store, up to which line, and what each file must be.
///
/// A line for the whole, then one a file; nothing that is not listed is ever restored.
struct BackupManifest: Equatable {
  /// One file of a backup.
  struct Entry: Equatable {
    /// Relative to the folder.
    let path: String
    let bytes: Int
    let digest: SHA256Digest
  }

  static let name = "BACKUP"
  /// What a store makes anew, or keeps for itself.
  static let notKept: Set<String> = [name, "lock", "send.lock", "latch", "tmp", "snapshot"]

  let store: String
  let made: JournalTime
  let head: WitnessedLine
  let entries: [Entry]

  init(store: String, made: JournalTime, head: WitnessedLine, entries: [Entry]) {
    self.store = store
    self.made = made
    self.head = head
    self.entries = entries
  }

  var bytes: [UInt8] {
    var writer = JSONWriter(reserving: 300 + entries.count * 200)
    writer.beginObject()
    writer.field("format", "relance-backup")
    writer.field("v", 1)
    writer.field("id", store)
    writer.field("t", made.text)
    writer.field("seq", head.line)
    writer.field("hash", head.hash.hex)
    writer.field("files", entries.count)
    writer.endObject()
    var bytes = writer.bytes + [UInt8(ascii: "\n")]
    for entry in entries {
      writer.clear()
      writer.beginObject()
      writer.field("path", entry.path)
      writer.field("bytes", entry.bytes)
      writer.field("sha256", entry.digest.hex)
      writer.endObject()
      bytes += writer.bytes + [UInt8(ascii: "\n")]
    }
    return bytes
  }

  /// Reads what `bytes` wrote; nothing if it is not whole, or names a path that leads out of the folder.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else { return nil }
    do throws(JSONFault) {
      let parser = JSONParser()
      let (head, count) = try parser.read(Array(first)) { cursor throws(JSONFault) in try Self.header(&cursor)
      }
      var entries: [Entry] = []
      for line in lines.dropFirst() {
        entries.append(try parser.read(Array(line)) { cursor throws(JSONFault) in try Self.entry(&cursor) })
      }
      guard entries.count == count else { return nil }
      self.init(store: head.store, made: head.made, head: head.head, entries: entries)
    } catch {
      return nil
    }
  }

  private static func header(_ cursor: inout JSONCursor) throws(JSONFault) -> (BackupManifest, files: Int) {
    try cursor.enterObject()
    guard try cursor.text("format").equals("relance-backup"), try cursor.integer("v") == 1 else {
      throw .invalid("a backup")
    }
    let store = try cursor.string("id")
    guard let made = JournalTime(try cursor.text("t").bytes) else { throw .invalid("a moment") }
    let line = try cursor.integer("seq")
    guard let hash = SHA256Digest(hex: try cursor.string("hash")) else { throw .invalid("a hash") }
    let files = try cursor.integer("files")
    try cursor.leaveObject()
    let head = WitnessedLine(line: line, hash: hash)
    return (BackupManifest(store: store, made: made, head: head, entries: []), files)
  }

  private static func entry(_ cursor: inout JSONCursor) throws(JSONFault) -> Entry {
    try cursor.enterObject()
    let path = try cursor.string("path")
    let bytes = try cursor.integer("bytes")
    guard let digest = SHA256Digest(hex: try cursor.string("sha256")) else { throw .invalid("a hash") }
    try cursor.leaveObject()
    guard isInside(path) else { throw .invalid("a path in the folder") }
    return Entry(path: path, bytes: bytes, digest: digest)
  }

  private static func isInside(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = names.first, !notKept.contains(String(first) ?? "") else { return false }
    return names.allSatisfy { name in
      !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) && !name.contains(0)
    }
  }
}

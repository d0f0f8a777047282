import Digest
import Glibc

/// A casebook as it was at one line of the journal: a cache that saves reading everything before.
///
/// The file is one line of JSON that says which line it belongs to and the SHA-256 of the body, then the body.
package struct SnapshotFile: Sendable {
  /// The line that it holds everything up to; reading goes on from here.
  package let position: JournalPosition
  /// What the caller gave.
  package let body: ArraySlice<UInt8>

  private static let kept = 2
  private static let version = 1
  private static let largestHeader = 4096

  /// Writes a snapshot whole or not at all, and removes all but the two newest.
  ///
  /// - Parameters:
  ///   - position: `JournalReader.position` when the body was made.
  ///   - erasures: `ErasureLog.size` before the journal was last read for the body: where somebody was erased
  ///     since, the body may still tell who it was and is not written.
  /// - Returns: Whether it was written; the lock is held meanwhile, so that no erasure comes in between.
  /// - Throws: `.busy` at once while another process writes.
  @discardableResult
  package static func write(
    _ body: [UInt8], at position: JournalPosition, in store: StoreFolder, erasures: Int
  ) throws(StoreProblem) -> Bool {
    if let readOnlyBecause = store.readOnlyBecause { throw readOnlyBecause }
    let holder = LockHolder(by: "", pid: Int(getpid()), command: "snapshot", since: .ofTheMachine())
    let lock = try FileLock(store.lock, holder: holder, patience: 0)
    defer { withExtendedLifetime(lock) {} }
    guard try ErasureLog.size(store) == erasures, try JournalAnchor.holds(position, in: store) else {
      return false
    }
    let path = store.snapshots + "/\(position.line).json"
    let bytes = header(position, of: body) + body
    try WholeFile.write(bytes, to: path, by: store.temporaryPath("snapshot"), replacing: true)
    for line in try lines(in: store).dropLast(kept) { unlink(store.snapshots + "/\(line).json") }
    return true
  }

  /// The newest snapshot that fits the journal and its own checksum.
  ///
  /// - Returns: Also one warning for each newer one that does not; they are ignored, never repaired.
  package static func newest(
    in store: StoreFolder
  ) throws(StoreProblem) -> (snapshot: SnapshotFile?, warnings: [StoreWarning]) {
    var warnings: [StoreWarning] = []
    for line in try lines(in: store).reversed() {
      let name = "\(line).json"
      if let file = try OpenFile.ifThere(store.snapshots + "/" + name, O_RDONLY),
        let snapshot = SnapshotFile(try file.bytes(file.size())), snapshot.position.line == line,
        try JournalAnchor.holds(snapshot.position, in: store)
      {
        return (snapshot, warnings)
      }
      warnings.append(.snapshotIgnored(name: name))
    }
    return (nil, warnings)
  }

  /// Whether the snapshot of that line is there.
  package static func isThere(_ line: Int, in store: StoreFolder) -> Bool {
    access(store.snapshots + "/\(line).json", F_OK) == 0
  }

  /// The line of the newest snapshot, whatever it is worth; nil when there is none.
  package static func newestLine(in store: StoreFolder) throws(StoreProblem) -> Int? {
    try lines(in: store).last
  }

  /// Removes every snapshot, as after an erasure.
  package static func removeAll(in store: StoreFolder) throws(StoreProblem) {
    for line in try lines(in: store) { unlink(store.snapshots + "/\(line).json") }
    try OpenFile(folder: store.snapshots).sync()
  }

  private static func lines(in store: StoreFolder) throws(StoreProblem) -> [Int] {
    let names = try FolderListing.names(in: store.snapshots)
    return names.compactMap { $0.hasSuffix(".json") ? Int($0.dropLast(5)) : nil }.sorted()
  }

  private static func header(_ position: JournalPosition, of body: [UInt8]) -> [UInt8] {
    var writer = JSONWriter(reserving: 400)
    writer.beginObject()
    writer.field("v", version)
    writer.field("seq", position.line)
    writer.field("hash", position.hash.hex)
    writer.field("t", position.time.text)
    writer.field("segment", position.segment)
    writer.field("offset", position.offset)
    writer.field("sha256", sha256(body).hex)
    writer.endObject()
    writer.append(byte: UInt8(ascii: "\n"))
    return writer.bytes
  }

  private init?(_ bytes: [UInt8]) {
    guard let feed = bytes.prefix(Self.largestHeader).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let read = try? JSONParser().read(Array(bytes[..<feed])) { (cursor: inout JSONCursor) throws(JSONFault) in
      try cursor.enterObject()
      guard try cursor.integer("v") == Self.version else { throw .invalid("version 1") }
      let line = try cursor.integer("seq")
      guard let hash = SHA256Digest(hex: try cursor.string("hash")) else { throw .invalid("a hash") }
      guard let time = JournalTime(try cursor.text("t").bytes) else { throw .invalid("a moment") }
      let position = JournalPosition(
        line: line, hash: hash, time: time, segment: try cursor.integer("segment"),
        offset: try cursor.integer("offset"))
      let checksum = SHA256Digest(hex: try cursor.string("sha256"))
      try cursor.leaveObject()
      return (position, checksum)
    }
    guard let (position, checksum) = read else { return nil }
    let body = bytes[(feed + 1)...]
    guard body.withUnsafeBytes({ sha256($0) }) == checksum else { return nil }
    self.position = position
    self.body = body
  }
}

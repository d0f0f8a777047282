import Digest
import Glibc

/// The second witness, outside the store: how far this machine has seen it, so that a restored or copied store
/// is recognised and two living copies never both send.
package struct StoreWitness: Equatable, Sendable {
  /// What comparing it with the store tells.
  package enum Verdict: Equatable, Sendable {
    /// The store is the one seen before, as far or further.
    case same
    /// This machine has never seen the store.
    case firstSeen
    /// The store was restored or copied: read-only, sending off, until it is adopted.
    case copiedOrRestored(Reason)
  }

  /// Why a store counts as copied or restored.
  package enum Reason: Equatable, Sendable {
    /// This machine has seen more lines than the store holds; both numbers.
    case isOlder(seen: Int, found: Int)
    /// The last line seen has another hash now.
    case hasOtherHistory
    /// The lock file is another file: the folder was copied.
    case hasOtherLock
    /// The store was made or adopted on another machine.
    case isFromOtherMachine
    /// The store comes from a backup and was not adopted yet.
    case isRestored
  }

  private let line: Int
  private let hash: SHA256Digest
  private let lockInode: UInt64
  private let host: String

  /// What this machine remembers of a store; nothing when it has never seen it.
  ///
  /// Read it before the journal: one read afterwards may speak of lines that others have appended since.
  ///
  /// - Parameter stateFolder: `~/.local/state/relance`.
  package static func read(
    of store: StoreFolder, stateFolder: String
  ) throws(StoreProblem) -> StoreWitness? {
    guard let bytes = try WholeFile.read(path(store, stateFolder), limit: 4096) else { return nil }
    // Earlier versions wrote one object and nothing else.
    return slots(of: bytes).max { $0.line < $1.line } ?? StoreWitness(bytes)
  }

  /// Compares what this machine remembered with a store that has been read to `position` since.
  ///
  /// - Parameters:
  ///   - seen: Read before the store was.
  ///   - host: `MachineIdentity.read`.
  package static func compare(
    _ seen: StoreWitness?, with store: StoreFolder, at position: JournalPosition, host: String
  ) throws(StoreProblem) -> Verdict {
    if store.mark.host == StoreMark.restored { return .copiedOrRestored(.isRestored) }
    guard store.mark.host == host else { return .copiedOrRestored(.isFromOtherMachine) }
    guard let seen else { return .firstSeen }
    guard seen.host == host else { return .copiedOrRestored(.isFromOtherMachine) }
    guard seen.lockInode == (try FileFacts(at: store.lock)?.inode) else {
      return .copiedOrRestored(.hasOtherLock)
    }
    if seen.line > position.line {
      return .copiedOrRestored(.isOlder(seen: seen.line, found: position.line))
    }
    if seen.line == position.line, seen.hash != position.hash { return .copiedOrRestored(.hasOtherHistory) }
    return .same
  }

  /// Where a process wrote a witness last: it is kept open, and need not be read before it is written again.
  package struct Place {
    fileprivate let file: OpenFile
    fileprivate let line: Int

    /// Whether a line is a later one in the same file: others may have written there since, later lines only.
    fileprivate func canTake(_ witness: StoreWitness) throws(StoreProblem) -> Bool {
      guard witness.line >= line else { return false }
      return try file.facts().st_nlink > 0
    }
  }

  /// Remembers how far the store is now; after each append, after adopting, and when it is first seen.
  ///
  /// - Parameter last: What this returned before in the same process, or nil.
  /// - Returns: Nil where the next one must read first.
  @discardableResult
  package static func remember(
    _ store: StoreFolder, at position: JournalPosition, stateFolder: String, host: String,
    after last: Place? = nil
  ) throws(StoreProblem) -> Place? {
    guard let inode = try FileFacts(at: store.lock)?.inode else { throw .notAStore(path: store.path) }
    let witness = StoreWitness(line: position.line, hash: position.hash, lockInode: inode, host: host)
    let path = path(store, stateFolder)
    // Not synced: a witness that lags after a power cut is accepted, one synced each time would double the cost.
    if let last, try last.canTake(witness) {
      try witness.put(into: last.file)
      return Place(file: last.file, line: witness.line)
    }
    // A store that was set back (adopted, salvaged) leaves no slot that knows more.
    if let file = try OpenFile.ifThere(path, O_RDWR), try knowsNoMore(than: witness, file) {
      try witness.put(into: file)
      return Place(file: file, line: witness.line)
    }
    try StoreFolder.makeFolders(to: stateFolder)
    let temporary = path + "." + (try RandomBytes.uuid())
    do throws(StoreProblem) {
      try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL).writeAll(witness.fileBytes)
      guard rename(temporary, path) == 0 else {
        throw OpenFile.problem(path: path, operation: "rename", code: errno)
      }
    } catch {
      unlink(temporary)
      throw error
    }
    return nil
  }

  /// Whether a file has a whole slot, and none that tells a later line.
  private static func knowsNoMore(
    than witness: StoreWitness, _ file: OpenFile
  ) throws(StoreProblem) -> Bool {
    let known = slots(of: try file.bytes(2 * slotSize))
    return !known.isEmpty && known.allSatisfy { $0.line <= witness.line }
  }

  /// Writes its slot in place: renaming a new file over the old one costs more than the decision itself.
  private func put(into file: OpenFile) throws(StoreProblem) {
    let slot = slot
    let written = slot.withUnsafeBytes {
      pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(line % 2 * Self.slotSize))
    }
    guard written == slot.count else { throw file.failed("pwrite") }
  }

  private static func path(_ store: StoreFolder, _ stateFolder: String) -> String {
    StoreFolder.trimmed(stateFolder) + "/" + store.mark.id
  }

  private init(line: Int, hash: SHA256Digest, lockInode: UInt64, host: String) {
    self.line = line
    self.hash = hash
    self.lockInode = lockInode
    self.host = host
  }

  // MARK: The file

  /// Two slots, written in turn (number modulo 2): a torn one leaves the other. Each is one JSON object, its SHA-256,
  /// and spaces up to a line feed.
  private static let slotSize = 512

  private var fileBytes: [UInt8] {
    let empty = [UInt8](repeating: 0x20, count: Self.slotSize)
    return line % 2 == 0 ? slot + empty : empty + slot
  }

  private var slot: [UInt8] {
    var writer = JSONWriter(reserving: Self.slotSize)
    writer.beginObject()
    writer.field("seq", line)
    writer.field("hash", hash.hex)
    writer.field("lock", String(lockInode))
    writer.field("host", host)
    writer.endObject()
    var bytes = writer.bytes
    bytes += [0x20] + Array(sha256(bytes).hex.utf8)
    bytes += [UInt8](repeating: 0x20, count: max(0, Self.slotSize - 1 - bytes.count))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The slots that are whole.
  private static func slots(of bytes: [UInt8]) -> [StoreWitness] {
    [bytes.prefix(slotSize), bytes.dropFirst(slotSize)].compactMap { slot in
      guard slot.count == slotSize, let end = slot.lastIndex(of: UInt8(ascii: "}")) else { return nil }
      let object = Array(slot[...end])
      let sum = slot[(end + 1)...].split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
      guard sum.count == 1, SHA256Digest(hex: sum[0]) == sha256(object) else { return nil }
      return StoreWitness(object)
    }
  }

  private init?(_ bytes: [UInt8]) {
    let read: StoreWitness? = try? JSONParser().read(bytes) { (cursor: inout JSONCursor) throws(JSONFault) in
      try cursor.enterObject()
      let line = try cursor.integer("seq")
      guard let hash = SHA256Digest(hex: try cursor.string("hash")) else { throw .invalid("a hash") }
      guard let inode = UInt64(try cursor.string("lock")) else { throw .invalid("an inode") }
      let host = try cursor.string("host")
      try cursor.leaveObject()
      return StoreWitness(line: line, hash: hash, lockInode: inode, host: host)
    }
    guard let read else { return nil }
    self = read
  }
}

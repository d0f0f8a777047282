import Digest

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
    /// Another store has taken the place of the one that was opened.
    case isOtherStore
  }

  let line: Int
  private let hash: SHA256Digest
  private let lockInode: UInt64
  private let host: String

  /// Compares what this machine remembered with a store that has been read to `position` since.
  ///
  /// - Parameters:
  ///   - seen: Read before the store was, or under its lock.
  ///   - lockInode: That of the lock file held; nil looks it up.
  ///   - host: `MachineIdentity.read`.
  package static func compare(
    _ seen: StoreWitness?, with store: StoreFolder, lockInode: UInt64? = nil, at position: JournalPosition,
    host: String
  ) throws(StoreProblem) -> Verdict {
    if store.mark.isRestored { return .copiedOrRestored(.isRestored) }
    guard store.mark.host == host else { return .copiedOrRestored(.isFromOtherMachine) }
    let found = if let lockInode { lockInode } else { try FileFacts(at: store.lock)?.inode }
    guard let seen else {
      let isAnother = store.mark.lockInode != nil && store.mark.lockInode != found
      return isAnother ? .copiedOrRestored(.hasOtherLock) : .firstSeen
    }
    guard seen.host == host else { return .copiedOrRestored(.isFromOtherMachine) }
    guard seen.lockInode == found else { return .copiedOrRestored(.hasOtherLock) }
    if seen.line > position.line {
      return .copiedOrRestored(.isOlder(seen: seen.line, found: position.line))
    }
    if seen.line == position.line, seen.hash != position.hash { return .copiedOrRestored(.hasOtherHistory) }
    return .same
  }

  init(line: Int, hash: SHA256Digest, lockInode: UInt64, host: String) {
    self.line = line
    self.hash = hash
    self.lockInode = lockInode
    self.host = host
  }

  /// The same store, further on.
  func moved(to position: JournalPosition) -> StoreWitness {
    StoreWitness(line: position.line, hash: position.hash, lockInode: lockInode, host: host)
  }

  // MARK: The file

  /// Two slots (`WitnessSlot`), the text of each is one JSON object.
  var fileBytes: [UInt8] { WitnessSlot.file(of: slot, line: line) }

  var slot: [UInt8] {
    var writer = JSONWriter(reserving: WitnessSlot.size)
    writer.beginObject()
    writer.field("seq", line)
    writer.key("hash")
    writer.digest(hash)
    writer.field("lock", String(lockInode))
    writer.field("host", host)
    writer.endObject()
    return WitnessSlot.bytes(of: writer.bytes)
  }

  /// The newest of the slots that are whole.
  static func newest(of bytes: UnsafeRawBufferPointer) -> StoreWitness? {
    let slots = WitnessSlot.both(of: bytes).compactMap { slot -> StoreWitness? in
      guard slot.count == WitnessSlot.size, let end = slot.lastIndex(of: UInt8(ascii: "}")) else {
        return nil
      }
      let object = Array(slot[...end])
      let sum = slot[(end + 1)...].split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
      guard sum.count == 1, SHA256Digest(hex: sum[0]) == sha256(object) else { return nil }
      return StoreWitness(object)
    }
    return slots.max { $0.line < $1.line }
  }

  /// Reads one object, all that earlier versions wrote.
  init?(_ bytes: [UInt8]) {
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

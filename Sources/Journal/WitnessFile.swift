import Glibc

/// The second witness as one process keeps it: open from one decision to the next, and read anew before each.
///
/// A process that goes on while its store is exchanged below it, or while a copy is adopted elsewhere, learns it here.
/// Later lines are written in place, into the file that was read; whoever begins anew (adopts, salvages) puts another
/// file there, so that a process that is late writes nowhere.
package final class WitnessFile {
  /// Where it lies.
  package let path: String
  private let stateFolder: String
  private let host: String
  private var file: OpenFile?
  /// What this process has last read or written: it stands in for a file that was taken away.
  private var known: StoreWitness?
  private var slots = SlotMemory<StoreWitness>()

  /// - Parameters:
  ///   - stateFolder: `~/.local/state/relance`.
  ///   - host: `MachineIdentity.read`.
  package init(of store: StoreFolder, stateFolder: String, host: String) {
    path = StoreFolder.trimmed(stateFolder) + "/" + store.mark.id
    self.stateFolder = stateFolder
    self.host = host
  }

  /// What this machine remembers of the store now; nothing when it has never seen it.
  ///
  /// Read it before the journal, or under the lock: one read afterwards may speak of lines that others have appended
  /// since.
  package func read() throws(StoreProblem) -> StoreWitness? {
    if let file, try !file.isStillNamed() { self.file = nil }
    if file == nil { file = try open() }
    guard let file else { return known }
    known = try file.withBytes(2 * WitnessSlot.size) { bytes in
      if !slots.isKnown(bytes) { slots.keep(bytes, meaning: StoreWitness.newest(of: bytes)) }
      return slots.meaning ?? StoreWitness(Array(bytes))
    }
    // Earlier versions wrote one object and nothing else; a new file takes its place.
    if slots.meaning == nil { self.file = nil }
    return known
  }

  /// Remembers how far the store is now, in the file that `read` has found; where there is none, a new one.
  ///
  /// Not synced: a witness that lags after a power cut is accepted, one synced each time would double the cost.
  package func remember(_ store: StoreFolder, at position: JournalPosition) throws(StoreProblem) {
    guard let file, let known else { return try begin(store, at: position) }
    let witness = known.moved(to: position)
    let slot = witness.slot
    let offset = WitnessSlot.offset(of: witness.line)
    let written = slot.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(offset)) }
    guard written == slot.count else {
      slots.forget()
      throw file.failed("pwrite")
    }
    slots.follow(slot, at: offset, meaning: witness)
    self.known = witness
  }

  /// Remembers a store that is seen for the first time, was adopted or salvaged: no earlier witness stays.
  package func begin(_ store: StoreFolder, at position: JournalPosition) throws(StoreProblem) {
    guard let inode = try FileFacts(at: store.lock)?.inode else { throw .notAStore(path: store.path) }
    let witness = StoreWitness(line: position.line, hash: position.hash, lockInode: inode, host: host)
    file = nil
    if try FileFacts(at: stateFolder) == nil { try StoreFolder.makeFolders(to: stateFolder) }
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
    known = witness
  }

  /// Closes the file; what was read stays known.
  package func close() { file = nil }

  /// A witness that can only be read lags, which is accepted.
  private func open() throws(StoreProblem) -> OpenFile? {
    do throws(StoreProblem) {
      return try OpenFile.ifThere(path, O_RDWR)
    } catch .readOnly {
      return try OpenFile.ifThere(path, O_RDONLY)
    }
  }
}

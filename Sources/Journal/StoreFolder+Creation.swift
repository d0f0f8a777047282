import Digest
import Glibc

extension StoreFolder {
  /// Makes a new store in a folder that does not exist or is empty: folders 0700, files 0600.
  ///
  /// The file `STORE` comes last, so that an interrupted creation is never taken for a store and can be taken up
  /// again in the same place.
  ///
  /// - Parameters:
  ///   - files: People's first files, by their path in the store: `settings.toml`, `scenarios/default.toml`.
  ///   - host: The machine's identity (`MachineIdentity`).
  ///   - allowingNetwork: As in `open`.
  /// - Throws: `.alreadyThere` for a folder with something in it, `.spoiltMark` for a store that has lost its `STORE`, else
  ///   what the disk says.
  package static func create(
    _ path: String, mode: StoreMode, host: String, allowingNetwork: Bool, files: [String: [UInt8]] = [:]
  ) throws(StoreProblem) -> StoreFolder {
    let path = trimmed(path)
    try makeFolders(to: path)
    let leftovers = try FolderListing.names(in: path).filter { !isOfUnfinishedCreation($0, files) }
    guard leftovers.isEmpty else { throw .alreadyThere(path: path) }
    guard try !holdsFacts(path) else { throw .spoiltMark(path: path) }
    for name in folders { try makeFolder(path + "/" + name) }
    for name in lockFiles { try place([], at: path + "/" + name) }
    try place([UInt8(ascii: "0")], at: path + "/latch")
    try place(HeadWitness.initialBytes, at: path + "/head")
    try place([], at: path + "/journal/" + SegmentName(first: 1).text)
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { try place(bytes, at: path + "/" + name) }
    // All names are safe before STORE is: a power cut must not leave a store without its journal.
    for folder in [path + "/journal", path + "/scenarios", path] { try OpenFile(folder: folder).sync() }
    let lock = try FileFacts(at: path + "/lock")?.inode
    try mark(path, as: StoreMark(id: try RandomBytes.uuid(), mode: mode, host: host, lockInode: lock))
    do throws(StoreProblem) {
      return try open(path, allowingNetwork: allowingNetwork)
    } catch {
      unlink(path + "/STORE")
      throw error
    }
  }

  /// Puts the file `STORE` in its place, safe on disk, or leaves none.
  private static func mark(_ path: String, as mark: StoreMark) throws(StoreProblem) {
    let file = path + "/STORE"
    do throws(StoreProblem) {
      try WholeFile.write(mark.bytes, to: file, by: path + "/tmp/STORE", replacing: false)
    } catch .inputOutput(let path, let operation, EEXIST) {
      // Somebody else made it meanwhile: it is theirs.
      throw .inputOutput(path: path, operation: operation, code: EEXIST)
    } catch {
      unlink(file)
      throw error
    }
  }

  /// Turns a sandbox store into a live one, whole or not at all.
  ///
  /// Whether the store may go live (typed company name, nothing of a demo in it) is the caller's to know; the
  /// caller holds the lock.
  ///
  /// - Returns: The store with its new mark.
  /// - Throws: `.modeForbidden` from or to a demo, or back from live.
  package func rewritingMark(mode: StoreMode, host: String) throws(StoreProblem) -> StoreFolder {
    if let readOnlyBecause { throw readOnlyBecause }
    guard mark.mode == mode || (mark.mode == .sandbox && mode == .live) else {
      throw .modeForbidden(from: mark.mode, to: mode)
    }
    let changed = mark.with(mode: mode, host: host, lockInode: try FileFacts(at: lock)?.inode)
    try WholeFile.write(changed.bytes, to: markFile, by: temporaryPath("STORE"), replacing: true)
    return StoreFolder(path: path, mark: changed, readOnlyBecause: nil)
  }

  /// The same store with the mark that another process may have written meanwhile.
  package func rereadingMark() throws(StoreProblem) -> StoreFolder {
    StoreFolder(path: path, mark: try Self.readMark(of: path), readOnlyBecause: readOnlyBecause)
  }

  /// A creation cut short may be taken up again: it has no `STORE` yet, hence no journal with a line.
  private static func isOfUnfinishedCreation(_ name: String, _ files: [String: [UInt8]]) -> Bool {
    folders.contains(name) || lockFiles.contains(name) || name == "latch" || name == "head"
      || files.keys.contains(name)
  }

  /// Whether a folder without a readable `STORE` was a store: there are lines or messages in it that no interrupted
  /// creation leaves.
  static func holdsFacts(_ path: String) throws(StoreProblem) -> Bool {
    for folder in ["journal", "blobs"] {
      let inside = path + "/" + folder
      guard try FileFacts(at: inside)?.isFolder == true else { continue }
      for name in try FolderListing.names(in: inside) {
        if let facts = try FileFacts(at: inside + "/" + name), facts.isFile, facts.size > 0 { return true }
      }
    }
    return false
  }

  /// A file that an interrupted creation left half-written is written anew, one that is to be empty is kept.
  ///
  /// - Throws: `.alreadyThere` for what somebody else has written there.
  private static func place(_ bytes: [UInt8], at path: String) throws(StoreProblem) {
    if let facts = try FileFacts(at: path), facts.isFile {
      if bytes.isEmpty { return }
      guard facts.size <= bytes.count, let found = try WholeFile.read(path, limit: bytes.count),
        zip(found, bytes).allSatisfy({ $0 == $1 || $0 == 0 })
      else { throw .alreadyThere(path: path) }
      if found == bytes { return }
      unlink(path)
    }
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    try file.writeAll(bytes)
    try file.sync()
  }

  /// - Returns: Whether it was not there before.
  @discardableResult
  static func makeFolder(_ path: String) throws(StoreProblem) -> Bool {
    guard mkdir(path, 0o700) != 0 else { return true }
    let code = errno
    guard code == EEXIST, try FileFacts(at: path)?.isFolder == true else {
      throw OpenFile.problem(path: path, operation: "mkdir", code: code)
    }
    return false
  }

  static func makeFolders(to path: String) throws(StoreProblem) {
    if try FileFacts(at: path) == nil, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      slash > path.startIndex
    {
      try makeFolders(to: String(path[..<slash]))
    }
    guard try makeFolder(path) else { return }
    do throws(StoreProblem) {
      try WholeFile.syncFolder(of: path)
    } catch .readOnly {
      // Somebody else's folder that may be written and not read: its keeper's to make safe.
    }
  }
}

import Digest
import Glibc

extension StoreFolder {
  /// Makes a new store in a folder that does not exist or is empty: folders 0700, files 0600.
  ///
  /// The file `STORE` comes last, so that an interrupted creation is never taken for a store.
  ///
  /// - Parameters:
  ///   - host: The machine's identity (`MachineIdentity`).
  ///   - allowingNetwork: As in `open`.
  /// - Throws: `.alreadyThere` for a folder with something in it, else what the disk says.
  package static func create(
    _ path: String, mode: StoreMode, host: String, allowingNetwork: Bool
  ) throws(StoreProblem) -> StoreFolder {
    let path = trimmed(path)
    try makeFolders(to: path)
    let leftovers = try FolderListing.names(in: path).filter { !isOfUnfinishedCreation($0) }
    guard leftovers.isEmpty else { throw .alreadyThere(path: path) }
    for name in folders { try makeFolder(path + "/" + name) }
    for name in lockFiles { try place([], at: path + "/" + name) }
    try place([UInt8(ascii: "0")], at: path + "/latch")
    try place(HeadWitness.initialBytes, at: path + "/head")
    try place([], at: path + "/journal/" + SegmentName(first: 1).text)
    try OpenFile(folder: path + "/journal").sync()
    let mark = StoreMark(id: try RandomBytes.uuid(), mode: mode, host: host)
    try WholeFile.write(mark.bytes, to: path + "/STORE", by: path + "/tmp/STORE", replacing: false)
    return try open(path, allowingNetwork: allowingNetwork)
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
    let changed = mark.with(mode: mode, host: host)
    try WholeFile.write(changed.bytes, to: markFile, by: temporaryPath("STORE"), replacing: true)
    return StoreFolder(path: path, mark: changed, readOnlyBecause: nil)
  }

  /// A creation cut short may be taken up again: it has no `STORE` yet, hence no journal with a line.
  private static func isOfUnfinishedCreation(_ name: String) -> Bool {
    folders.contains(name) || lockFiles.contains(name) || name == "latch" || name == "head"
  }

  private static func place(_ bytes: [UInt8], at path: String) throws(StoreProblem) {
    if FileFacts(at: path)?.isFile == true { return }
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    try file.writeAll(bytes)
    try file.sync()
  }

  static func makeFolder(_ path: String) throws(StoreProblem) {
    guard mkdir(path, 0o700) != 0 else { return }
    let code = errno
    guard code == EEXIST, FileFacts(at: path)?.isFolder == true else {
      throw OpenFile.problem(path: path, operation: "mkdir", code: code)
    }
  }

  static func makeFolders(to path: String) throws(StoreProblem) {
    if FileFacts(at: path) == nil, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
      slash > path.startIndex
    {
      try makeFolders(to: String(path[..<slash]))
    }
    try makeFolder(path)
  }
}

import Digest
import Glibc

/// What came out of a backup.
package struct RestoreReport: Equatable, Sendable {
  /// The last line of the restored journal.
  package let head: WitnessedLine
  /// When the backup was made, UTC.
  package let made: JournalTime
  /// Files restored.
  package let files: Int
  /// Names in `blobs/` that had lost their bytes before the backup already.
  package let spoiltBlobs: [String]
}

extension StoreFolder {
  /// Makes a store of a backup, in a new or empty folder; everything is checked before it gets its name.
  ///
  /// The store counts as restored: it is read-only and sends nothing until somebody adopts it.
  ///
  /// - Parameter backup: The folder or the `.tar.zst` file that `backUp` wrote.
  /// - Throws: `.occupied`, `.notABackup`, `.spoiltBackup`, `.damaged`, `.programMissing`, and what the disk says;
  ///   the place is then as it was.
  @discardableResult
  package static func restore(_ backup: String, to path: String) throws(StoreProblem) -> RestoreReport {
    let path = trimmed(path)
    try checkFree(path, mayBeEmptyFolder: true)
    guard let found = try FileFacts(at: trimmed(backup)) else { throw .notABackup(path: backup) }
    try makeFolders(to: FolderTree.parent(of: path))
    let work = path + ".partial-" + (try RandomBytes.uuid())
    try makePrivateFolder(work)
    defer { FolderTree.remove(work) }
    var source = trimmed(backup)
    if !found.isFolder {
      source = work + "/unpacked"
      try makeFolder(source)
      try ArchivePrograms().unpack(backup, into: source)
    }
    let manifest = try BackupManifest.read(source, named: backup)
    let folder = work + "/store"
    try makeFolder(folder)
    for name in folders { try makeFolder(folder + "/" + name) }
    for entry in manifest.entries {
      try makeFolders(to: FolderTree.parent(of: folder + "/" + entry.path))
      guard let copied = try FolderTree.copy(source + "/" + entry.path, to: folder + "/" + entry.path),
        copied.count == entry.bytes, copied.digest == entry.digest
      else { throw .spoiltBackup(file: entry.path) }
    }
    let report = try finish(folder, of: manifest)
    try FolderTree.sync(folder)
    try FolderTree.place(folder, at: path)
    return report
  }

  /// Adds what a store makes anew, and reads everything once more.
  private static func finish(_ folder: String, of manifest: BackupManifest) throws(StoreProblem)
    -> RestoreReport
  {
    let mark = try readMark(of: folder)
    guard mark.id == manifest.store else { throw .spoiltBackup(file: "STORE") }
    if mark.host != StoreMark.restored {
      let restored = mark.with(mode: mark.mode, host: StoreMark.restored, lockInode: nil)
      try WholeFile.write(restored.bytes, to: folder + "/STORE", by: folder + "/tmp/STORE", replacing: true)
    }
    for name in lockFiles { try write([], newAt: folder + "/" + name) }
    try write([UInt8(ascii: "0")], newAt: folder + "/latch")
    let found = try StoreFolder(path: folder, mark: mark, readOnlyBecause: nil).inspect()
    guard found.head == manifest.head else { throw .spoiltBackup(file: "journal") }
    return RestoreReport(
      head: found.head, made: manifest.made, files: manifest.entries.count, spoiltBlobs: found.spoiltBlobs)
  }
}

extension BackupManifest {
  private static let longest = 1 << 30

  /// The manifest of the backup in a folder.
  static func read(_ folder: String, named name: String) throws(StoreProblem) -> BackupManifest {
    guard let bytes = try WholeFile.read(folder + "/" + Self.name, limit: longest),
      let manifest = BackupManifest(bytes)
    else { throw .notABackup(path: name) }
    return manifest
  }

  /// The manifest of the backup in a folder, each of whose files is as it says.
  static func checked(_ folder: String) throws(StoreProblem) -> BackupManifest {
    let manifest = try read(folder, named: folder)
    for entry in manifest.entries {
      let found = try FolderTree.digest(of: folder + "/" + entry.path)
      guard found.count == entry.bytes, found.digest == entry.digest else {
        throw .spoiltBackup(file: entry.path)
      }
    }
    return manifest
  }

  /// Reads back what was written into a folder.
  ///
  /// - Parameter expecting: The hashes of the bytes that were copied.
  static func entries(
    of folder: String, expecting digests: [String: SHA256Digest]
  ) throws(StoreProblem) -> [Entry] {
    var entries: [Entry] = []
    for path in try FolderTree.files(below: folder).files {
      let found = try FolderTree.digest(of: folder + "/" + path)
      guard digests[path] ?? found.digest == found.digest else { throw .spoiltBackup(file: path) }
      entries.append(Entry(path: path, bytes: found.count, digest: found.digest))
    }
    return entries
  }
}

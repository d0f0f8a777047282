import Digest
import Glibc

/// What a backup holds.
package struct BackupReport: Equatable, Sendable {
  /// The last line kept.
  package let head: WitnessedLine
  /// Files of the store that were kept.
  package let files: Int
  /// Their bytes.
  package let bytes: Int
  /// What was left out because it is neither a file nor a folder; relative to the store.
  package let leftOut: [String]
  /// Names in `blobs/` whose bytes have another hash: they were kept as they are, and prove nothing.
  package let spoiltBlobs: [String]
  /// Names of messages that were sent, or may have been, and are not in the store to be kept.
  package let missingBlobs: [String]
}

extension StoreFolder {
  /// Copies the store as it stands at one line of the journal, while others may go on writing.
  ///
  /// Journal, people's files, messages, letters, quarantine and everything else the person laid into the folder; not
  /// locks, latch, snapshots and unfinished files. The copy is read back and checked before it gets its name, and its
  /// mark makes it count as restored wherever it is used. A store that lacks messages is kept all the same, for its
  /// journal is sound: the report names them.
  ///
  /// - Parameters:
  ///   - target: A new or empty folder, or a new file whose name ends in `.tar.zst`.
  /// - Throws: `.occupied`, `.insideStore`, `.openToOthers` for a disk that cannot keep files private,
  ///   `.programMissing`, `.damaged`, and what the disk says. Nothing stays of an unfinished backup.
  @discardableResult
  package func backUp(to target: String, on occasion: WritingOccasion) throws(StoreProblem) -> BackupReport {
    let target = Self.trimmed(target)
    let programs = target.hasSuffix(ArchivePrograms.ending) ? try ArchivePrograms() : nil
    try Self.checkFree(target, mayBeEmptyFolder: programs == nil)
    try checkOutside(target)
    let work = target + ".partial-" + (try RandomBytes.uuid())
    try Self.makePrivateFolder(work)
    defer { FolderTree.remove(work) }
    let folder = work + "/backup"
    let report: BackupReport
    do throws(StoreProblem) {
      report = try copy(into: folder, on: occasion)
    } catch {
      throw distrusting(error)
    }
    guard let programs else {
      try FolderTree.place(folder, at: target)
      return report
    }
    try programs.pack(folder, into: work + "/archive")
    try Self.makeFolder(work + "/check")
    try programs.unpack(work + "/archive", into: work + "/check")
    _ = try BackupManifest.checked(work + "/check")
    try FolderTree.place(work + "/archive", at: target)
    return report
  }

  /// What the journal was at one moment between two decisions.
  private struct Moment {
    let head: [UInt8]?
    let segments: [(name: String, facts: FileFacts)]
  }

  private func copy(into folder: String, on occasion: WritingOccasion) throws(StoreProblem) -> BackupReport {
    let moment = try moment(on: occasion)
    try Self.makeFolder(folder)
    try Self.makeFolder(folder + "/journal")
    var digests: [String: SHA256Digest] = [:]
    for (name, facts) in moment.segments {
      let path = "journal/" + name
      guard
        let copied = try FolderTree.copy(self.path + "/" + path, to: folder + "/" + path, limit: facts.size),
        copied.count == facts.size, try FileFacts(at: self.path + "/" + path)?.inode == facts.inode
      else { throw .rewritten }
      digests[path] = copied.digest
    }
    let kept = try FolderTree.files(
      below: path, leavingOut: BackupManifest.notKept.union(["journal", "head", "STORE"]))
    for file in kept.files {
      try Self.makeFolders(to: FolderTree.parent(of: folder + "/" + file))
      guard let copied = try FolderTree.copy(path + "/" + file, to: folder + "/" + file) else { continue }
      digests[file] = copied.digest
    }
    try Self.write(
      mark.with(mode: mark.mode, host: StoreMark.restored, lockInode: nil).bytes, newAt: folder + "/STORE")
    if let head = moment.head { try Self.write(head, newAt: folder + "/head") }
    var messages = KeptMessages()
    let head = try StoreFolder(path: folder, mark: mark, readOnlyBecause: nil).settleCopy(&digests, &messages)
    let blobs = digests.filter { $0.key.hasPrefix("blobs/") }
    let entries = try BackupManifest.entries(of: folder, expecting: digests)
    let manifest = BackupManifest(store: mark.id, made: occasion.now, head: head, entries: entries)
    try Self.write(manifest.bytes, newAt: folder + "/" + BackupManifest.name)
    try FolderTree.sync(folder)
    return BackupReport(
      head: head, files: entries.count, bytes: entries.reduce(0) { $0 + $1.bytes }, leftOut: kept.others,
      spoiltBlobs: blobs.filter { $0.key != "blobs/\($0.value.hex)" }.map { String($0.key.dropFirst(6)) }
        .sorted(),
      missingBlobs: messages.names.filter { blobs["blobs/\($0)"] == nil }.sorted())
  }

  /// Holds the lock only to look: what is appended later lies beyond the sizes seen.
  private func moment(on occasion: WritingOccasion) throws(StoreProblem) -> Moment {
    // Nobody writes here, and the lock could not be opened: then the head is read before the segments.
    let lock = readOnlyBecause == nil ? try takeLock(occasion) : nil
    defer { withExtendedLifetime(lock) {} }
    let head = try WholeFile.read(self.head, limit: 4096)
    var segments: [(String, FileFacts)] = []
    for name in try SegmentName.all(in: journal) {
      if let facts = try FileFacts(at: journal + "/" + name.text) { segments.append((name.text, facts)) }
    }
    return Moment(head: head, segments: segments)
  }

  /// Proves the copied journal, cuts off a torn tail, and witnesses its end.
  private func settleCopy(
    _ digests: inout [String: SHA256Digest], _ messages: inout KeptMessages
  ) throws(StoreProblem) -> WitnessedLine {
    let reader = JournalReader(self, from: .beginning)
    _ = try reader.read { line throws(JSONFault) in try messages.take(line) }
    if let tear = reader.tornTail {
      let name = SegmentName(first: tear.segment).text
      let file = try OpenFile(journal + "/" + name, O_WRONLY)
      guard ftruncate(file.descriptor, off_t(tear.offset)) == 0 else { throw file.failed("ftruncate") }
      try file.sync()
      digests["journal/" + name] = nil
    }
    let end = HeadWitness(line: reader.position.line, hash: reader.position.hash)
    try WholeFile.remove(head)
    try Self.write(end.fileBytes, newAt: head)
    return WitnessedLine(line: end.line, hash: end.hash)
  }

  private func checkOutside(_ target: String) throws(StoreProblem) {
    let parent = FolderTree.parent(of: target)
    guard let store = realpath(path, nil) else { throw .notAStore(path: path) }
    defer { free(store) }
    guard let place = realpath(parent, nil) else {
      throw OpenFile.problem(path: parent, operation: "realpath", code: errno)
    }
    defer { free(place) }
    let prefix = String(cString: store) + "/"
    guard !(String(cString: place) + "/").hasPrefix(prefix) else { throw .insideStore(path: target) }
  }
}

extension StoreFolder {
  /// Refuses a place where something is; an empty folder is nothing.
  static func checkFree(_ path: String, mayBeEmptyFolder: Bool) throws(StoreProblem) {
    guard let facts = try FileFacts(at: path) else { return }
    guard mayBeEmptyFolder, facts.isFolder, try FolderListing.names(in: path).isEmpty else {
      throw .occupied(path: path)
    }
  }

  /// Makes a folder of ours alone, and refuses a disk that cannot keep it so.
  static func makePrivateFolder(_ path: String) throws(StoreProblem) {
    try makeFolder(path)
    guard let facts = try FileFacts(at: path), !facts.isOpenToOthers, facts.owner == geteuid() else {
      rmdir(path)
      throw .openToOthers(path: FolderTree.parent(of: path))
    }
  }

  /// Writes a new file whole and makes it safe on disk.
  static func write(_ bytes: [UInt8], newAt path: String) throws(StoreProblem) {
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    try file.writeAll(bytes)
    try file.sync()
  }
}

import CStore
import Glibc

/// A salvage that is done, and that the disk may forget: the store is latched until it has been looked at.
package struct UnsettledSalvage: Error {
  /// What failed after the journals had changed places.
  package let cause: StoreProblem
}

extension StoreFolder {
  /// Lets a damaged store go on from its sound part, in one step that either happens or does not.
  ///
  /// The sound part is put together in a folder of its own under `quarantine/`, `body` writes into a new segment of
  /// it what the store must begin with, then both journals change places: what was found lies in quarantine,
  /// byte for byte, with the witness that it had. Nobody sends or writes meanwhile.
  ///
  /// - Parameters:
  ///   - survey: What the person agreed to give up; it must still be so.
  ///   - body: Is given the store of the sound part, to be written through `withLock`, and the name of the
  ///     quarantine, inside this store.
  /// - Throws: `.busy`, `.rewritten` if the damage is another one by now, and what `body` throws; the journal is
  ///   then as it was. `UnsettledSalvage` when the journals have changed places and the disk failed then.
  package func salvage<Outcome>(
    _ survey: SalvageSurvey, on occasion: WritingOccasion,
    _ body: (_ sound: StoreFolder, _ quarantine: String) throws -> Outcome
  ) throws -> Outcome {
    let sending = try SendLock(self, occasion: occasion)
    let lock = try takeLock(occasion)
    defer { withExtendedLifetime((sending, lock)) {} }
    guard try surveyDamage() == survey else { throw StoreProblem.rewritten }
    let name = "quarantine/salvage-\(survey.sound.line + 1)-\(try RandomBytes.uuid().prefix(8))"
    let sound = try prepare(survey.end, in: path + "/" + name)
    let outcome: Outcome
    do {
      outcome = try body(sound, name)
      try FolderTree.sync(sound.path)
      try OpenFile(sound.head, O_RDONLY).sync()
      let error = cstore_exchange(sound.journal, journal)
      guard error == 0 else { throw OpenFile.problem(path: journal, operation: "rename", code: error) }
    } catch {
      FolderTree.remove(sound.path)
      throw error
    }
    do throws(StoreProblem) {
      try settle(sound)
    } catch {
      // Done, but nobody knows whether the disk will remember it: read-only until it has been looked at.
      try Latch.write(UInt8(ascii: "1"), self)
      throw UnsettledSalvage(cause: error)
    }
    return outcome
  }

  /// Lets the witness follow the journal; until then the store is refused as damaged, and can be salvaged again.
  private func settle(_ sound: StoreFolder) throws(StoreProblem) {
    try OpenFile(folder: path).sync()
    if cstore_exchange(sound.head, head) != 0, rename(sound.head, head) != 0 {
      throw OpenFile.problem(path: head, operation: "rename", code: errno)
    }
    try OpenFile(folder: path).sync()
    for entry in ["lock", "latch", "quarantine", "tmp", "erasures.jsonl"] {
      FolderTree.remove(sound.path + "/" + entry)
    }
    try FolderTree.sync(quarantine)
    try SnapshotFile.removeAll(in: self)
    endDoubt()
  }

  /// A store of the journal up to `end`, and an empty segment to go on in.
  private func prepare(_ end: JournalPosition, in folder: String) throws(StoreProblem) -> StoreFolder {
    for name in ["", "/journal", "/quarantine", "/tmp"] { try Self.makeFolder(folder + name) }
    try Self.write([], newAt: folder + "/lock")
    try Self.write([UInt8(ascii: "0")], newAt: folder + "/latch")
    let sound = StoreFolder(path: folder, mark: mark, readOnlyBecause: nil)
    if let erased = try WholeFile.read(erasures, limit: ErasureLog.largest) {
      try Self.write(erased, newAt: sound.erasures)
    }
    for name in try SegmentName.all(in: journal) where name.first <= end.segment {
      let source = journal + "/" + name.text
      let copy = sound.journal + "/" + name.text
      // Segments before the last one are never written again, so both journals may share them.
      if name.first < end.segment, link(source, copy) == 0 { continue }
      let limit = name.first == end.segment ? end.offset : Int.max
      guard try FolderTree.copy(source, to: copy, limit: limit) != nil else { throw .rewritten }
    }
    let next = sound.journal + "/" + SegmentName(first: end.line + 1).text
    if try FileFacts(at: next) == nil { try Self.write([], newAt: next) }
    return sound
  }
}

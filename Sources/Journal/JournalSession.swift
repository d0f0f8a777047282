import Digest
import Glibc

/// The store while this process holds its lock: read what others wrote, decide, append.
///
/// Never hold it across network, rendering, questions or an editor. Made by `StoreFolder.withLock`.
package final class JournalSession {
  /// The store.
  package let store: StoreFolder
  /// Which lock file is held.
  package let lockInode: UInt64
  /// Who writes, and when.
  package let occasion: WritingOccasion
  private let reader: JournalReader
  private var isCaughtUp = false
  /// The file `head`, open for as long as the lock is held.
  private var head: OpenFile?
  /// The last segment, open for appending if nothing new was met.
  private var segment: OpenFile?

  init(_ store: StoreFolder, lockInode: UInt64, occasion: WritingOccasion, reader: JournalReader) {
    self.store = store
    self.lockInode = lockInode
    self.occasion = occasion
    self.reader = reader
  }

  /// Hands over every line that the reader has not seen yet, and repairs a torn tail first.
  ///
  /// A repair copies the torn bytes to `quarantine/`, cuts them off and journals `store.repaired`, which is
  /// handed over too.
  ///
  /// - Throws: As `JournalReader.read`.
  package func readNewLines(_ apply: JournalReader.Apply) throws(StoreProblem) -> ReadReport {
    head = try reader.files.head(store.head)
    let witness =
      if let head { try HeadWitness.read(head, &reader.files.headSlots) } else { HeadWitness?.none }
    segment = try reader.openIfUnchanged(witness)
    if segment != nil {
      isCaughtUp = true
      return ReadReport()
    }
    var report = try reader.read(against: witness, apply)
    if let tear = reader.tornTail {
      let name = try repair(tear)
      let rest = try reader.read(apply)
      report.lines += rest.lines
      report.unfinishedBytes = 0
      report.warnings.append(.tailRepaired(quarantine: "quarantine/" + name, bytes: tear.count))
    }
    isCaughtUp = true
    return report
  }

  /// Appends one decision and makes it safe on disk before it returns; the caller applies its events itself.
  ///
  /// Up to a megabyte it is one line; beyond, a batch of lines and a commit that adopts them, synced once.
  ///
  /// - Parameters:
  ///   - operation: The identifier that the client chose for the command.
  /// - Throws: `.notCaughtUp` before `readNewLines`; `.eventTooLong`, `.reservedKey`; `.noSpace`,
  ///   `.inputOutput`. Nothing is recorded then, and it must not be tried again in this session.
  @discardableResult
  package func append(_ events: [EventRecord], operation: String) throws(StoreProblem) -> AppendedDecision {
    guard isCaughtUp else { throw .notCaughtUp }
    let appender = try JournalAppender(store, at: reader.chainEnd, open: segment)
    segment = nil
    var writing = DecisionWriting(
      appender: appender, occasion: occasion, operation: operation, end: reader.chainEnd)
    isCaughtUp = false
    let decision = try writing.write(events)
    try appender.commit()
    let end = JournalPosition(
      line: decision.last, hash: writing.previous, time: decision.time, segment: appender.segment,
      offset: appender.offset)
    reader.advance(to: end)
    reader.files.giveBack(segment: appender.current)
    isCaughtUp = true
    HeadWitness(line: end.line, hash: end.hash).write(to: store.head, open: head, &reader.files.headSlots)
    return decision
  }

  /// Starts a new segment, so that nothing is ever appended after bytes whose fate was unclear.
  func startNewSegment() throws(StoreProblem) {
    guard isCaughtUp else { throw .notCaughtUp }
    let end = reader.chainEnd
    guard end.offset > 0 else { return }
    let appender = try JournalAppender(store, at: end, open: nil)
    try appender.rotate(to: end.line + 1)
    isCaughtUp = false
  }

  private func repair(_ tear: TornTail) throws(StoreProblem) -> String {
    let segment = SegmentName(first: tear.segment).text
    let path = store.journal + "/" + segment
    let bytes = try OpenFile(path, O_RDONLY).bytes(tear.count, from: tear.offset)
    let name = "\(segment).\(tear.offset).\(try RandomBytes.uuid())"
    try WholeFile.write(
      bytes, to: store.quarantine + "/" + name, by: store.temporaryPath("tail"), replacing: false)
    let file = try OpenFile(path, O_WRONLY)
    guard ftruncate(file.descriptor, off_t(tear.offset)) == 0 else { throw file.failed("ftruncate") }
    try file.sync()
    isCaughtUp = true
    let before = reader.position
    let end = reader.chainEnd
    try append([repaired(tear, segment: segment, quarantine: name)], operation: try RandomBytes.uuid())
    // The line goes the way of all lines: it is read back and handed over.
    reader.position = before
    reader.chainEnd = end
    return name
  }

  private func repaired(_ tear: TornTail, segment: String, quarantine: String) -> EventRecord {
    var facts = JSONWriter(reserving: 200)
    facts.beginObject()
    facts.field("segment", segment)
    facts.field("offset", tear.offset)
    facts.field("bytes", tear.count)
    facts.field("quarantine", quarantine)
    facts.endObject()
    return EventRecord(
      kind: "store.repaired", version: 1, id: "store", objectVersion: 1, isCritical: false,
      facts: facts.bytes,
      personal: [])
  }
}

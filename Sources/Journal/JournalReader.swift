import Digest
import Glibc

/// Reads a journal forward and remembers how far it came: for the first load, for following, for catching up
/// under the lock.
///
/// It takes no lock and repairs nothing. What it hands over is proved: the form, hash and chain of each line, each
/// personal value against its hash. Lines of a batch are held back until their commit stands. A class because it
/// owns a parser and a place in the journal; use it from one thread at a time.
package final class JournalReader {
  /// What receives a committed line. Everything it is given is valid only inside; a thrown fault is damage.
  package typealias Apply = (JournalLine) throws(JSONFault) -> Void

  /// The store whose journal it reads.
  package let store: StoreFolder
  /// The last line handed over; lines of a batch without commit lie beyond it.
  package internal(set) var position: JournalPosition

  let parser = JSONParser()
  /// What the decisions of this process keep open.
  let files = WritingFiles()
  /// Where the chain ends, which is where the next line is appended.
  var chainEnd: JournalPosition
  var tornTail: TornTail?
  /// Numbers of lines whose hashes are to be kept while reading.
  var watched: Set<Int> = []
  /// The hashes of those met.
  private(set) var seen: [Int: SHA256Digest] = [:]
  private var inode: UInt64?
  /// `ErasureLog.size` before the journal was last read: everything erased until then has been handed over.
  package private(set) var erasures = 0

  /// Starts after `position`.
  ///
  /// - Parameter position: `.beginning`, or that of a snapshot that `SnapshotFile` found to fit the journal.
  package init(_ store: StoreFolder, from position: JournalPosition) {
    self.store = store
    self.position = position
    chainEnd = position
  }

  /// Hands over every committed line after `position`, in order, and moves `position` past it.
  ///
  /// - Parameter apply: Called once a line.
  /// - Throws: `.damaged` at the first line that is not as it was acknowledged: everything before it has been
  ///   handed over, nothing after it. `.rewritten` if the segment is another file or shorter than before.
  package func read(_ apply: Apply) throws(StoreProblem) -> ReadReport {
    try read(against: HeadWitness.read(store.head), apply)
  }

  /// - Parameter witness: Read before the journal is, or it may speak of lines appended since.
  func read(against witness: HeadWitness?, _ apply: Apply) throws(StoreProblem) -> ReadReport {
    if try hasSeenAll(witness) { return ReadReport() }
    erasures = try ErasureLog.size(store)
    guard
      let window = try SegmentWindow.ifThere(store, segment: position.segment, from: position.offset)
    else { throw position.line == 0 ? missingFirstSegment(witness) : .rewritten }
    if let inode {
      if inode != window.inode { throw .rewritten }
    } else if try !window.holds(position) {
      throw .rewritten
    }
    guard try window.size() >= position.offset else { throw .rewritten }
    var pass = ReadingPass(reader: self, witness: witness)
    defer {
      chainEnd = pass.chainEnd
      tornTail = pass.tornTail
    }
    let last = try pass.run(from: window, apply)
    inode = last
    return pass.report
  }

  /// Whether the journal ends where it did when this reader last looked, so that no byte of it need be read.
  private func hasSeenAll(_ witness: HeadWitness?) throws(StoreProblem) -> Bool {
    guard let segment = try FileFacts(at: lastSegment), segment.isFile else { return false }
    return try hasSeenAll(witness, inode: segment.inode, size: segment.size)
  }

  /// The last segment, open for appending, if nothing was appended since this reader last looked.
  func openIfUnchanged(_ witness: HeadWitness?) throws(StoreProblem) -> OpenFile? {
    guard let file = try files.takeSegment(lastSegment),
      try hasSeenAll(witness, inode: UInt64(file.opened.st_ino), size: Int(file.opened.st_size))
    else { return nil }
    return file
  }

  /// Whether files stay open for the next decision.
  package var isHoldingFiles: Bool { files.isHolding }

  /// Closes what stays open for the next decision.
  package func closeFiles() { files.close() }

  private var lastSegment: String { store.journal + "/" + SegmentName(first: position.segment).text }

  /// The witness names the last line read, its segment ends there, and the segment that would follow is not there.
  private func hasSeenAll(
    _ witness: HeadWitness?, inode found: UInt64, size: Int
  ) throws(StoreProblem) -> Bool {
    guard let inode, let witness, tornTail == nil, position == chainEnd, witness.line == position.line,
      witness.hash == position.hash, found == inode, size == position.offset
    else { return false }
    return try FileFacts(at: store.journal + "/" + SegmentName(first: position.line + 1).text) == nil
  }

  /// Puts the place after lines that this process has just appended and applies by itself.
  func advance(to position: JournalPosition) {
    // A segment begun meanwhile is looked at anew: its last line must still stand where this one was put.
    if position.segment != self.position.segment { inode = nil }
    self.position = position
    chainEnd = position
  }

  /// Keeps the hash of a line that somebody wants to compare.
  @inline(__always)
  func note(_ digest: SHA256Digest, of line: Int) {
    if !watched.isEmpty, watched.contains(line) { seen[line] = digest }
  }

  private func missingFirstSegment(_ witness: HeadWitness?) -> StoreProblem {
    let name = SegmentName(first: position.segment).text
    let kind: StoreDamage.Kind =
      if let witness, witness.line > 0 { .endsBeforeWitness(witness.line) } else { .wrongSegment(name) }
    return .damaged(StoreDamage(segment: name, offset: 0, lastGoodLine: 0, kind: kind))
  }
}

import Digest
import Glibc

/// One walk of a reader from its position to the end of the journal.
///
/// The table of the store protocol, "reader and recovery", is decided here.
struct ReadingPass {
  let reader: JournalReader
  let witness: HeadWitness?
  private(set) var chainEnd: JournalPosition
  var tornTail: TornTail?
  var report = ReadReport()

  private var previous: HashText
  private var time: JournalTime
  private(set) var pending: PendingBatch?
  private var audit = JournalAudit()

  /// A batch whose commit has not been met yet.
  struct PendingBatch {
    let first: Int
    let segment: Int
    let offset: Int
    var lines: Int
  }

  init(reader: JournalReader, witness: HeadWitness?) {
    self.reader = reader
    self.witness = witness
    chainEnd = reader.position
    previous = HashText(reader.position.hash)
    time = reader.position.time
    if witness == nil { report.warnings.append(.witnessLost) }
  }

  /// Walks segment after segment; the inode of the last one comes back.
  mutating func run(
    from first: SegmentWindow, _ apply: JournalReader.Apply
  ) throws(StoreProblem) -> UInt64 {
    try checkWitness(line: chainEnd.line, hash: previous, segment: first.segment, offset: first.offset)
    var window = first
    var following: SegmentWindow?
    while true {
      let start = window.offset
      switch try window.next() {
      case .line(let bytes, let count):
        following = nil
        guard try take(bytes, count: count, at: start, in: window, apply) else { return try finish(window) }
      case .tooLong:
        try weighTear(.brokenLine, in: window, offset: start, count: JournalEnvelope.longest)
        return try finish(window)
      case .end(let leftover):
        if let next = following {
          // The segment that follows was there before this one was read to its end, so this one is complete.
          guard leftover == 0 else { throw damage(.brokenLine, window.segment, start) }
          window = next
          following = nil
          chainEnd = place(in: window.segment, offset: 0)
        } else if let next = try SegmentWindow.ifThere(reader.store, segment: chainEnd.line + 1, from: 0),
          next.segment != window.segment
        {
          following = next
        } else {
          if leftover > 0 { try recordTear(in: window, offset: start, count: leftover) }
          return try finish(window)
        }
      }
    }
  }

  // MARK: One line

  /// - Returns: False if the line is a torn tail, so that nothing may follow.
  private mutating func take(
    _ bytes: UnsafePointer<UInt8>, count: Int, at start: Int, in window: SegmentWindow,
    _ apply: JournalReader.Apply
  ) throws(StoreProblem) -> Bool {
    let segment = window.segment
    guard let header = LineHeader(bytes, count: count) else {
      try weighTear(.unreadableLine(.noLine), in: window, offset: start, count: count + 1)
      return false
    }
    guard header.isTrue(of: bytes) else {
      try weighTear(.wrongHash, in: window, offset: start, count: count + 1)
      return false
    }
    guard header.number == chainEnd.line + 1 else {
      throw damage(.wrongNumber(found: header.number), segment, start)
    }
    guard header.previous == previous else { throw damage(.brokenChain, segment, start) }
    try checkWitness(line: header.number, hash: header.hash, segment: segment, offset: start)
    do throws(JSONFault) {
      try audit.check(bytes, count: count, header: header, parser: reader.parser)
    } catch {
      // Personal values stand behind the hash, so a torn line may have a true one.
      let kind = audit.damage ?? .unreadableLine(.json(error))
      try weighTear(kind, in: window, offset: start, count: count + 1)
      return false
    }
    try settle(header, bytes, count: count, start: start, window: window, apply)
    return true
  }

  /// Hands the line over at once, or holds it back until its batch is committed.
  private mutating func settle(
    _ header: LineHeader, _ bytes: UnsafePointer<UInt8>, count: Int, start: Int, window: SegmentWindow,
    _ apply: JournalReader.Apply
  ) throws(StoreProblem) {
    let segment = window.segment
    var isSettled = true
    switch header.part {
    case .whole:
      abandonPending()
      try hand(over: header, bytes, count: count, segment: segment, offset: start, apply)
    case .batch(let first, let index):
      isSettled = false
      if pending?.first == first, pending?.lines == index {
        pending?.lines += 1
      } else if index == 0, first == header.number {
        abandonPending()
        pending = PendingBatch(first: first, segment: segment, offset: start, lines: 1)
      } else {
        throw damage(.unreadableLine(.batchOutOfOrder), segment, start)
      }
    case .commit(let first, let lines):
      guard let batch = pending, batch.first == first, batch.lines == lines else {
        throw damage(.strayCommit, segment, start)
      }
      pending = nil
      try handOver(batch, apply)
      try hand(over: header, bytes, count: count, segment: segment, offset: start, apply)
    }
    previous = header.hash
    time = max(time, header.time)
    guard let digest = header.hash.digest else { throw damage(.wrongHash, segment, start) }
    reader.note(digest, of: header.number)
    chainEnd = JournalPosition(
      line: header.number, hash: digest, time: time, segment: segment, offset: window.offset)
    if isSettled { reader.position = chainEnd }
  }

  private mutating func hand(
    over header: LineHeader, _ bytes: UnsafePointer<UInt8>, count: Int, segment: Int, offset: Int,
    _ apply: JournalReader.Apply
  ) throws(StoreProblem) {
    do throws(JSONFault) {
      let cursor = try reader.parser.parse(bytes, count: count, isStrict: false)
      try apply(try JournalLine(cursor, header: header))
    } catch {
      throw damage(.unreadableLine(.json(error)), segment, offset)
    }
    report.lines += 1
  }

  /// Reads the lines of a committed batch a second time: holding them in memory would double a big import.
  private mutating func handOver(_ batch: PendingBatch, _ apply: JournalReader.Apply) throws(StoreProblem) {
    var segment = batch.segment
    var number = batch.first
    var window = try SegmentWindow.ifThere(reader.store, segment: segment, from: batch.offset)
    while number < batch.first + batch.lines {
      guard let open = window else { throw StoreProblem.rewritten }
      let start = open.offset
      switch try open.next() {
      case .line(let bytes, let count):
        guard let header = LineHeader(bytes, count: count), header.number == number else { throw .rewritten }
        try hand(over: header, bytes, count: count, segment: segment, offset: start, apply)
        number += 1
      case .end, .tooLong:
        guard segment != number else { throw .rewritten }
        segment = number
        window = try SegmentWindow.ifThere(reader.store, segment: segment, from: 0)
      }
    }
  }

  // MARK: The end

  private mutating func finish(_ window: SegmentWindow) throws(StoreProblem) -> UInt64 {
    if let witness, witness.line > chainEnd.line {
      throw damage(.endsBeforeWitness(witness.line), window.segment, chainEnd.offset)
    }
    abandonPending()
    let names = try SegmentName.all(in: reader.store.journal)
    guard names.first?.first == 1 else {
      throw damage(.wrongSegment(SegmentName(first: 1).text), window.segment, 0)
    }
    if audit.unexplainedErasure != nil,
      let line = audit.unexplained(beside: try ErasureLog.read(reader.store))
    {
      let name = SegmentName(first: window.segment).text
      let kind = StoreDamage.Kind.unexplainedErasure
      throw .damaged(StoreDamage(segment: name, offset: 0, lastGoodLine: line - 1, kind: kind))
    }
    // A segment of another number than the one that must follow holds lines that no chain leads to.
    if let stray = names.last, stray.first > window.segment {
      throw damage(.wrongSegment(stray.text), window.segment, chainEnd.offset)
    }
    if reader.position.segment == window.segment { return window.inode }
    return try SegmentWindow.ifThere(reader.store, segment: reader.position.segment, from: 0)?.inode
      ?? window.inode
  }

  private mutating func abandonPending() {
    guard let batch = pending else { return }
    report.warnings.append(.batchWithoutCommit(first: batch.first, lines: batch.lines))
    pending = nil
  }

  private func checkWitness(line: Int, hash: HashText, segment: Int, offset: Int) throws(StoreProblem) {
    guard let witness, witness.line == line, HashText(witness.hash) != hash else { return }
    throw damage(.differsFromWitness, segment, offset)
  }

  private func place(in segment: Int, offset: Int) -> JournalPosition {
    JournalPosition(line: chainEnd.line, hash: chainEnd.hash, time: time, segment: segment, offset: offset)
  }

  func damage(_ kind: StoreDamage.Kind, _ segment: Int, _ offset: Int) -> StoreProblem {
    .damaged(
      StoreDamage(
        segment: SegmentName(first: segment).text, offset: offset, lastGoodLine: chainEnd.line, kind: kind))
  }
}

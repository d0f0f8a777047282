/// What a power cut may leave at the end of a journal, and what it cannot.
extension ReadingPass {
  /// A half-stored line is a torn tail only if it was never acknowledged, a sector of it was never written, and
  /// nothing after it can have been acknowledged; everything else is damage.
  ///
  /// The lines of a batch are flushed together, so a power cut may tear one of them and leave others after it.
  ///
  /// - Parameter count: Its bytes, with the line feed.
  mutating func weighTear(
    _ kind: StoreDamage.Kind, in window: SegmentWindow, offset: Int, count: Int
  ) throws(StoreProblem) {
    let size = try window.size()
    guard LineTear.hasEmptySector(try window.bytes(from: offset, count: count), at: offset) else {
      throw damage(kind, window.segment, offset)
    }
    if offset + count < size,
      !(try isOfOneBatch(after: offset + count, in: window, continuing: kind == .brokenLine))
    {
      throw damage(kind, window.segment, offset)
    }
    try recordTear(in: window, offset: offset, count: size - offset)
  }

  mutating func recordTear(in window: SegmentWindow, offset: Int, count: Int) throws(StoreProblem) {
    if let witness, witness.line > chainEnd.line {
      throw damage(.endsBeforeWitness(witness.line), window.segment, offset)
    }
    let newer = try SegmentName.all(in: reader.store.journal).last { $0.first > window.segment }
    guard newer == nil else { throw damage(.brokenLine, window.segment, offset) }
    tornTail = TornTail(segment: window.segment, offset: offset, count: count)
    report.unfinishedBytes = count
  }

  /// Whether everything from `place` to the end of the segment is of the batch that was torn: its whole lines,
  /// its commit, and lines of which a sector was never written.
  ///
  /// - Parameter continuing: Whether the torn line has no line feed before `place`: what comes first is its rest.
  private func isOfOneBatch(
    after place: Int, in window: SegmentWindow, continuing: Bool
  ) throws(StoreProblem) -> Bool {
    var isRest = continuing
    let batch = pending?.first ?? chainEnd.line + 1
    var isSeen = pending != nil
    guard var rest = try SegmentWindow.ifThere(reader.store, segment: window.segment, from: place) else {
      return false
    }
    while true {
      let start = rest.offset
      switch try rest.next() {
      case .line where isRest:
        isRest = false
      case .line(let bytes, let count):
        if let header = LineHeader(bytes, count: count), header.isTrue(of: bytes) {
          guard header.part.batch == batch else { return false }
          isSeen = true
        } else {
          guard LineTear.hasEmptySector(try rest.bytes(from: start, count: count + 1), at: start) else {
            return false
          }
        }
      case .tooLong:
        let count = JournalEnvelope.longest
        let bytes = try rest.bytes(from: start, count: count)
        guard isRest || LineTear.hasEmptySector(bytes, at: start) else { return false }
        guard
          let further = try SegmentWindow.ifThere(
            reader.store, segment: window.segment, from: start + count)
        else { return false }
        rest = further
        isRest = true
      case .end(let leftover):
        if leftover == 0 || isSeen || isRest { return true }
        return LineTear.hasEmptySector(try rest.bytes(from: start, count: leftover), at: start)
      }
    }
  }
}

extension JournalEnvelope.Part {
  /// The number of the first line of the batch that a line belongs to or adopts.
  fileprivate var batch: Int? {
    switch self {
    case .whole: nil
    case .batch(let first, _), .commit(let first, _): first
    }
  }
}

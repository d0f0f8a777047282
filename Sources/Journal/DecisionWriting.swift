import Digest
import Glibc

/// One decision on its way into the journal, as one line or as a batch.
struct DecisionWriting {
  private let appender: JournalAppender
  private let occasion: WritingOccasion
  private let operation: String
  private let time: JournalTime
  private let first: Int
  private var next: Int
  private var salts = SaltSource()
  /// The hash of the last line written.
  private(set) var previous: SHA256Digest

  init(appender: JournalAppender, occasion: WritingOccasion, operation: String, end: JournalPosition) {
    self.appender = appender
    self.occasion = occasion
    self.operation = operation
    time = max(occasion.now, end.time)
    first = end.line + 1
    next = first
    previous = end.hash
  }

  /// Encodes and writes; nothing is synced yet.
  ///
  /// Every line is encoded before the first is written unless the decision is a batch, whose lines would double
  /// a big import in memory; a batch that fails half-way is cut off again.
  mutating func write(_ events: [EventRecord]) throws(StoreProblem) -> AppendedDecision {
    for event in events where event.weight > JournalEnvelope.longest - 2048 {
      throw .eventTooLong(kind: event.kind, bytes: event.weight)
    }
    let weight = events.reduce(0) { $0 + $1.weight }
    if weight <= JournalEnvelope.longest - 2048 {
      let line = try encode(events, .whole)
      if line.bytes.count <= JournalEnvelope.longest {
        try write(line)
        return AppendedDecision(first: first, last: first, time: time)
      }
    }
    return try writeBatch(events)
  }

  private mutating func writeBatch(_ events: [EventRecord]) throws(StoreProblem) -> AppendedDecision {
    var start = 0
    var index = 0
    while start < events.count {
      var end = start
      var weight = 0
      while end < events.count, end == start || weight + events[end].weight <= JournalEnvelope.batchSize {
        weight += events[end].weight
        end += 1
      }
      do throws(StoreProblem) {
        let line = try encode(Array(events[start..<end]), .batch(first: first, index: index))
        guard line.bytes.count <= JournalEnvelope.longest else {
          throw .eventTooLong(kind: events[start].kind, bytes: line.bytes.count)
        }
        try write(line)
      } catch {
        appender.abandon()
        throw error
      }
      start = end
      index += 1
    }
    try write(encode([], .commit(first: first, lines: index)))
    return AppendedDecision(first: first, last: next - 1, time: time)
  }

  private mutating func encode(
    _ events: [EventRecord], _ part: JournalEnvelope.Part
  ) throws(StoreProblem) -> JournalEnvelope.Line {
    let envelope = JournalEnvelope(
      number: next, previous: previous, time: time, day: occasion.day, by: occasion.by, pid: Int(getpid()),
      operation: operation, part: part, events: events)
    return try envelope.encoded { () throws(StoreProblem) in try salts.next() }
  }

  private mutating func write(_ line: JournalEnvelope.Line) throws(StoreProblem) {
    try appender.write(line.bytes, number: next)
    previous = line.hash
    next += 1
  }
}

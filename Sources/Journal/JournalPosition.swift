import Digest

/// How far a journal has been read: everything up to and including one line.
package struct JournalPosition: Equatable, Sendable {
  /// The number of that line; 0 before the first.
  package let line: Int
  /// Its hash; 32 zeros before the first.
  package let hash: SHA256Digest
  /// Its moment, the latest of all lines so far.
  package let time: JournalTime
  /// The number of the first line of its segment.
  package let segment: Int
  /// The byte in that segment after the line.
  package let offset: Int

  /// Before the first line.
  package static let beginning = JournalPosition(
    line: 0, hash: .zero, time: JournalTime(milliseconds: 0), segment: 1, offset: 0)

  init(line: Int, hash: SHA256Digest, time: JournalTime, segment: Int, offset: Int) {
    self.line = line
    self.hash = hash
    self.time = time
    self.segment = segment
    self.offset = offset
  }
}

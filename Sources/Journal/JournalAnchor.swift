import Digest
import Glibc

/// Whether a line that was once read still stands where it stood.
enum JournalAnchor {
  /// Reads the line that ends at `position` and compares its number and its hash, recomputed from its bytes.
  static func holds(_ position: JournalPosition, in store: StoreFolder) throws(StoreProblem) -> Bool {
    guard position.line > 0 else { return position == .beginning }
    let path = store.journal + "/" + SegmentName(first: position.segment).text
    guard let file = try OpenFile.ifThere(path, O_RDONLY), position.offset > 0 else { return false }
    return try holds(position, in: file)
  }

  /// The same for a segment that is open.
  static func holds(_ position: JournalPosition, in file: OpenFile) throws(StoreProblem) -> Bool {
    let start = max(0, position.offset - JournalEnvelope.longest - 1)
    let bytes = try file.bytes(position.offset - start, from: start)
    guard bytes.count == position.offset - start, bytes.last == UInt8(ascii: "\n") else { return false }
    let lineStart = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress,
        let header = LineHeader(first + lineStart, count: buffer.count - lineStart - 1)
      else { return false }
      return header.number == position.line && header.hash == HashText(position.hash)
        && header.isTrue(of: first + lineStart)
    }
  }
}

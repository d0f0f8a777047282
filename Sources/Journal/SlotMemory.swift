import Glibc

/// What a file of two slots held when it was last read or written, and what that means.
///
/// A decision finds the bytes that the one before it has left, as long as nobody else writes: they are compared, and
/// read digit by digit only where they differ.
struct SlotMemory<Meaning> {
  private var bytes: [UInt8] = []
  private(set) var meaning: Meaning?

  /// Whether these bytes are the ones whose meaning is known.
  func isKnown(_ found: UnsafeRawBufferPointer) -> Bool {
    guard meaning != nil, found.count == bytes.count, let start = found.baseAddress else { return false }
    return bytes.withUnsafeBytes { known in
      known.baseAddress.map { memcmp($0, start, found.count) == 0 } ?? false
    }
  }

  /// Keeps a whole file's bytes with their meaning; without one nothing is known.
  mutating func keep(_ found: UnsafeRawBufferPointer, meaning: Meaning?) {
    self.meaning = meaning
    bytes.removeAll(keepingCapacity: true)
    if meaning != nil { bytes.append(contentsOf: found) }
  }

  /// Follows a slot that was written whole into the file, and is the newer one now.
  mutating func follow(_ slot: [UInt8], at offset: Int, meaning: Meaning) {
    guard self.meaning != nil, offset + slot.count <= bytes.count else { return forget() }
    bytes.replaceSubrange(offset..<offset + slot.count, with: slot)
    self.meaning = meaning
  }

  /// Nothing is known any more.
  mutating func forget() { meaning = nil }
}

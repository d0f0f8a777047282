import Digest

/// A slot of a witness: a text, its SHA-256 behind a space, and spaces up to a line feed.
///
/// A file of two slots is written in turn, by the number of the line (modulo 2): a torn slot leaves the other one.
enum WitnessSlot {
  /// Bytes of one slot.
  static let size = 512

  /// Where the slot of a line begins in its file.
  static func offset(of line: Int) -> Int { line % 2 * size }

  /// A slot with this text, which must leave room for a hash.
  static func bytes(of text: [UInt8]) -> [UInt8] {
    let checksum = sha256(text)
    var bytes = [UInt8](repeating: 0x20, count: size)
    bytes.withUnsafeMutableBytes { slot in
      slot.copyBytes(from: text)
      checksum.withHexDigits { digits in
        UnsafeMutableRawBufferPointer(rebasing: slot[(text.count + 1)...]).copyBytes(from: digits)
      }
      slot[size - 1] = UInt8(ascii: "\n")
    }
    return bytes
  }

  /// The two slots of a file, shorter or empty where the file is cut.
  static func both(of file: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    [file.prefix(size), file.dropFirst(size)].map { UnsafeRawBufferPointer(rebasing: $0) }
  }

  /// A whole file in which one slot speaks alone.
  static func file(of slot: [UInt8], line: Int) -> [UInt8] {
    let empty = [UInt8](repeating: 0x20, count: size)
    return offset(of: line) == 0 ? slot + empty : empty + slot
  }
}

import CHash

/// SHA-256 of bytes that come in several pieces.
///
/// A value: a copy goes on by itself, so a common beginning may be hashed once and continued twice.
package struct SHA256Hasher {
  private var state = chash_sha256_state()

  /// Starts with no byte taken.
  package init() {
    chash_sha256_start(&state)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    chash_sha256_update(&state, start, bytes.count)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes one byte.
  package mutating func update(byte: UInt8) {
    withUnsafeBytes(of: byte) { update($0) }
  }

  /// The digest of everything taken so far; the hasher can go on afterwards.
  package func digest() -> SHA256Digest {
    var ended = state
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { digest in
      if let start = digest.baseAddress {
        chash_sha256_finish(&ended, start.assumingMemoryBound(to: UInt8.self))
      }
    }
    return SHA256Digest(wordsOfTheStandard: words)
  }
}

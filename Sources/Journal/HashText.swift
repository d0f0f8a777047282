import Digest

/// The 64 digits of a hash as they stand in a line, in eight machine words: the chain is compared as text, so
/// that reading it costs next to nothing.
struct HashText: Equatable {
  private var words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// - Parameter start: 64 readable bytes.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    let raw = UnsafeRawPointer(start)
    words = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 32, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 40, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 48, as: UInt64.self),
      raw.loadUnaligned(fromByteOffset: 56, as: UInt64.self)
    )
  }

  init(_ digest: SHA256Digest) {
    words = (0, 0, 0, 0, 0, 0, 0, 0)
    var digits: [UInt8] = []
    digest.appendHex(to: &digits)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: digits) }
  }

  /// The hash, or nothing if the bytes are not 64 hexadecimal digits in small letters.
  var digest: SHA256Digest? {
    withUnsafeBytes(of: words) { SHA256Digest(hexDigits: $0) }
  }

  @inline(__always)
  static func == (left: HashText, right: HashText) -> Bool {
    left.words.0 == right.words.0 && left.words.1 == right.words.1 && left.words.2 == right.words.2
      && left.words.3 == right.words.3 && left.words.4 == right.words.4 && left.words.5 == right.words.5
      && left.words.6 == right.words.6 && left.words.7 == right.words.7
  }
}

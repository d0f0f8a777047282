/// The 32 bytes that SHA-256 (FIPS 180-4) gives for some bytes.
///
/// It stands in four machine words, so that comparing and copying one never touches the heap.
package struct SHA256Digest: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The first 8 bytes, the most significant first.
  package var leading: UInt64 { first }

  /// The digest of 32 zeros, which stands where nothing comes before.
  package static let zero = SHA256Digest(thirtyTwo: [UInt8](repeating: 0, count: 32))

  /// Takes the 32 bytes of a digest.
  ///
  /// - Returns: Nothing unless there are exactly 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init(thirtyTwo: bytes)
  }

  /// Reads 64 hexadecimal digits in small letters, the only form that the store writes.
  ///
  /// - Returns: Nothing for another length, a capital letter or another character.
  package init?(hex: some Collection<UInt8>) {
    let found = hex.withContiguousStorageIfAvailable { SHA256Digest(hexDigits: UnsafeRawBufferPointer($0)) }
    guard let digest = found ?? Array(hex).withUnsafeBytes({ SHA256Digest(hexDigits: $0) }) else {
      return nil
    }
    self = digest
  }

  /// Reads 64 hexadecimal digits in small letters where they lie.
  package init?(hexDigits digits: UnsafeRawBufferPointer) {
    guard digits.count == 64 else { return nil }
    func word(_ start: Int) -> UInt64? {
      var word: UInt64 = 0
      for place in start..<start + 16 {
        guard let value = Self.value(ofDigit: digits[place]) else { return nil }
        word = word << 4 | value
      }
      return word
    }
    guard let first = word(0), let second = word(16), let third = word(32), let fourth = word(48) else {
      return nil
    }
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// Reads 64 hexadecimal digits in small letters.
  package init?(hex: String) {
    self.init(hex: hex.utf8)
  }

  init(thirtyTwo bytes: some Collection<UInt8>) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.init(wordsOfTheStandard: words)
  }

  /// Takes four words whose bytes stand in the order of the standard.
  init(wordsOfTheStandard words: (UInt64, UInt64, UInt64, UInt64)) {
    (first, second, third, fourth) = (
      UInt64(bigEndian: words.0), UInt64(bigEndian: words.1), UInt64(bigEndian: words.2),
      UInt64(bigEndian: words.3)
    )
  }

  /// The 32 bytes, in the order of the standard.
  package var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  /// The 64 hexadecimal digits, in small letters.
  package var hex: String { withHexDigits { String(decoding: $0, as: UTF8.self) } }

  /// Appends the 64 hexadecimal digits, in small letters, without making a string of them.
  package func appendHex(to digits: inout [UInt8]) {
    withHexDigits { digits.append(contentsOf: $0) }
  }

  /// Hands over the 64 hexadecimal digits, in small letters, in memory that is valid inside `body` alone.
  package func withHexDigits<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let digits = (
      Self.digits(first >> 32), Self.digits(first), Self.digits(second >> 32), Self.digits(second),
      Self.digits(third >> 32), Self.digits(third), Self.digits(fourth >> 32), Self.digits(fourth)
    )
    return withUnsafeBytes(of: digits, body)
  }

  /// The eight digits of the lower half of a word, the first of them at the lowest address.
  ///
  /// Each half-byte is spread into a byte of its own; then all eight become digits at once.
  private static func digits(_ word: UInt64) -> UInt64 {
    var spread = word & 0xFFFF_FFFF
    spread = (spread << 16 | spread) & 0x0000_FFFF_0000_FFFF
    spread = (spread << 8 | spread) & 0x00FF_00FF_00FF_00FF
    spread = (spread << 4 | spread) & 0x0F0F_0F0F_0F0F_0F0F
    let isLetter = (spread + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return (spread + 0x3030_3030_3030_3030 + isLetter * 39).bigEndian
  }

  private static func value(ofDigit digit: UInt8) -> UInt64? {
    switch digit {
    case 48...57: UInt64(digit - 48)
    case 97...102: UInt64(digit - 87)
    default: nil
    }
  }
}

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
    var place = 0
    for byte in bytes {
      switch place >> 3 {
      case 0: words.0 = words.0 << 8 | UInt64(byte)
      case 1: words.1 = words.1 << 8 | UInt64(byte)
      case 2: words.2 = words.2 << 8 | UInt64(byte)
      default: words.3 = words.3 << 8 | UInt64(byte)
      }
      place += 1
    }
    (first, second, third, fourth) = words
  }

  /// The 32 bytes, in the order of the standard.
  package var bytes: [UInt8] {
    [first, second, third, fourth].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }

  /// The 64 hexadecimal digits, in small letters.
  package var hex: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    appendHex(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends the 64 hexadecimal digits, in small letters, without making a string of them.
  package func appendHex(to digits: inout [UInt8]) {
    for word in [first, second, third, fourth] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let value = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        digits.append(value < 10 ? 48 + value : 87 + value)
      }
    }
  }

  private static func value(ofDigit digit: UInt8) -> UInt64? {
    switch digit {
    case 48...57: UInt64(digit - 48)
    case 97...102: UInt64(digit - 87)
    default: nil
    }
  }
}

import Digest

/// The number and the hash of a journal line, as `verify` prints them and as a person keeps them outside the store.
///
/// A chain without one only shows accidents: whoever may write to the journal can rewrite its end with right hashes.
package struct WitnessedLine: Hashable, Sendable {
  /// The number of the line; 0 before the first.
  package let line: Int
  /// Its hash.
  package let hash: SHA256Digest

  /// Takes both.
  package init(line: Int, hash: SHA256Digest) {
    self.line = line
    self.hash = hash
  }

  /// The two words that `all(in:)` reads: `1234 9dac3c…`.
  package var text: String { "\(line) \(hash.hex)" }

  /// Every pair of a number and a hash right after it, on one line, whatever stands around them.
  ///
  /// So the output of `verify`, plain or JSON, is an anchor as it is, and so is a report that quotes it.
  package static func all(in bytes: [UInt8]) -> [WitnessedLine] {
    bytes.split(separator: UInt8(ascii: "\n")).flatMap { line -> [WitnessedLine] in
      let words = line.split { !isWordByte($0) }
      return zip(words, words.dropFirst()).compactMap { number, hash -> WitnessedLine? in
        guard number.count <= 18, number.allSatisfy({ (48...57).contains($0) }),
          let line = Int(String(decoding: number, as: UTF8.self)), let hash = SHA256Digest(hex: hash)
        else { return nil }
        return WitnessedLine(line: line, hash: hash)
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }
}

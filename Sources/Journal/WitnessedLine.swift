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
  ///
  /// - Throws: `Malformed` for a number before a word of 41 to 80 letters and digits that is no hash: an anchor that a copy
  ///   has spoilt must not pass because a sound one stands beside it.
  package static func all(in bytes: [UInt8]) throws(Malformed) -> [WitnessedLine] {
    var found: [WitnessedLine] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      let words = line.split { !isWordByte($0) }
      for (number, hash) in zip(words, words.dropFirst()) where number.allSatisfy(isDigit) {
        guard (41...80).contains(hash.count) else { continue }
        guard number.count <= 18, let line = Int(String(decoding: number, as: UTF8.self)),
          let hash = SHA256Digest(hex: hash)
        else { throw Malformed(line: place + 1) }
        found.append(WitnessedLine(line: line, hash: hash))
      }
    }
    return found
  }

  /// A line of a file of anchors whose hash is none.
  package struct Malformed: Error, Equatable {
    /// From 1.
    package let line: Int
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }
}

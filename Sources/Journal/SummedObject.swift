import Digest

/// A JSON object in ASCII that ends with the SHA-256 of itself without that end: `{…,"sum":HEX}`.
enum SummedObject {
  private static let mark = Array(",\"sum\":\"".utf8)

  /// The object with its sum, and a line feed.
  static func line(_ object: [UInt8]) -> [UInt8] {
    object.dropLast() + mark + Array("\(sha256(object).hex)\"}\n".utf8)
  }

  /// Whether a line's sum is that of the rest; one of earlier versions has none.
  static func isWhole(_ bytes: some Sequence<UInt8>) -> Bool {
    let line = Array(bytes)
    guard let end = line.ranges(of: mark).last else { return true }
    let object = Array(line[..<end.lowerBound]) + [UInt8(ascii: "}")]
    return line == Self.line(object)
  }
}

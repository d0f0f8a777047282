import CStore

/// Bytes from the kernel's random source (getrandom).
package enum RandomBytes {
  /// Sixteen random bytes as 32 hexadecimal digits: the salt of one personal value.
  ///
  /// - Throws: `StoreProblem.inputOutput` if the kernel gives none.
  package static func salt() throws(StoreProblem) -> [UInt8] {
    try hex(sixteen())
  }

  /// A random identifier, version 4 of RFC 9562: `xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx`.
  ///
  /// - Throws: `StoreProblem.inputOutput` if the kernel gives none.
  package static func uuid() throws(StoreProblem) -> String {
    var bytes = try sixteen()
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = hex(bytes)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map {
      String(decoding: digits[$0], as: UTF8.self)
    }
    return groups.joined(separator: "-")
  }

  private static func sixteen() throws(StoreProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16)
    let error = cstore_random(&bytes, bytes.count)
    guard error == 0 else { throw .inputOutput(path: "getrandom", operation: "read", code: error) }
    return bytes
  }

  private static func hex(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte in [byte >> 4, byte & 15].map { $0 < 10 ? 48 + $0 : 87 + $0 } }
  }
}

import CStore

/// Bytes from the kernel's random source (getrandom).
package enum RandomBytes {
  /// A random identifier, version 4 of RFC 9562: `xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx`.
  ///
  /// - Throws: `StoreProblem.inputOutput` if the kernel gives none.
  package static func uuid() throws(StoreProblem) -> String {
    var bytes = try take(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = hex(bytes)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map {
      String(decoding: digits[$0], as: UTF8.self)
    }
    return groups.joined(separator: "-")
  }

  /// So many random bytes.
  static func take(_ count: Int) throws(StoreProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let error = cstore_random(&bytes, bytes.count)
    guard error == 0 else { throw .inputOutput(path: "getrandom", operation: "read", code: error) }
    return bytes
  }

  /// Two hexadecimal digits for each byte.
  static func hex(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return digits
  }

  private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? 48 + half : 87 + half }
}

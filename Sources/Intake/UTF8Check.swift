/// Tells UTF-8 from anything else (Unicode, table 3-7: no overlong form, no surrogate, nothing past U+10FFFF).
enum UTF8Check {
  /// Index of the first byte that does not continue a valid text; nil when all is valid.
  static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      firstInvalid(in: buffer).map { $0 + bytes.startIndex }
    }
  }

  private static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard let (length, second) = continuation(of: lead), index + length <= bytes.count,
        second.contains(bytes[index + 1])
      else { return index }
      for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) { return index }
      index += length
    }
    return nil
  }

  private static func continuation(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}

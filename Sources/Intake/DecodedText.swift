/// A file's bytes brought to UTF-8, without byte-order mark.
struct DecodedText {
  /// Valid UTF-8 without NUL.
  let bytes: [UInt8]
  /// What the file was read as.
  let encoding: TextEncoding
  /// Whether the encoding was guessed because the file is not UTF-8.
  let isGuess: Bool

  /// The largest file that is read: 4 GB.
  static let mostBytes = 4 << 30

  /// Decodes; without a declared encoding a valid UTF-8 file is that, any other is `fallback`.
  init(
    _ raw: [UInt8], declared: TextEncoding?, fallback: TextEncoding = .windows1252
  ) throws(FileProblem.Reason) {
    guard raw.count <= DecodedText.mostBytes else { throw .tooLarge }
    guard raw.contains(where: { !($0 == 0x20 || (0x09...0x0D).contains($0)) }) else { throw .empty }
    if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
      bytes = try DecodedText.fromUTF16(raw.dropFirst(2), isLittleEndian: raw[0] == 0xFF)
      (encoding, isGuess) = (.utf16, false)
    } else {
      let body = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw[3...] : raw[...]
      let hasMark = body.startIndex == 3
      if declared == .utf16 {
        bytes = try DecodedText.fromUTF16(body, isLittleEndian: true)
        (encoding, isGuess) = (.utf16, false)
      } else if let nul = body.firstIndex(of: 0) {
        throw .binary(line: DecodedText.line(of: nul, in: raw))
      } else {
        let damage = UTF8Check.firstInvalid(in: body)
        switch declared ?? (damage == nil || hasMark ? .utf8 : fallback) {
        case .utf8:
          if let damage { throw .undecodable(.utf8, line: DecodedText.line(of: damage, in: raw)) }
          bytes = body.startIndex == 0 ? raw : Array(body)
          encoding = .utf8
        case let other:
          bytes = try DecodedText.fromSingleBytes(body, other)
          encoding = other
        }
        isGuess = declared == nil && encoding != .utf8
      }
    }
    if let nul = bytes.firstIndex(of: 0) { throw .binary(line: DecodedText.line(of: nul, in: bytes)) }
    if bytes.isEmpty { throw .empty }
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<index].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  private static func fromUTF16(
    _ body: ArraySlice<UInt8>, isLittleEndian: Bool
  ) throws(FileProblem.Reason) -> [UInt8] {
    guard body.count % 2 == 0 else { throw .undecodable(.utf16, line: 1) }
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    for index in stride(from: body.startIndex, to: body.endIndex, by: 2) {
      let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .undecodable(.utf16, line: 1) }
    return Array(text.utf8)
  }

  private static func fromSingleBytes(
    _ body: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(FileProblem.Reason) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count + body.count / 16)
    for index in body.indices {
      let byte = body[index]
      if byte < 0x80 {
        result.append(byte)
      } else if let scalar = SingleByteTables.scalar(of: byte, in: encoding) {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        throw .undecodable(encoding, line: line(of: index - body.startIndex, in: Array(body)))
      }
    }
    return result
  }
}

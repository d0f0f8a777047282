/// Texts as the bytes of a file may write them.
struct BytePatterns {
  private struct Pattern: Hashable {
    let bytes: [UInt8]
    /// Bytes a sign where they are always as many: 2 in UTF-16.
    let width: Int
    /// A word so short that it stands in others by chance: it counts between other signs than letters only.
    let isShort: Bool
  }

  /// By their first byte.
  private let patterns: [[Pattern]]
  private static let longWord = 6

  /// - Parameter texts: As they stand; capitals and small letters are looked for too.
  init(_ texts: Set<String>) {
    var found: Set<Pattern> = []
    for text in texts {
      let isShort = text.unicodeScalars.count < Self.longWord && text.allSatisfy(\.isLetter)
      for text in [text, text.uppercased(), text.lowercased()] {
        for (bytes, width) in Self.spellings(of: text) where !bytes.isEmpty {
          found.insert(Pattern(bytes: bytes, width: width, isShort: isShort))
        }
      }
    }
    var byFirst = [[Pattern]](repeating: [], count: 256)
    for pattern in found { byFirst[Int(pattern.bytes[0])].append(pattern) }
    patterns = byFirst
  }

  /// How many bytes the longest of them has that begins there; 0 for none.
  func longest(at place: Int, in bytes: [UInt8], before end: Int) -> Int {
    var longest = 0
    for pattern in patterns[Int(bytes[place])] {
      let count = pattern.bytes.count
      guard count > longest, place + count <= end, bytes[place..<place + count].elementsEqual(pattern.bytes),
        !pattern.isShort || Self.stands(place..<place + count, width: pattern.width, in: bytes)
      else { continue }
      longest = count
    }
    return longest
  }

  /// Whether no letter goes on before or after.
  private static func stands(_ range: Range<Int>, width: Int, in bytes: [UInt8]) -> Bool {
    if width == 2 {
      let before = range.lowerBound >= 2 ? bytes[range.lowerBound - 2..<range.lowerBound] : []
      return !isLetter(wide: before) && !isLetter(wide: bytes[range.upperBound...].prefix(2))
    }
    let before = Array(bytes[..<range.lowerBound].suffix(4))
    let start = before.lastIndex { $0 & 0xC0 != 0x80 } ?? before.startIndex
    return !isLetter(before.isEmpty ? [] : before[start...])
      && !isLetter(bytes[range.upperBound...].prefix(4))
  }

  /// Whether the first sign is a letter, in UTF-8 or else in Latin-1.
  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    let count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    if let text = String(validating: bytes.prefix(count), as: UTF8.self), let sign = text.unicodeScalars.first
    {
      return sign.properties.isAlphabetic
    }
    return Unicode.Scalar(first).properties.isAlphabetic
  }

  private static func isLetter(wide bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(0) && bytes.contains { $0 != 0 && Unicode.Scalar($0).properties.isAlphabetic }
  }

  private static func spellings(of text: String) -> [([UInt8], Int)] {
    var writer = JSONWriter()
    writer.string(text)
    var found: [([UInt8], Int)] = [(Array(text.utf8), 1), (Array(writer.bytes.dropFirst().dropLast()), 1)]
    let scalars = text.unicodeScalars.map(\.value)
    if scalars.allSatisfy({ $0 < 0x100 }) { found.append((scalars.map { UInt8(truncatingIfNeeded: $0) }, 1)) }
    let units = text.utf16.map { ($0.littleEndian & 0xFF, $0 >> 8) }
    found.append((units.flatMap { [UInt8(truncatingIfNeeded: $0.0), UInt8(truncatingIfNeeded: $0.1)] }, 2))
    found.append((units.flatMap { [UInt8(truncatingIfNeeded: $0.1), UInt8(truncatingIfNeeded: $0.0)] }, 2))
    return found
  }
}

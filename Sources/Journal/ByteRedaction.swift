/// Covers what tells who somebody is in the bytes of a file, and leaves the rest where it was.
///
/// Every covered byte becomes a star, so that a table keeps its columns and a torn line its place. Words are found as
/// UTF-8, as Latin-1, as UTF-16 and as the journal's JSON writes them; as they stand, in capitals and in small letters.
struct ByteRedaction {
  /// Patterns by their first byte.
  private let patterns: [[[UInt8]]]
  private let entry: [UInt8]

  /// - Parameters:
  ///   - subject: Whose values of journal lines are covered too, as `C-117`.
  ///   - words: Texts that point to this person alone.
  init(subject: String, words: some Sequence<String>) {
    var patterns: Set<[UInt8]> = []
    for word in words {
      for text in [word, word.uppercased(), word.lowercased()] {
        patterns.formUnion(Self.spellings(of: text))
      }
    }
    patterns.remove([])
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for pattern in patterns { byFirst[Int(pattern[0])].append(pattern) }
    self.patterns = byFirst
    entry = Array("{\"of\":\"\(subject)\",".utf8)
  }

  /// The bytes with everything covered, or nil where there was nothing to cover.
  func covering(_ bytes: [UInt8]) -> [UInt8]? {
    var covered = bytes
    var isChanged = false
    for place in bytes.indices {
      if bytes[place] == entry[0], starts(entry, at: place, in: bytes), cover(valueAfter: place, in: &covered)
      {
        isChanged = true
      }
      for pattern in patterns[Int(bytes[place])] where starts(pattern, at: place, in: bytes) {
        for index in place..<place + pattern.count where covered[index] != 0 { covered[index] = Self.star }
        isChanged = true
      }
    }
    return isChanged ? covered : nil
  }

  private static let star = UInt8(ascii: "*")

  private func starts(_ pattern: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
    place + pattern.count <= bytes.count && bytes[place..<place + pattern.count].elementsEqual(pattern)
  }

  /// Covers one value of the person in a journal line, to its end or to the end of what is there of the line.
  private func cover(valueAfter place: Int, in bytes: inout [UInt8]) -> Bool {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    var from = end
    var to = end
    bytes[place..<end].withUnsafeBufferPointer { line in
      guard let first = line.baseAddress else { return }
      var scan = LineScan(first, count: line.count)
      guard scan.find(",\"value\":") else { return }
      from = place + scan.place
      if let value = scan.value() { to = from + value.count }
    }
    guard from < to, !bytes[from..<to].elementsEqual("null".utf8), bytes[from] != Self.star else {
      return false
    }
    for index in from..<to { bytes[index] = Self.star }
    return true
  }

  private static func spellings(of text: String) -> Set<[UInt8]> {
    var writer = JSONWriter()
    writer.string(text)
    var found: Set<[UInt8]> = [Array(text.utf8), Array(writer.bytes.dropFirst().dropLast())]
    let scalars = text.unicodeScalars.map(\.value)
    if scalars.allSatisfy({ $0 < 0x100 }) { found.insert(scalars.map { UInt8(truncatingIfNeeded: $0) }) }
    let units = text.utf16.map { ($0.littleEndian & 0xFF, $0 >> 8) }
    found.insert(units.flatMap { [UInt8(truncatingIfNeeded: $0.0), UInt8(truncatingIfNeeded: $0.1)] })
    found.insert(units.flatMap { [UInt8(truncatingIfNeeded: $0.1), UInt8(truncatingIfNeeded: $0.0)] })
    return found
  }
}

/// Covers what tells who somebody is in the bytes of a file, and leaves the rest where it was.
///
/// Every covered byte becomes a star, so that a table keeps its columns and a torn line its place. Words are found as
/// UTF-8, as Latin-1, as UTF-16 and as the journal's JSON writes them; as they stand, in capitals and in small letters.
/// What stands under another customer's number, or is another's value in a line of the journal, is left alone.
struct ByteRedaction {
  private let own: BytePatterns
  private let shared: BytePatterns
  private let kept: BytePatterns
  private let entry: [UInt8]
  private let person: ErasedPerson
  private static let customerEntry = TableRows.journalEntry + Array("C-".utf8)
  private static let star = UInt8(ascii: "*")

  /// - Parameter person: Who is covered, and what others have in common with it.
  init(_ person: ErasedPerson) {
    self.person = person
    own = BytePatterns(person.own)
    shared = BytePatterns(person.shared)
    kept = BytePatterns(person.kept)
    entry = TableRows.journalEntry + Array("\(person.customer)\",".utf8)
  }

  /// The bytes with everything covered, or nil where there was nothing to cover.
  func covering(_ bytes: [UInt8]) -> [UInt8]? {
    var covered = bytes
    var isChanged = false
    for row in TableRows(bytes) {
      if row.isJournal {
        isChanged = cover(journal: row.range, of: bytes, in: &covered) || isChanged
        continue
      }
      switch row.side(for: person) {
      case .another: continue
      case .person: isChanged = cover(row.range, of: bytes, by: [own, shared], in: &covered) || isChanged
      case .nobody: isChanged = cover(row.range, of: bytes, by: [own], in: &covered) || isChanged
      }
    }
    return isChanged ? covered : nil
  }

  private func cover(
    _ range: Range<Int>, of bytes: [UInt8], by patterns: [BytePatterns], in covered: inout [UInt8]
  ) -> Bool {
    var isChanged = false
    var place = range.lowerBound
    while place < range.upperBound {
      let length = patterns.reduce(0) { max($0, $1.longest(at: place, in: bytes, before: range.upperBound)) }
      let others = kept.longest(at: place, in: bytes, before: range.upperBound)
      if others > length {
        place += others
        continue
      }
      for index in place..<place + length where covered[index] != 0 { covered[index] = Self.star }
      isChanged = isChanged || length > 0
      place += 1
    }
    return isChanged
  }

  /// A line of the journal, or what is left of one: the person's values whole, nobody else's.
  private func cover(journal range: Range<Int>, of bytes: [UInt8], in covered: inout [UInt8]) -> Bool {
    var isChanged = false
    var place = range.lowerBound
    var from = place
    while place < range.upperBound {
      guard bytes[place] == Self.customerEntry[0], starts(Self.customerEntry, at: place, in: bytes) else {
        place += 1
        continue
      }
      isChanged = cover(from..<place, of: bytes, by: [own], in: &covered) || isChanged
      let value = value(after: place, before: range.upperBound, in: bytes)
      if starts(entry, at: place, in: bytes) { isChanged = cover(value, in: &covered) || isChanged }
      place = max(value.upperBound, place + 1)
      from = place
    }
    return cover(from..<max(from, range.upperBound), of: bytes, by: [own], in: &covered) || isChanged
  }

  private func starts(_ pattern: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
    place + pattern.count <= bytes.count && bytes[place..<place + pattern.count].elementsEqual(pattern)
  }

  /// One value of a journal line, to its end or to the end of what is there of the line; empty where it is not there.
  private func value(after place: Int, before end: Int, in bytes: [UInt8]) -> Range<Int> {
    var range = end..<end
    bytes[place..<end].withUnsafeBufferPointer { line in
      guard let first = line.baseAddress else { return }
      var scan = LineScan(first, count: line.count)
      guard scan.find(",\"value\":") else { return }
      let from = place + scan.place
      range = from..<(scan.value().map { from + $0.count } ?? end)
    }
    return range
  }

  private func cover(_ value: Range<Int>, in bytes: inout [UInt8]) -> Bool {
    guard let first = value.first, bytes[first] != Self.star, !bytes[value].elementsEqual("null".utf8) else {
      return false
    }
    for index in value { bytes[index] = Self.star }
    return true
  }
}

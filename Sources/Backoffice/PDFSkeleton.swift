import Glibc

/// What holds a PDF together: its end, the cross-reference that the end points to, and the catalogue that this names (ISO
/// 32000-1, 7.5). A file that was cut off, or is none for all its first bytes, has no such thing.
///
/// Only these few places are read, however large the file is; what its pages draw is not looked at.
struct PDFSkeleton {
  private let descriptor: Int32
  private let size: Int
  private static let longestTail = 2048
  private static let longestTable = 4 << 20

  /// A file that is open for reading and holds `size` bytes.
  init(_ descriptor: Int32, size: Int) {
    self.descriptor = descriptor
    self.size = size
  }

  /// Whether a reader finds its way from the end to the catalogue.
  var isWhole: Bool {
    let tail = bytes(at: max(0, size - Self.longestTail), count: Self.longestTail)
    guard let end = PDFWords.last("%%EOF", in: tail), let start = PDFWords.last("startxref", in: tail),
      start < end
    else { return false }
    var words = PDFWords(tail, from: start + 9)
    guard let offset = words.number(), offset > 0, offset < size else { return false }
    words = PDFWords(bytes(at: offset, count: Self.longestTable))
    return words.take("xref") ? leads(table: words, tail: tail) : leads(stream: words)
  }

  private func leads(table words: PDFWords, tail: [UInt8]) -> Bool {
    var words = words
    let place = words.place
    var trailer = words.find("trailer") ? words : PDFWords(tail)
    guard let root = trailer.root() else { return false }
    words = PDFWords(words.bytes, from: place)
    // Where the file was changed an older table may hold the catalogue: its place is then not known here.
    guard let at = words.offset(of: root.number) else { return true }
    var object = PDFWords(bytes(at: at, count: 64))
    return object.number() == root.number && object.number() == root.generation && object.take("obj")
  }

  /// Since PDF 1.5 the cross-reference may be an object itself, and the catalogue stand packed in another.
  private func leads(stream words: PDFWords) -> Bool {
    var words = words
    guard words.number() != nil, words.number() != nil, words.take("obj"), words.take("<<") else {
      return false
    }
    let place = words.place
    guard words.find("stream") else { return false }
    var facts = PDFWords(Array(words.bytes[place..<words.place]))
    var kind = facts
    return kind.find("/XRef") && facts.root() != nil
  }

  private func bytes(at place: Int, count: Int) -> [UInt8] {
    let wanted = min(count, size - place)
    guard wanted > 0 else { return [] }
    var found = [UInt8](repeating: 0, count: wanted)
    var have = 0
    while have < wanted {
      let got = found.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { pread(descriptor, $0 + have, wanted - have, off_t(place + have)) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      have += got
    }
    return Array(found.prefix(have))
  }
}

/// Reads numbers and keywords of a PDF one after the other.
private struct PDFWords {
  let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// Where a word stands last.
  static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    var words = PDFWords(bytes)
    var found: Int?
    while words.find(word) { found = words.place - word.utf8.count }
    return found
  }

  /// Moves past the next number; nil, where there is none that a file could hold.
  mutating func number() -> Int? {
    skipBlanks()
    let digits = bytes[place...].prefix { (48...57).contains($0) }
    guard (1...15).contains(digits.count) else { return nil }
    place += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Moves past a word that comes next.
  mutating func take(_ word: String) -> Bool {
    skipBlanks()
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  /// Moves past the next place where a word stands.
  mutating func find(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    let hit = bytes.withUnsafeBytes { ByteSearch.place(of: wanted, in: $0, from: place) }
    guard let hit else { return false }
    place = hit + wanted.count
    return true
  }

  /// The catalogue that comes next: `/Root 1 0 R`.
  mutating func root() -> (number: Int, generation: Int)? {
    guard find("/Root"), let object = number(), let generation = number(), take("R") else { return nil }
    return (object, generation)
  }

  /// Where an object stands by the table that comes next; nil where the table does not tell.
  mutating func offset(of object: Int) -> Int? {
    while let first = number(), let count = number(), count < bytes.count {
      for entry in first..<first + count {
        guard let offset = number(), number() != nil else { return nil }
        if take("n") {
          if entry == object { return offset }
        } else if !take("f") {
          return nil
        }
      }
    }
    return nil
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place] <= 32 { place += 1 }
  }
}

import PlainText

/// Words to look for in texts, prepared once: many are sought in every text.
struct SoughtWords: Sendable {
  /// The words as they were given.
  let words: [String]
  private let spellings: [[UInt8]]
  /// Positions in `words` by the first byte of the folded spelling.
  private let byFirstByte: [[Int]]

  /// Takes words; case, accents and the width of white space do not matter.
  init(_ words: [String]) {
    self.words = words
    spellings = words.map(Self.folding)
    var byFirstByte = [[Int]](repeating: [], count: 256)
    for (index, spelling) in spellings.enumerated() {
      if let first = spelling.first { byFirstByte[Int(first)].append(index) }
    }
    self.byFirstByte = byFirstByte
  }

  /// A text as the places speak of it.
  static func folding(_ text: String) -> [UInt8] { Array(folded(spaced(text)).utf8) }

  /// Where words begin a word of a text that is folded already, in its order.
  func places(in text: [UInt8]) -> [(offset: Int, words: String)] {
    var found: [(offset: Int, words: String)] = []
    for place in text.indices where place == 0 || !Self.isWordPart(text[place - 1]) {
      for index in byFirstByte[Int(text[place])] where text[place...].starts(with: spellings[index]) {
        found.append((place, words[index]))
      }
    }
    return found
  }

  /// Whether one of them begins a word of a text that is folded already.
  func areFound(in text: [UInt8]) -> Bool { !places(in: text).isEmpty }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

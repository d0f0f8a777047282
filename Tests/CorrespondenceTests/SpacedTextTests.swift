import Testing

@testable import Correspondence

@Suite("Texts read byte by byte")
struct SpacedTextTests {
  /// Signs that part words, signs that join with their neighbours, and plain ones.
  private static let signs: [String] = [
    " ", "\t", "\n", "\r", "\r\n", "\u{B}", "\u{85}", "\u{A0}", "\u{2007}", "\u{2009}", "\u{200B}",
    "\u{200D}",
    "\u{2028}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{1C}", "\u{AD}", "\u{301}", "\u{20E3}", "\u{FE0F}",
    "a",
    "é", "1", "€", "’", "…", "–", "漢", "👩", "[", "F",
  ]

  @Test("white space becomes one space exactly where characters are white space")
  func whiteSpace() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Self.signs.randomElement(using: &random) ?? ""
      }.joined()
      let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        Array(spaced(text).unicodeScalars) == Array(expected.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test("every line end counts once, and marks of byte order before the text are no part of it")
  func lines() {
    #expect(MessageTemplate.lines("a\r\nb\rc\n\nd") == ["a", "b", "c", "", "d"])
    #expect(MessageTemplate.lines("\u{FEFF}\u{FEFF}Objet : é\n") == ["Objet : é", ""])
    #expect(MessageTemplate.lines("a\n\u{FEFF}b") == ["a", "\u{FEFF}b"])
    #expect(MessageTemplate.lines("") == [""] && MessageTemplate.lines("\r\n\r\n") == ["", "", ""])
  }

  @Test("tags of sections are read over, whatever stands in them, and names of variables are not")
  func tags() {
    let lines = ["FR76 [[#Consumer]]3000[[/Consumer]] 4000 0112 3456 7890 143", "[[IBAN]] [[^Late]x", "[["]
    #expect(WrittenAccounts.lines(of: lines).map(\.number) == [1])
    #expect(WrittenAccounts.lines(of: ["FR76 [[Name]] 3000 4000 0112 3456 7890 143"]).isEmpty)
  }
}

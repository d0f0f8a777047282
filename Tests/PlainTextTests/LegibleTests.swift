import PlainText
import Testing

@Suite("A text that is shown")
struct LegibleTests {
  @Test(
    "returns itself when it is printable",
    arguments: [
      "SARL Boulangerie Éclair", "Studio 作者 Kōbō", "12 450,00\u{202F}€", "Œnothèque Müller", "── ▁▂▇ ✓ • … ’",
      "", "Ελλάδα", "e\u{301}",
    ])
  func printable(_ text: String) {
    #expect(legible(text) == text)
    #expect(isSingleLineSafe(text))
  }

  @Test(
    "makes whatever could steer the terminal visible",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("a\u{8}b\rc\nd\te", "a␈b␍c␊d␉e"), ("\u{7F}", "␡"), ("\u{9B}31m", "U+009B31m"),
      ("\u{202E}txt", "U+202Etxt"), ("a\u{2066}b\u{200F}", "aU+2066bU+200F"), ("\u{61C}", "U+061C"),
      ("\u{2028}", "U+2028"), ("\u{E0041}", "U+E0041"), ("\u{AD}", "U+00AD"), ("\u{FEFF}", "U+FEFF"),
      ("\u{E000}", "U+E000"), ("\u{378}", "U+0378"), ("\u{3164}", "U+3164"), ("\u{0}", "␀"),
      ("a\r\nb", "a␍␊b"),
    ])
  func hostile(_ text: String, _ shown: String) {
    #expect(legible(text) == shown)
    #expect(legible(shown) == shown)
  }

  @Test("keeps four marks on a letter, gives a base to a mark without one, drops variation selectors")
  func marks() {
    let zalgo = "e" + String(repeating: "\u{301}", count: 40)
    #expect(legible(zalgo).unicodeScalars.count == 5)
    #expect(legible("\u{301}a") == "◌\u{301}a")
    #expect(legible("✓\u{FE0F}") == "✓")
  }

  @Test("keeps a joiner only between two emoji")
  func joiner() {
    #expect(legible("👩\u{200D}💻") == "👩\u{200D}💻")
    #expect(legible("a\u{200D}b") == "aU+200Db")
    #expect(legible("\u{200D}💻") == "U+200D💻")
  }

  @Test("keeps its lines where lines are wanted")
  func lines() {
    #expect(legibleLines("Madame,\r\n\r\nBonjour\rà\tvous\u{1B}") == "Madame,\n\nBonjour\nà vous␛")
    #expect(legibleLines("un\ndeux") == "un\ndeux")
  }

  @Test(
    "is refused for a header when it holds a control of any kind",
    arguments: [
      "a\r\nBcc: x", "a\nb", "a\u{0}", "a\u{85}b", "a\u{2028}b", "a\u{202E}b", "a\u{7F}", "\u{FEFF}a",
    ])
  func header(_ text: String) { #expect(!isSingleLineSafe(text)) }
}

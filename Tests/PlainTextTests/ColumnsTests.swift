import PlainText
import Testing

@Suite("A text in columns")
struct ColumnsTests {
  @Test(
    "takes the columns that the terminal gives it",
    arguments: [
      ("Éclair", 6), ("作者", 4), ("e\u{301}", 1), ("Kōbō", 4), ("ﾊﾝ", 2), ("한글", 4), ("👩", 2), ("€ – …", 5),
      ("", 0),
      ("▇▇", 2), ("→", 1),
    ])
  func width(_ text: String, _ columns: Int) { #expect(text.columns == columns) }

  @Test("is cut with an ellipsis, never through a wide character")
  func truncated() {
    #expect("Boulangerie".truncated(to: 6) == "Boula…")
    #expect("Boulangerie".truncated(to: 6, ellipsis: "~") == "Boula~")
    #expect("作者商事".truncated(to: 4) == "作…")
    #expect("作者商事".fitting(columns: 3) == "作")
    #expect("作者".truncated(to: 4) == "作者")
    #expect("abc".truncated(to: 1) == "…")
    #expect("abc".truncated(to: 0) == "")
    #expect("Zoe\u{301}!".fitting(columns: 3) == "Zoe\u{301}")
  }

  @Test("is padded to the exact width on the side that its alignment leaves")
  func padded() {
    #expect("12,00".padded(to: 8, .right) == "   12,00")
    #expect("作者商".padded(to: 4) == "作… ")
    #expect("ab".padded(to: 5, .center) == " ab  ")
  }

  @Test("wraps at spaces and cuts only words that are longer than the line")
  func wrapped() {
    #expect("promesse de 5 000 €\nfin".wrapped(to: 9) == ["promesse", "de 5 000", "€", "fin"])
    #expect("anticonstitutionnellement".wrapped(to: 10) == ["anticonsti", "tutionnell", "ement"])
    #expect("".wrapped(to: 5) == [""])
    #expect("作者".wrapped(to: 1) == ["作者"])
  }
}

@Suite("A text that is searched")
struct FoldedTests {
  @Test(
    "loses its case and accents",
    arguments: [
      ("Société ŒNOTHÈQUE", "societe oenotheque"), ("Straße", "strasse"), ("Łódź", "lodz"),
      ("Kōbō 作者", "kobo 作者"),
      ("Côte d’Or", "cote d'or"), ("E\u{301}clair", "eclair"), ("12\u{A0}000", "12 000"), ("plain", "plain"),
      ("Ørsted Ñandú Ç", "orsted nandu c"), ("Việt", "viet"), ("ΑΒΓ", "αβγ"), ("·×÷", "·×÷"),
    ])
  func folds(_ text: String, _ expected: String) { #expect(folded(text) == expected) }
}

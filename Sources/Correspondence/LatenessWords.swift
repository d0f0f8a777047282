/// Words that call an invoice overdue: a note before or on the due day has none of them.
///
/// What may come ("en cas de retard", "pour éviter tout oubli", "terme échu") and what is denied ("non échue", "not
/// overdue") says of no invoice that it is late, nor does "échéance".
enum LatenessWords {
  /// The first such words of each line, as written.
  static func findings(in lines: [(number: Int, text: String)]) -> [(line: Int, words: String)] {
    lines.compactMap { line in words(in: line.text).map { (line.number, $0) } }
  }

  /// The first such words of a text, as written, or nil.
  static func words(in text: String) -> String? {
    guard mayHoldSome(text) else { return nil }
    let text = text.replacing("’", with: "'").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    let said = text.replacing(harmless, with: " ")
    return said.firstMatch(of: late).map { String($0.output) }
  }

  /// Patterns are dear, and asked for each message: most lines hold none of these beginnings, without accents.
  private static func mayHoldSome(_ text: String) -> Bool {
    let letters = Array(text.lowercased().utf8.filter { $0 < 0x80 })
    return beginnings.contains { beginning in
      guard letters.count >= beginning.count else { return false }
      return (0...letters.count - beginning.count).contains { place in
        letters[place] == beginning[0] && letters[place...].starts(with: beginning)
      }
    }
  }

  private static let beginnings = [
    "chu", "oubli", "retard", "impay", "arrir", "souffrance", "pass", "demeure", "overdue", "past", "late",
    "unpaid",
    "arrears", "oversight", "overlooked", "forgotten", "delinquent", "fell", "was", "were",
  ].map { Array($0.utf8) }

  private static var late: Regex<Substring> {
    /\b(?:[ée]chue?s?|oublis?|oubliée?s?|retards?|retardataires?|impay[ée]e?s?|arriérés?|en souffrance|d[ée]passée?s?|mise en demeure|overdue|past due|late|unpaid|arrears|oversight|overlooked|forgotten|delinquent|fell due|(?:was|were) due)(?![\p{L}])/
      .wordBoundaryKind(.simple).ignoresCase()
  }

  private static var harmless: Regex<Substring> {
    /\b(?:en cas d(?:e |')|tout(?:e facture)? |sans |éviter (?:tout |un |le |l')|éventuels? )(?:simple )?(?:retards?|oublis?|impayée?s?)(?![\p{L}])|\bterme échu(?![\p{L}])|\b(?:non|pas(?: encore)?) échue?s?(?![\p{L}])|\bnot (?:yet )?(?:overdue|late|past due)(?![\p{L}])|\b(?:any|in case of|in the event of|to avoid(?: an?)?|avoiding|without) (?:late|oversight)(?![\p{L}])/
      .wordBoundaryKind(.simple).ignoresCase()
  }
}

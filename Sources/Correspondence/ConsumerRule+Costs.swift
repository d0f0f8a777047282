extension ConsumerRule {
  /// Costs with their amount, as written: `frais de 40 EUR`, `40 € de frais`. What names its service (`frais de port`,
  /// `frais de scolarité`) may be the debt itself and passes.
  ///
  /// - Parameter text: One text, single spaces between words.
  static func namedCosts(in text: String) -> [(offset: Int, words: String)] {
    [costsThenAmount, amountThenCosts].flatMap { pattern in
      text.matches(of: pattern).map { match in
        (text.utf8.distance(from: text.startIndex, to: match.range.lowerBound), String(match.output))
      }
    }
  }

  private static var costsThenAmount: Regex<Substring> {
    /\b(?i:frais|costs|fees)(?: (?i:supplémentaires|forfaitaires|additionnels|administratifs|annexes))?(?: (?i:de|d'un montant de|d’un montant de|pour|s'élevant à|s’élevant à|à hauteur de|of|amounting to))?(?: ?[:=(])? ?(?:[€$£] ?[0-9](?:[0-9 .,]*[0-9])?|[0-9][0-9 .,]*(?:[€$£]|(?i:eur|euros?|usd|chf|gbp)\b))/
  }

  private static var amountThenCosts: Regex<Substring> {
    /(?:[€$£] ?[0-9][0-9.,]*|[0-9][0-9 .,]*(?:[€$£]|(?i:eur|euros?|usd|chf|gbp)\b)) ?(?i:de|of|pour|en) (?i:frais|costs|fees)\b(?! (?i:d|for))/
  }
}

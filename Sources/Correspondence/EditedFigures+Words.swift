import PlainText

extension EditedFigures {
  /// Amounts written in words with their currency, folded: `quatre cents euros`; a lone `un euro` is none.
  static func amountsInWords(in text: String) -> [String] {
    let words = folded(spaced(text)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var found: [String] = []
    for (place, word) in words.enumerated() where currencies.contains(word) {
      let number = words[..<place].reversed().prefix { numbers.contains($0) || joints.contains($0) }
      guard number.contains(where: { numbers.contains($0) && !["un", "une", "one"].contains($0) }) else {
        continue
      }
      let own = number.reversed().drop { joints.contains($0) }
      found.append((own + [word]).joined(separator: " "))
    }
    return found
  }

  private static let currencies: Set<String> = ["euro", "euros", "eur", "dollars", "pounds"]
  private static let joints: Set<String> = ["et", "and", "de", "d"]
  private static let numbers: Set<String> = [
    "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "vingt", "vingts", "trente", "quarante", "cinquante", "soixante",
    "septante", "huitante", "octante", "nonante", "cent", "cents", "mille", "million", "millions", "one",
    "two",
    "three", "four", "five", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety", "hundred", "thousand",
  ]
}

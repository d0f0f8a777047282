import Dunning
import Receivables

/// Looks for amounts in a text that a person wrote: one that is none of the message's must not be demanded.
///
/// The subject may hold only amounts that the message knows: what it demands, those of its invoices, those of the text
/// it was made from. So may each sentence that demands (`à régler`, `due`); instalments and discounts may be offered.
enum EditedFigures {
  /// The first amount that the message does not know, as written; nil when there is none.
  static func foreignAmount(in content: MessageContent, writtenFrom original: MessageContent) -> String? {
    let known = known(to: content, writtenFrom: original)
    let demands = content.paragraphs.flatMap { sentences(of: spaced($0)) }.filter(isDemand)
    for text in [spaced(content.subject)] + demands {
      if let found = figures(in: text).first(where: { !known.contains($0.figure) }) { return found.text }
    }
    return nil
  }

  /// The first amount anywhere in a text message that the message does not know: it is too short for offers.
  ///
  /// - Parameter codes: Numbers that are no amounts, beside those of the message.
  static func foreignAmountInTextMessage(
    _ content: MessageContent, writtenFrom original: MessageContent, codes: Set<String> = []
  ) -> String? {
    let known = known(to: content, writtenFrom: original)
    let codes = codes.union(self.codes(of: content, writtenFrom: original))
    for text in content.paragraphs.map(spaced) {
      if let found = figures(in: text).first(where: { !known.contains($0.figure) }) { return found.text }
      let bare = (bareFigures(in: text) + wholeNumbers(in: text, but: codes)).first { found in
        !known.contains { $0.cents == found.cents }
      }
      if let bare { return bare.text }
    }
    let told = Set(original.paragraphs.flatMap(amountsInWords))
    return content.paragraphs.flatMap(amountsInWords).first { !told.contains($0) }
  }

  /// Every amount of a text as written, with a currency or with cents.
  static func amounts(in text: String) -> [String] {
    let text = spaced(text)
    return figures(in: text).map(\.text) + bareFigures(in: text).map(\.text)
  }

  private static func known(
    to content: MessageContent, writtenFrom original: MessageContent
  ) -> Set<Figure> {
    var known = Set(
      ([content.demandedCents, content.payable.cents]
        + content.lines.flatMap { [$0.totalCents, $0.paidCents, $0.openCents] }
        + content.deductions.map(\.cents))
        .map { Figure(cents: $0, currency: content.currency.code) })
    for text in [original.subject] + original.paragraphs {
      known.formUnion(figures(in: spaced(text)).map(\.figure))
    }
    return known
  }

  /// Numbers with cents and no currency: `1 250,00`, `1250.00`; neither days, times nor phone numbers.
  private static func bareFigures(in text: String) -> [(cents: Int, text: String)] {
    text.matches(of: /[0-9](?:[0-9 .,'’:\/\-]*[0-9])?/).compactMap { match in
      let number = match.output
      guard
        number.wholeMatch(of: /[0-9]{1,3}(?:[ .'’]?[0-9]{3})*,[0-9]{2}/) != nil
          || number.wholeMatch(of: /[0-9]{1,3}(?:[ ,'’]?[0-9]{3})+\.[0-9]{2}/) != nil
          || number.wholeMatch(of: /[0-9]{3}\.[0-9]{2}/) != nil
      else { return nil }
      return cents(number).map { ($0, String(number)) }
    }
  }

  private struct Figure: Hashable {
    var cents: Int
    var currency: String
  }

  /// Numbers with the sign, code or word of a currency before or behind them, codes and words in any case; `450e` too,
  /// but not `2e`.
  private static func figures(in text: String) -> [(figure: Figure, text: String)] {
    let pattern =
      /(?<before>[€$£]|\b(?i:eur|euros?|usd|gbp|chf)\b|\b[A-Z]{3}\b)? ?(?<number>[0-9](?:[0-9 .,'’]*[0-9])?)(?: ?(?<after>[€$£]|(?i:euros?|eur|usd|gbp|chf)\b|[A-Z]{3}\b)|(?<letter>[eE])\b)?/
    return text.matches(of: pattern).compactMap { match in
      let number = match.output.number
      let isMoney =
        match.output.letter != nil && (number.count(where: \.isASCIIDigit) > 2 || number.contains(","))
      guard
        let currency = code(match.output.after) ?? (isMoney ? Currency.eur.code : nil)
          ?? code(match.output.before),
        let cents = cents(number)
      else { return nil }
      return (
        Figure(cents: cents, currency: currency),
        String(match.output.0).trimmingPrefix(while: { $0 == " " }).description
      )
    }
  }

  private static func code(_ mark: Substring?) -> String? {
    switch mark?.uppercased() {
    case nil: nil
    case "€", "EURO", "EUROS": Currency.eur.code
    case "$": "USD"
    case "£": "GBP"
    case let code?: Currency(code: code)?.code
    }
  }

  /// Cents of a number: a point or comma before one or two last digits parts them, all else groups thousands.
  static func cents(_ number: Substring) -> Int? {
    let digits = number.filter(\.isASCIIDigit)
    let tail = number.reversed().prefix(while: \.isASCIIDigit).count
    let hasCents = tail < 3 && number.dropLast(tail).last.map { $0 == "." || $0 == "," } ?? false
    guard let value = Int(digits), digits.count < 16 else { return nil }
    return hasCents ? (tail == 1 ? value * 10 : value) : value * 100
  }

  static func sentences(of text: String) -> [String] {
    text.split(separator: #/[.!?;] /#).map(String.init)
  }

  private static func isDemand(_ sentence: String) -> Bool {
    let words = sentence.lowercased()
    return speaksOfMoney(words) && !offering.contains { words.contains($0) }
  }

  /// Whether a sentence in small letters speaks of paying or owing.
  static func speaksOfMoney(_ words: String) -> Bool { demanding.contains { words.contains($0) } }

  private static let demanding = [
    "régl", "règl", "regl", "pay", "paie", "dû", "due", "dus", "doit", "devez", "devoir", "solde", "montant",
    "total",
    "somme", "vir", "réclam", "arriéré", "owe", "owing", "outstanding", "balance", "amount", "transfer",
    "overdue",
  ]
  private static let offering = [
    "acompte", "échelonn", "échéancier", "mensualit", "remise", "escompte", "un avoir", "l'avoir", "l’avoir",
    "instal",
    "discount", "credit note", "deposit",
  ]
}

extension MessageContent {
  /// The words of the body, without its table.
  var paragraphs: [String] {
    blocks.compactMap { block in
      guard case .paragraph(let text) = block else { return nil }
      return text
    }
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}

import PlainText

extension EditedFigures {
  /// The first sentence of a thank-you that asks for money, as written; nil when none does.
  ///
  /// A sentence asks when it speaks of paying or owing and bids to pay, names something that is owed, or waits for money;
  /// thanks for a payment, offers to help and "nothing is left to be paid" do not.
  static func demand(inThanks content: MessageContent) -> String? {
    ([content.subject] + content.paragraphs).flatMap { sentences(of: spaced($0)) }.first(where: asks)
  }

  /// The same of a text's lines, each sentence with the line on which it begins; a blank line ends a sentence.
  static func demands(inThanks lines: [(number: Int, text: String)]) -> [(line: Int, sentence: String)] {
    var found: [(line: Int, sentence: String)] = []
    for part in lines.split(whereSeparator: { $0.text.isBlank }) {
      var text = ""
      var starts: [(offset: Int, number: Int)] = []
      for line in part {
        starts.append((text.utf8.count, line.number))
        text += spaced(line.text) + " "
      }
      for sentence in sentences(of: spaced(text)) where asks(sentence) {
        let begin = text.firstRange(of: sentence)?.lowerBound ?? text.startIndex
        let offset = text.utf8.distance(from: text.startIndex, to: begin)
        found.append((starts.last { $0.offset <= offset }?.number ?? 1, sentence))
      }
    }
    return found
  }

  private static func asks(_ sentence: String) -> Bool {
    let words = sentence.lowercased().replacing("’", with: "'")
    guard speaksOfMoney(words) else { return false }
    return words.contains(bids) || words.contains(waits) || words.contains(owes) && !words.contains(denials)
  }

  /// Bids to pay: "merci de régler", "veuillez procéder au paiement", "please settle".
  private static var bids: Regex<Substring> {
    /\b(?:merci de|prière de|veuillez|(?:prions|prie|invitons|invite|demandons|demande)\b(?: de| à)?|bien vouloir|vouloir bien|il faut|faudra|devez|devrez|please|kindly|must|have to|need to|ask you to|should)\b[^,:]{0,40}?\b(?:régler|payer|verser|virer|solder|(?:s'|vous )?acquitter|effectuer|procéder|transférer|pay|settle|remit|transfer|wire|clear|make)\b/
      .wordBoundaryKind(.simple)
  }

  /// Waits for money: "dans l'attente de votre règlement", "we await your payment".
  private static var waits: Regex<Substring> {
    /\b(?:attendons|attente de|comptons sur|await|awaiting|expect|expecting|look forward to|waiting for) (?:\p{L}+ ){0,2}?(?:règlements?|paiements?|virements?|versements?|solde|payments?|transfers?|settlements?|balance)\b/
      .wordBoundaryKind(.simple)
  }

  /// Names something that is owed: "reste à régler", "impayé", "still outstanding".
  private static var owes: Regex<Substring> {
    /\b(?:à (?:nous )?(?:régler|payer|solder|verser)|rest(?:e|ent|ant) (?:\p{L}+ ){0,2}?(?:dus?|dû|dues?|impayée?s?|ouverte?s?)|(?:nous|lui) (?:devez|doit)|vous devez|impayée?s?|arriérés?|en retard (?:de|sur)|exigibles?|mise en demeure|(?:you|still) owe|owing|outstanding|overdue|unpaid|remains? (?:due|open|to be)|(?:is|are|still|falls?) due|to be paid)(?![\p{L}])/
      .wordBoundaryKind(.simple)
  }

  /// Says that nothing is owed.
  private static var denials: Regex<Substring> {
    /\b(?:rien|aucune?s?|ni|plus d(?:e|'\p{L}+)|n'\p{L}+ plus|ne \p{L}+ plus|nothing|none|no (?:longer|more|further|balance|amount|payment|invoice|sum|arrears|outstanding|overdue|unpaid)\p{L}*)(?![\p{L}])/
      .wordBoundaryKind(.simple)
  }
}

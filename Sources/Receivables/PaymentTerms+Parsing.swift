extension PaymentTerms {
  /// The longest term that is taken, in days.
  package static let mostDays = 365

  /// Reads terms as French and English accounting programs write them; nil when they are not understood.
  ///
  /// `30`, `30 j nets`, `30 days net`, `net 30`, `45 j FDM`, `45 j fin de mois`, `45 days EOM`, `FDM + 45 j` (reading A),
  /// `45 j puis FDM`, `45 days then EOM` (reading B), `30 j FDM le 10`, `30 days EOM on the 10`, `comptant`,
  /// `à réception`, `on receipt` (domain A4).
  package init?(_ text: some StringProtocol) {
    var words = PaymentTerms.words(of: text)
    guard !words.isEmpty else { return nil }
    var endOfMonth: Int?
    PaymentTerms.foldEndOfMonth(&words, at: &endOfMonth)
    let numbers = words.enumerated().compactMap { index, word in Int(word).map { (index, $0) } }
    guard words.allSatisfy({ Int($0) != nil || PaymentTerms.vocabulary.contains($0) }),
      numbers.allSatisfy({ (0...PaymentTerms.mostDays).contains($0.1) }), numbers.count <= 2
    else { return nil }
    guard let endOfMonth else {
      self.init(plain: words, numbers: numbers.map(\.1))
      return
    }
    self.init(endOfMonth: endOfMonth, words: words, numbers: numbers)
  }

  private init?(plain words: [String], numbers: [Int]) {
    let onReceipt: Set = ["comptant", "reception", "receipt", "cash", "immediat", "immediate"]
    if numbers.isEmpty, words.contains(where: onReceipt.contains) {
      self = .onReceipt
    } else if numbers.count == 1, let days = numbers.first,
      !words.contains(where: { onReceipt.contains($0) && $0 != "reception" && $0 != "receipt" }),
      !words.contains("then"), !words.contains("on")
    {
      self = .net(days: days)
    } else {
      return nil
    }
  }

  private init?(endOfMonth: Int, words: [String], numbers: [(index: Int, value: Int)]) {
    let isThen = words.contains("then")
    // A number behind `le`, `on` or `the` is a day of the month.
    let marked = numbers.filter { $0.index > 0 && ["le", "on", "the"].contains(words[$0.index - 1]) }
    guard marked.count <= 1 else { return nil }
    let days = numbers.filter { number in !marked.contains { $0.index == number.index } }
    guard days.count <= 1 else { return nil }
    if let on = marked.first {
      guard (1...31).contains(on.value), on.index > endOfMonth else { return nil }
      self = .endOfMonthOn(days: days.first?.value ?? 0, dayOfMonth: on.value)
    } else if isThen, let first = days.first, first.index < endOfMonth {
      self = .thenEndOfMonth(days: first.value)
    } else {
      self = .endOfMonthThen(days: days.first?.value ?? 0)
    }
  }

  /// Joins `fin de mois`, `end of month`, `FDM` and `EOM` into one word and says where it stands.
  private static func foldEndOfMonth(_ words: inout [String], at position: inout Int?) {
    for spelling in [
      ["fin", "de", "mois"], ["fin", "du", "mois"], ["fin", "mois"], ["end", "of", "month"],
      ["end", "of", "the", "month"],
    ] {
      guard words.count >= spelling.count else { continue }
      for start in 0...(words.count - spelling.count)
      where Array(words[start..<start + spelling.count]) == spelling {
        words.replaceSubrange(start..<start + spelling.count, with: ["fdm"])
        break
      }
    }
    position = words.firstIndex(of: "fdm") ?? words.firstIndex(of: "eom")
  }

  /// Words in small ASCII letters and numbers; `30j` is two words, `puis`, `ensuite` and `then` are one.
  private static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var isNumber = false
    func close(_ words: inout [String]) {
      if word == "puis" || word == "ensuite" { word = "then" }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      guard let letter = plain(scalar) else {
        close(&words)
        continue
      }
      let isDigit = (0x30...0x39).contains(letter.value)
      if !word.isEmpty, isDigit != isNumber { close(&words) }
      isNumber = isDigit
      word.unicodeScalars.append(letter)
    }
    close(&words)
    return words
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: scalar
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xC0, 0xC2, 0xE0, 0xE2: "a"
    case 0xC8...0xCB, 0xE8...0xEB: "e"
    // Scalars of other scripts stay in the word, which then is in no vocabulary.
    case 0x80...0x9F, 0xA0, 0x2009, 0x2010...0x2019, 0x202F: nil
    case 0x80...: scalar
    default: nil
    }
  }

  private static let vocabulary: Set<String> = [
    "j", "jr", "jrs", "jour", "jours", "d", "day", "days", "net", "nets", "date", "de", "du", "la", "facture",
    "invoice", "from", "after", "of", "a", "reception", "on", "due", "upon", "receipt", "comptant", "cash",
    "immediat", "immediate", "fdm", "eom", "then", "le", "the", "plus", "th", "st", "nd", "rd", "calendaires",
    "paiement", "payment",
  ]
}

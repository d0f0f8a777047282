import PlainText

/// What a journal is, by its code and label.
struct FECJournal {
  /// Whether its code or label says that it repeats open items of the last year.
  let isOpening: Bool
  /// Whether its code or label says that it holds sales.
  let isSales: Bool

  init(code: String, label: String) {
    let code = folded(code)
    let label = FECJournal.words(label)
    isOpening =
      ["an", "ano", "ran", "ouv", "anouv"].contains(code) || FECJournal.saysOpening(label)
    isSales =
      !isOpening
      && (code.utf8.starts(with: "ve".utf8) || code.utf8.starts(with: "vt".utf8)
        || ["vente", "ventes", "sales", "facturation"].contains { FECJournal.has(label, $0) })
  }

  /// Whether an entry's label says that it is an opening balance (`à nouveau`, `balance initiale`).
  static func isOpening(label: String) -> Bool {
    let words = words(label)
    return ["a nouveau", "report a nouveau", "balance initiale", "solde a nouveau", "an a nouveau"]
      .contains { words.utf8.starts(with: $0.utf8) }
  }

  private static func saysOpening(_ words: String) -> Bool {
    has(words, "nouveau") && has(words, "a") || has(words, "nouveaux") && has(words, "a")
      || words.utf8.starts(with: "balance initiale".utf8) || words.utf8.starts(with: "ouverture".utf8)
  }

  private static func has(_ words: String, _ word: String) -> Bool {
    words.utf8.split(separator: 0x20).contains { $0.elementsEqual(word.utf8) }
  }

  /// Small letters without accents, single spaces between words.
  private static func words(_ text: String) -> String {
    let bytes = folded(text).utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: byte
      default: 0x20
      }
    }
    return bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

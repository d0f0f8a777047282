import PlainText

/// Positions of the fields of a FEC (art. A47 A-1 LPF: 18 fields; 19 and 22 are seen).
struct FECHeader {
  /// The fields that are read.
  enum Field: Int, CaseIterable {
    case journalCode, journalLib, entryNumber, entryDay, account, accountLabel, auxiliary, auxiliaryLabel
    case piece, pieceDay, label, debit, credit, letter, letterDay, validDay, foreignAmount, foreignCurrency
    case amount, side
  }

  private var positions = [Int](repeating: -1, count: Field.allCases.count)
  /// The headers as written.
  let headers: [String]

  /// Names after folding; those behind the first are typing errors seen in real files.
  private static let names: [(field: Field, names: [String])] = [
    (.journalCode, ["journalcode"]), (.journalLib, ["journallib"]),
    (.entryNumber, ["ecriturenum", "ecrturenum"]),
    (.entryDay, ["ecrituredate", "ecrturedate"]), (.account, ["comptenum"]), (.accountLabel, ["comptelib"]),
    (.auxiliary, ["compauxnum", "compteauxnum"]), (.auxiliaryLabel, ["compauxlib", "compteauxlib"]),
    (.piece, ["pieceref"]), (.pieceDay, ["piecedate"]), (.label, ["ecriturelib", "ecrturelib"]),
    (.debit, ["debit"]), (.credit, ["credit"]), (.letter, ["ecriturelet", "ecrturelet"]),
    (.letterDay, ["datelet"]), (.validDay, ["validdate"]), (.foreignAmount, ["montantdevise"]),
    (.foreignCurrency, ["idevise"]), (.amount, ["montant"]), (.side, ["sens"]),
  ]

  /// Whether a file's first line is that of a FEC, whatever its separator and encoding.
  static func isLikely(_ raw: [UInt8]) -> Bool {
    let body = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw.dropFirst(3) : raw[...]
    let line = body.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    let text = Vocabulary.bare(String(decoding: line, as: UTF8.self))
    return text.utf8.starts(with: "journalcode".utf8) && has(text, "comptenum")
  }

  private static func has(_ text: String, _ word: String) -> Bool {
    let (bytes, wanted) = (Array(text.utf8), Array(word.utf8))
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  /// Finds the fields by name, and a misspelt one by the place that the text gives it.
  init(_ headers: [String]) throws(FileProblem.Reason) {
    self.headers = headers
    let bare = headers.map(Vocabulary.bare)
    var taken: Set<Int> = []
    for (field, names) in FECHeader.names {
      guard let position = bare.firstIndex(where: { names.contains($0) }) else { continue }
      positions[field.rawValue] = position
      taken.insert(position)
    }
    let hasSide = positions[Field.amount.rawValue] >= 0 && positions[Field.side.rawValue] >= 0
    for (field, _) in FECHeader.names where positions[field.rawValue] < 0 && field.rawValue < 18 {
      if hasSide, field == .debit || field == .credit { continue }
      if headers.count >= 18, !taken.contains(field.rawValue) { positions[field.rawValue] = field.rawValue }
    }
    var needed: [Field] = [.journalCode, .entryDay, .account, .piece]
    if !hasSide { needed += [.debit, .credit] }
    let missing = needed.filter { positions[$0.rawValue] < 0 }
    guard missing.isEmpty else {
      let names = missing.compactMap { field in FECHeader.names.first { $0.field == field }?.names.first }
      throw .fecColumns(names)
    }
  }

  /// Whether amounts stand as `Montant` and `Sens` instead of `Debit` and `Credit`.
  var hasSide: Bool { position(of: .debit) == nil }

  /// The column of a field, or nil.
  func position(of field: Field) -> Int? {
    let position = positions[field.rawValue]
    return position < 0 ? nil : position
  }

  /// The header of a field as the file writes it.
  func header(_ field: Field) -> String { position(of: field).map { headers[$0] } ?? "" }
}

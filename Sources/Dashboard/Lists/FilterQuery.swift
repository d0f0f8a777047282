import PlainText

/// A filter as typed: words to find, comparisons and flags, `!` before any of them for "not".
///
/// `eclair ret>30 échu>=500 étape:MD !litige` and in English `late>30 overdue>=500 stage:MD !dispute`.
struct FilterQuery: Equatable, Sendable {
  enum Term: Equatable, Sendable {
    case words(String)
    case daysLate(Comparison, Int)
    case overdue(Comparison, cents: Int)
    case outstanding(Comparison, cents: Int)
    case stage(String)
    case flag(String)
  }

  enum Comparison: String, Sendable {
    case over = ">", under = "<", atLeast = ">=", atMost = "<=", equal = "="
  }

  let terms: [(term: Term, isNegated: Bool)]

  init(_ text: String) {
    terms = folded(text).split(separator: " ").compactMap { piece in
      let isNegated = piece.first == "!"
      let word = String(isNegated ? piece.dropFirst() : piece)
      return word.isEmpty ? nil : (FilterQuery.term(word), isNegated)
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  func matches(_ subject: FilterSubject) -> Bool {
    terms.allSatisfy { FilterQuery.holds($0.term, of: subject) != $0.isNegated }
  }

  static func == (left: FilterQuery, right: FilterQuery) -> Bool {
    left.terms.elementsEqual(right.terms) { $0.term == $1.term && $0.isNegated == $1.isNegated }
  }

  private static func holds(_ term: Term, of subject: FilterSubject) -> Bool {
    switch term {
    case .words(let words): subject.text.contains(words)
    case .daysLate(let comparison, let days): comparison.holds(subject.daysLate, days)
    case .overdue(let comparison, let cents): comparison.holds(subject.overdueCents, cents)
    case .outstanding(let comparison, let cents): comparison.holds(subject.outstandingCents, cents)
    case .stage(let code): subject.stage == code
    case .flag(let flag): subject.flags.contains(flag)
    }
  }

  private static func term(_ word: String) -> Term {
    if let colon = word.firstIndex(of: ":") {
      let value = String(word[word.index(after: colon)...])
      if ["etape", "stage"].contains(word[..<colon]) { return .stage(value.uppercased()) }
    }
    if let compared = comparison(word) { return compared }
    return flags.contains(word) ? .flag(word) : .words(word)
  }

  private static func comparison(_ word: String) -> Term? {
    guard let start = word.firstIndex(where: { "<>=".contains($0) }) else { return nil }
    let rest = word[start...]
    let sign = String(rest.prefix { "<>=".contains($0) })
    guard let comparison = Comparison(rawValue: sign), let value = Int(rest.dropFirst(sign.count)),
      value < 1_000_000_000_000
    else { return nil }
    switch word[..<start] {
    case "ret", "retard", "late": return .daysLate(comparison, value)
    case "echu", "overdue": return .overdue(comparison, cents: value * 100)
    case "encours", "solde", "open": return .outstanding(comparison, cents: value * 100)
    default: return nil
    }
  }

  /// Words that ask for a state rather than a name.
  static let flags: Set<String> = [
    "litige", "dispute", "promesse", "promise", "pause", "public", "avoir", "credit", "bloque", "blocked",
  ]
}

extension FilterQuery.Comparison {
  func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .over: left > right
    case .under: left < right
    case .atLeast: left >= right
    case .atMost: left <= right
    case .equal: left == right
    }
  }
}

import PlainText

/// A filter as typed: words to find, comparisons and flags, `!` before any of them for "not".
///
/// `eclair ret>30 échu>=500 étape:MD !litige` and in English `late>30 overdue>=500 stage:MD !dispute`. A piece that looks
/// like a question and is none (`foo:bar`, `ret>abc`) holds of no row: `problem` says so, so that an empty list is not
/// taken for an empty day.
struct FilterQuery: Equatable, Sendable {
  enum Term: Equatable, Sendable {
    case words(String)
    case daysLate(Comparison, Int)
    case overdue(Comparison, cents: Int)
    case outstanding(Comparison, cents: Int)
    case stage(String)
    case flag(String)
    /// Neither a name nor a question that is known, as typed.
    case unknown(String)
  }

  enum Comparison: String, Sendable {
    case over = ">", under = "<", atLeast = ">=", atMost = "<=", equal = "="
  }

  let terms: [(term: Term, isNegated: Bool)]

  init(_ text: String) {
    terms = FilterQuery.pieces(text).compactMap { piece in
      let isNegated = piece.first == "!"
      let word = String(isNegated ? piece.dropFirst() : piece[...])
      return word.isEmpty ? nil : (FilterQuery.term(word), isNegated)
    }
  }

  /// The words of a filter; `échu>=8 200,00` is one, as people group figures by threes.
  private static func pieces(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).reduce(into: []) { pieces, piece in
      let isGroup =
        piece.prefix(3).count == 3 && piece.prefix(3).allSatisfy(\.isWholeNumber)
        && (piece.count == 3 || ",.".contains(piece.dropFirst(3).first ?? " "))
      if isGroup, let last = pieces.last, FilterQuery.endsWithFigures(last) {
        pieces[pieces.count - 1] = last + piece
      } else {
        pieces.append(String(piece))
      }
    }
  }

  /// Whether a piece is a comparison of an amount that a group of three figures may follow.
  private static func endsWithFigures(_ piece: String) -> Bool {
    guard let sign = piece.lastIndex(where: { "<>=".contains($0) }) else { return false }
    let figures = piece[piece.index(after: sign)...]
    let name = folded(String(piece.prefix { !"<>=".contains($0) }.drop { $0 == "!" }))
    return amountNames.contains(name) && !figures.isEmpty && figures.allSatisfy(\.isWholeNumber)
  }

  var isEmpty: Bool { terms.isEmpty }

  func matches(_ subject: FilterSubject) -> Bool {
    terms.allSatisfy { term, isNegated in
      if case .unknown = term { return false }
      return FilterQuery.holds(term, of: subject) != isNegated
    }
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
    case .unknown: false
    }
  }

  private static func term(_ typed: String) -> Term {
    let word = folded(typed)
    if let colon = word.firstIndex(of: ":") {
      return question(String(word[..<colon]), String(word[word.index(after: colon)...])) ?? .unknown(typed)
    }
    if word.contains(where: { "<>=".contains($0) }) { return comparison(word) ?? .unknown(typed) }
    return flags.contains(word) ? .flag(word) : .words(word)
  }

  /// `étape:MD`, `segment:public`; the marks of the stage column are states.
  private static func question(_ name: String, _ value: String) -> Term? {
    switch (name, value) {
    case (_, ""): nil
    case ("etape", "li"), ("stage", "li"): .flag("litige")
    case ("etape", "pr"), ("stage", "pr"): .flag("promesse")
    case ("etape", "pa"), ("stage", "pa"): .flag("pause")
    case ("etape", "-"), ("stage", "-"): .stage("")
    case ("etape", _), ("stage", _): .stage(value.uppercased())
    case ("segment", "public"): .flag("public")
    default: nil
    }
  }

  private static func comparison(_ word: String) -> Term? {
    guard let start = word.firstIndex(where: { "<>=".contains($0) }) else { return nil }
    let rest = word[start...]
    let sign = String(rest.prefix { "<>=".contains($0) })
    guard let comparison = Comparison(rawValue: sign) else { return nil }
    let name = String(word[..<start])
    let value = String(rest.dropFirst(sign.count))
    if lateNames.contains(name) { return Int(value).map { .daysLate(comparison, $0) } }
    guard amountNames.contains(name), let cents = cents(value) else { return nil }
    return ["echu", "overdue"].contains(name)
      ? .overdue(comparison, cents: cents) : .outstanding(comparison, cents: cents)
  }

  /// Whole units with up to two decimals behind a comma or a point; nil for anything else.
  private static func cents(_ text: String) -> Int? {
    let parts = text.drop { $0 == "-" }.replacing("€", with: "")
      .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let units = parts.first.flatMap({ Int($0) }), units >= 0, units < 1_000_000_000_000, parts.count < 3
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(decimals.count), let fraction = Int(decimals), fraction >= 0 else { return nil }
    let cents = units * 100 + (decimals.count == 1 ? fraction * 10 : fraction)
    return text.first == "-" ? -cents : cents
  }

  private static let lateNames: Set<String> = ["ret", "retard", "late"]
  private static let amountNames: Set<String> = ["echu", "overdue", "encours", "solde", "open"]

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

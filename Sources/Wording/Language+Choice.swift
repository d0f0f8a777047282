import Receivables

extension Language {
  /// The one of two wordings that this language needs; the other is not even built.
  package func say(_ french: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch self {
    case .french: french()
    case .english: english()
    }
  }

  /// A count with its noun: `1 facture`, `2 factures`; French keeps the singular below two (`0 facture`).
  package func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    let isSingular =
      switch self {
      case .french: count.magnitude < 2
      case .english: count.magnitude == 1
      }
    return "\(count) \(isSingular ? singular : plural)"
  }

  /// What is wrong and what to do, in the one of two wordings that this language needs.
  package func phrase(
    _ french: @autoclosure () -> (problem: String, remedy: String),
    _ english: @autoclosure () -> (problem: String, remedy: String)
  ) -> ProblemPhrase {
    let words =
      switch self {
      case .french: french()
      case .english: english()
      }
    return ProblemPhrase(words.problem, words.remedy)
  }
}

import Dunning
import Receivables

extension ScenarioRule {
  /// Whom it chooses, condition by condition; all of them must hold.
  package func sentence(in language: Language) -> String {
    conditions.map { "\($0.name(in: language)) \(value(of: $0, in: language))" }
      .joined(separator: language.say(" et ", " and "))
  }

  private func value(of condition: Condition, in language: Language) -> String {
    switch condition {
    case .customer: customers.joined(separator: ", ")
    case .segment: segments.map { $0.name(in: language) }.joined(separator: ", ")
    case .country: countries.joined(separator: ", ")
    case .group: groups.joined(separator: ", ")
    case .tag: tags.joined(separator: ", ")
    case .outstanding: amounts(outstanding, in: language)
    case .overdue: amounts(overdue, in: language)
    case .relation: days(relationDays, in: language)
    case .lateness: days(lateDays, in: language)
    }
  }

  private func amounts(_ span: Span, in language: Language) -> String {
    text(of: span, in: language) { "\(MoneyFigures.screen(cents: $0, in: language)) \(currency.code)" }
  }

  private func days(_ span: Span, in language: Language) -> String {
    text(of: span, in: language) { language.say("\($0) j", "\($0) d") }
  }

  private func text(of span: Span, in language: Language, _ value: (Int) -> String) -> String {
    [
      span.from.map { "≥ " + value($0) },
      span.below.map { "< " + value($0) },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

import Dunning
import PlainText
import Receivables

/// Reads the section `[rule]` of a scenario: who goes through it.
enum ScenarioRuleSection {
  static func read(_ section: inout TomlSection) -> ScenarioRule {
    var rule = ScenarioRule()
    rule.segments = words("segments", segments, in: &section)
    rule.countries = (section.texts("countries") ?? []).map { $0.uppercased() }
    for country in rule.countries where !isCountry(country) {
      section.report("countries", .malformed(.country))
      break
    }
    rule.groups = filled("groups", in: &section)
    rule.tags = filled("tags", in: &section)
    rule.customers = filled("customers", in: &section)
    if let code = section.text("currency") {
      if let currency = Currency(code: code.uppercased()) {
        rule.currency = currency
      } else {
        section.report("currency", .malformed(.currency))
      }
    }
    rule.outstanding = amounts("outstanding", in: &section)
    rule.overdue = amounts("overdue", in: &section)
    rule.relationDays = days("relation-days", in: &section)
    rule.lateDays = days("late-days", in: &section)
    return rule
  }

  private static let segments: [(String, Segment)] =
    Segment.allCases.map { ($0.rawValue, $0) } + [
      ("b2b", .business), ("b2c", .consumer), ("b2g", .publicBody),
    ]

  private static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Texts, none of them empty.
  private static func filled(_ key: String, in section: inout TomlSection) -> [String] {
    let texts = (section.texts(key) ?? []).map { legible($0) }
    if texts.contains(where: \.isEmpty) { section.report(key, .missing) }
    return texts
  }

  private static func words<Meaning>(
    _ key: String, _ known: [(String, Meaning)], in section: inout TomlSection
  ) -> [Meaning] {
    var meanings: [Meaning] = []
    for text in section.texts(key) ?? [] {
      guard let match = known.first(where: { $0.0 == text }) else {
        section.report(key, .notOneOf(known.map(\.0)))
        continue
      }
      meanings.append(match.1)
    }
    return meanings
  }

  /// Whole units of the rule's currency.
  private static func amounts(_ key: String, in section: inout TomlSection) -> ScenarioRule.Span {
    let limits = 0...10_000_000_000
    return ScenarioRule.Span(
      from: section.number(key + "-from", limits).map { $0 * 100 },
      below: section.number(key + "-below", limits).map { $0 * 100 })
  }

  private static func days(_ key: String, in section: inout TomlSection) -> ScenarioRule.Span {
    ScenarioRule.Span(
      from: section.number(key + "-from", -1_000...100_000),
      below: section.number(key + "-below", -1_000...100_000))
  }
}

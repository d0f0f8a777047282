import Dunning
import Receivables

/// The rule of a scenario: only what it asks for is written.
extension JSONWriter {
  mutating func write(_ rule: ScenarioRule) {
    beginObject()
    if !rule.segments.isEmpty { field("segments", listing: rule.segments) { $0.string($1.rawValue) } }
    if !rule.countries.isEmpty { field("countries", listing: rule.countries) { $0.string($1) } }
    if !rule.groups.isEmpty { field("groups", listing: rule.groups) { $0.string($1) } }
    if !rule.tags.isEmpty { field("tags", listing: rule.tags) { $0.string($1) } }
    if !rule.customers.isEmpty { field("customers", listing: rule.customers) { $0.string($1) } }
    if rule.currency != .eur { field("currency", rule.currency.code) }
    field("outstanding", rule.outstanding)
    field("overdue", rule.overdue)
    field("relation", rule.relationDays)
    field("late", rule.lateDays)
    endObject()
  }

  private mutating func field(_ name: StaticString, _ span: ScenarioRule.Span) {
    guard span.isSet else { return }
    key(name)
    beginObject()
    field("from", span.from)
    field("below", span.below)
    endObject()
  }
}

extension JSONCursor {
  mutating func readScenarioRule() throws(JSONFault) -> ScenarioRule {
    var rule = ScenarioRule()
    try enterObject()
    for word in try texts(ifAny: "segments") {
      guard let segment = Segment(rawValue: word) else { throw .invalid("segment") }
      rule.segments.append(segment)
    }
    rule.countries = try texts(ifAny: "countries")
    rule.groups = try texts(ifAny: "groups")
    rule.tags = try texts(ifAny: "tags")
    rule.customers = try texts(ifAny: "customers")
    if let code = try optionalString("currency") {
      guard let currency = Currency(code: code) else { throw .invalid("currency") }
      rule.currency = currency
    }
    rule.outstanding = try span("outstanding")
    rule.overdue = try span("overdue")
    rule.relationDays = try span("relation")
    rule.lateDays = try span("late")
    try leaveObject()
    return rule
  }

  private mutating func texts(ifAny name: StaticString) throws(JSONFault) -> [String] {
    guard hasKey(name) else { return [] }
    return try readArray { cursor throws(JSONFault) in try cursor.readString() }
  }

  private mutating func span(_ name: StaticString) throws(JSONFault) -> ScenarioRule.Span {
    guard hasKey(name) else { return ScenarioRule.Span() }
    try enterObject()
    let span = ScenarioRule.Span(from: try optionalInteger("from"), below: try optionalInteger("below"))
    try leaveObject()
    return span
  }
}

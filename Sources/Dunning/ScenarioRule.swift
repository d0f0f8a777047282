import Receivables

/// Which customers a scenario is for: every condition that is set must hold; of a list, one entry is enough.
package struct ScenarioRule: Hashable, Sendable {
  /// A half-open stretch: from `from` on, below `below`; nil leaves that side open.
  package struct Span: Hashable, Sendable {
    /// Least value that belongs to it.
    package var from: Int?
    /// First value that no longer does.
    package var below: Int?

    /// Makes a stretch; without limits it says nothing.
    package init(from: Int? = nil, below: Int? = nil) {
      self.from = from
      self.below = below
    }

    /// Whether a limit is set.
    package var isSet: Bool { from != nil || below != nil }
    /// Whether no value can belong to it.
    package var isEmpty: Bool {
      guard let from, let below else { return false }
      return from >= below
    }
    /// Whether a value belongs to it.
    package func contains(_ value: Int) -> Bool {
      (from.map { value >= $0 } ?? true) && (below.map { value < $0 } ?? true)
    }
  }

  /// Segments.
  package var segments: [Segment]
  /// Countries, ISO 3166-1; a customer without one counts as French.
  package var countries: [String]
  /// Groups, compared without case.
  package var groups: [String]
  /// Tags, compared without case.
  package var tags: [String]
  /// Single customers, by the numbers that the accounting uses.
  package var customers: [String]
  /// Currency of both sizes.
  package var currency: Currency
  /// Everything open, in cents of `currency`.
  package var outstanding: Span
  /// Everything open past its due day, in cents of `currency`.
  package var overdue: Span
  /// Days since the customer's first invoice.
  package var relationDays: Span
  /// Days late of its oldest open invoice; negative before the due day.
  package var lateDays: Span

  /// Makes a rule; one without any condition chooses nobody.
  package init(
    segments: [Segment] = [], countries: [String] = [], groups: [String] = [], tags: [String] = [],
    customers: [String] = [], currency: Currency = .eur, outstanding: Span = Span(), overdue: Span = Span(),
    relationDays: Span = Span(), lateDays: Span = Span()
  ) {
    self.segments = segments
    self.countries = countries
    self.groups = groups
    self.tags = tags
    self.customers = customers
    self.currency = currency
    self.outstanding = outstanding
    self.overdue = overdue
    self.relationDays = relationDays
    self.lateDays = lateDays
  }

  /// What a rule can ask for.
  package enum Condition: String, CaseIterable, Sendable {
    case customer, segment, country, group, tag, outstanding, overdue, relation, lateness
  }

  /// The conditions that are set, in a fixed order.
  package var conditions: [Condition] {
    Condition.allCases.filter { condition in
      switch condition {
      case .customer: !customers.isEmpty
      case .segment: !segments.isEmpty
      case .country: !countries.isEmpty
      case .group: !groups.isEmpty
      case .tag: !tags.isEmpty
      case .outstanding: outstanding.isSet
      case .overdue: overdue.isSet
      case .relation: relationDays.isSet
      case .lateness: lateDays.isSet
      }
    }
  }

  /// Whether it chooses a customer.
  package func chooses(_ subject: ScenarioSubject) -> Bool {
    guard admits(subject), asksWho || asksHowMuch else { return false }
    return (!outstanding.isSet || outstanding.contains(subject.outstanding[currency] ?? 0))
      && (!overdue.isSet || overdue.contains(subject.overdue[currency] ?? 0))
      && (!relationDays.isSet || subject.relationDays.map(relationDays.contains) ?? false)
      && (!lateDays.isSet || subject.lateDays.map(lateDays.contains) ?? false)
  }

  /// Whether it would choose a customer of that kind if it only owed and waited as asked; no amount is looked at.
  package func admits(_ subject: ScenarioSubject) -> Bool {
    (customers.isEmpty || customers.contains(subject.number))
      && (segments.isEmpty || segments.contains(subject.segment))
      && (countries.isEmpty || countries.contains(subject.country.isEmpty ? "FR" : subject.country))
      && (groups.isEmpty || !subject.group.isEmpty && groups.contains { Self.isSame($0, subject.group) })
      && (tags.isEmpty || tags.contains { tag in subject.tags.contains { Self.isSame($0, tag) } })
  }

  /// Whether it asks for kinds of customers.
  private var asksWho: Bool {
    !(customers.isEmpty && segments.isEmpty && countries.isEmpty && groups.isEmpty && tags.isEmpty)
  }

  /// Whether it asks for sums or days, which `admits` leaves out.
  package var asksHowMuch: Bool { outstanding.isSet || overdue.isSet || relationDays.isSet || lateDays.isSet }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }
}

/// What rules may ask of a customer on one day.
package struct ScenarioSubject: Hashable, Sendable {
  /// The accounting's number.
  package var number: String
  /// Segment.
  package var segment: Segment
  /// Country, or empty.
  package var country: String
  /// Group, or empty.
  package var group: String
  /// Tags.
  package var tags: [String]
  /// Open cents per currency.
  package var outstanding: [Currency: Int]
  /// Overdue cents per currency.
  package var overdue: [Currency: Int]
  /// Days since the first invoice; nil without any.
  package var relationDays: Int?
  /// Days late of the oldest open invoice; nil when nothing is open.
  package var lateDays: Int?

  /// Makes a subject; only the number is needed.
  package init(
    number: String, segment: Segment = .business, country: String = "", group: String = "",
    tags: [String] = [],
    outstanding: [Currency: Int] = [:], overdue: [Currency: Int] = [:], relationDays: Int? = nil,
    lateDays: Int? = nil
  ) {
    self.number = number
    self.segment = segment
    self.country = country
    self.group = group
    self.tags = tags
    self.outstanding = outstanding
    self.overdue = overdue
    self.relationDays = relationDays
    self.lateDays = lateDays
  }
}

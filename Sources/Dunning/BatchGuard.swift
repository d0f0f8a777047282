import Receivables

/// What may be approved many at a time, or by planning (behaviours, "Guards": ceiling and bank freshness).
package struct BatchGuard: Sendable {
  private let rules: DunningRules
  private let calendar: BusinessCalendar

  /// Guards by house rules and working days.
  package init(rules: DunningRules, calendar: BusinessCalendar) {
    self.rules = rules
    self.calendar = calendar
  }

  /// Working days since the last payments import or the last "bank checked" by hand; nil when there was none.
  package func bankAge(lastKnown: Day?, on today: Day) -> Int? {
    lastKnown.map { calendar.workingDays(from: $0, to: today) }
  }

  /// Why nothing at all may be approved in a batch today, or nil.
  package func bankHindrance(lastKnown: Day?, on today: Day) -> Hindrance? {
    guard let age = bankAge(lastKnown: lastKnown, on: today), age <= rules.bankFreshnessDays else {
      return .bankTooOld(lastKnown: lastKnown)
    }
    return nil
  }

  /// Why a customer's messages must be approved one by one: an overdue total, in cents, above the ceiling; or nil.
  package func ceilingHindrance(overdueCents: Int) -> Hindrance? {
    overdueCents > rules.ceilingCents ? .aboveCeiling(cents: overdueCents, ceiling: rules.ceilingCents) : nil
  }

  /// Why a message may not be approved in a batch or by planning, or nil; the bank comes first.
  ///
  /// - Parameters:
  ///   - overdueCents: The customer's overdue total in the currency of the message.
  ///   - bankKnown: Day of the last payments import or "bank checked".
  package func hindrance(overdueCents: Int, bankKnown: Day?, on today: Day) -> Hindrance? {
    bankHindrance(lastKnown: bankKnown, on: today) ?? ceilingHindrance(overdueCents: overdueCents)
  }
}

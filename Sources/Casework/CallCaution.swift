import Dunning
import Receivables

/// What speaks against calling a customer at a moment; nothing of it is silent, a person decides.
///
/// No statute sets hours for calls about a debt; those of art. D223-9 C. conso. stand as the safe ones for consumers,
/// and repeated calls may be an aggressive practice (art. L121-6 C. conso.) or worse (art. 222-16 C. pén.).
package enum CallCaution: Hashable, Sendable {
  /// The customer wants no calls.
  case refused
  /// A weekend or a public holiday.
  case dayOff
  /// Outside of these hours, in minutes after midnight.
  case outsideHours([Range<Int>])
  /// The cap of calls in 7 or 30 days is reached until that day.
  case capReached(next: Day)
}

extension Casebook {
  /// What speaks against a call, the weightiest first.
  ///
  /// - Parameter minute: Minutes after midnight; nil when unknown, then only the day is judged.
  package func cautions(against id: CustomerID, on day: Day, minute: Int?) -> [CallCaution] {
    guard let customer = portfolio.customer(id) else { return [] }
    var cautions: [CallCaution] = []
    if customer.profile.refusedChannels.contains(.call) { cautions.append(.refused) }
    cautions += hoursCautions(against: customer, on: day, minute: minute)
    let next = nextCallDay(of: customer, on: day)
    if next > day { cautions.append(.capReached(next: next)) }
    return cautions
  }

  /// What speaks against a call on that day and at that hour, whoever called before.
  func hoursCautions(against customer: Customer, on day: Day, minute: Int?) -> [CallCaution] {
    let hours = CallHours(
      segment: customer.segment, wished: customer.profile.callHours,
      calendar: calendar.with(customer.region))
    return switch hours.oddity(day: day, minute: minute) {
    case .dayOff: [.dayOff]
    case .outside(let ranges): [.outsideHours(ranges)]
    case nil: []
    }
  }

  /// The first day from one on, on which another call stays within the caps.
  ///
  /// - Parameter called: The day of a call that is not recorded yet.
  func nextCallDay(of customer: Customer, on day: Day, after called: Day? = nil) -> Day {
    let attempts = file(of: customer.id).calls.map { calls[$0.index] }.filter { !$0.isRetracted }.map(\.day)
    return CallAllowance(rules: rules, wished: customer.profile.callsPerWeek).nextDay(
      attempts: attempts + (called.map { [$0] } ?? []), on: day)
  }
}

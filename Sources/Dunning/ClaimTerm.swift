import Receivables

/// Where a claim that is to be filed in insolvency proceedings stands.
package enum ClaimTerm: Hashable, Sendable {
  /// Nobody knows the publication in the BODACC from which the time runs: it is to be looked up.
  case unknown
  /// It can be filed through that day.
  case open(by: Day)
  /// The time is over (art. R622-24 Code de commerce); through that day the judge can be asked to relieve us from it, six
  /// months from the publication (art. L622-26).
  case relief(until: Day)
  /// Relief can no longer be asked since the day after that one.
  case lost(since: Day)
}

extension Pause {
  /// Where the claim stands on a day; nil when it was filed, or for another kind of status.
  ///
  /// While the publication is unknown the time is counted from the judgment, which comes before it: what is over then may
  /// still be open.
  package func claimTerm(on day: Day, in calendar: BusinessCalendar) -> ClaimTerm? {
    guard awaitsClaim else { return nil }
    guard let deadline = claimDeadline(in: calendar) else { return .unknown }
    if day <= deadline { return .open(by: deadline) }
    guard let published = facts.published else { return .unknown }
    let relief = calendar.endOfTerm(months: 6, from: published)
    return day <= relief ? .relief(until: relief) : .lost(since: relief)
  }
}

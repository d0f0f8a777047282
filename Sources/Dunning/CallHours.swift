import Receivables

/// When a customer is called without disturbing: a house rule, as no statute sets hours for calls about a debt.
///
/// Consumers: working days 10–13 h and 14–20 h, the hours that D223-9 C. conso. sets for canvassing, taken as the safe
/// default; professionals and public bodies: working days 8–19 h.
package struct CallHours: Sendable {
  /// Why a moment is odd.
  package enum Oddity: Hashable, Sendable {
    /// A weekend or a public holiday.
    case dayOff
    /// Outside of these hours, in minutes after midnight.
    case outside([Range<Int>])
  }

  private let calendar: BusinessCalendar
  private let hours: [Range<Int>]

  /// The hours for customers of a segment, or those that the customer asked for.
  package init(segment: Segment, wished: CallWindows = CallWindows(), calendar: BusinessCalendar) {
    self.calendar = calendar
    guard wished.isEmpty else {
      hours = wished.ranges
      return
    }
    hours = segment == .consumer ? [600..<780, 840..<1_200] : [480..<1_140]
  }

  /// What is odd about a call; nil when nothing is.
  ///
  /// - Parameter minute: Minutes after midnight; nil when unknown, then only the day is judged.
  package func oddity(day: Day, minute: Int?) -> Oddity? {
    guard calendar.isWorking(day) else { return .dayOff }
    guard let minute, !hours.contains(where: { $0.contains(minute) }) else { return nil }
    return .outside(hours)
  }
}

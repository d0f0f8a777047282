import Dunning
import Receivables

/// Messages with an intent, counted once each, for the caps (`store.md` section 3.2).
package struct AttemptTally: Sendable {
  private var perDay: [Day: Int] = [:]
  private var perDomain: [Day: [String: Int]] = [:]
  private var perCustomer: [CustomerID: [Day: Set<ReminderID>]] = [:]

  /// Counts the first attempt of a message for its customer; further ones only for the day and the domain.
  ///
  /// - Parameter isSameOccasion: Whether another way of the same step was tried before; a thank-you takes no occasion of
  ///   its customer from a reminder.
  mutating func count(_ reminder: Reminder, _ attempt: Attempt, isSameOccasion: Bool = false) {
    perDay[attempt.day, default: 0] += 1
    for domain in attempt.domains { perDomain[attempt.day, default: [:]][domain, default: 0] += 1 }
    guard attempt.number == 1, reminder.round == 1, !isSameOccasion else { return }
    perCustomer[reminder.customer, default: [:]][attempt.day, default: []].insert(reminder.id)
  }

  /// Keeps the counts of these domains only: a domain of one's own tells who somebody is.
  mutating func forgetDomains(but kept: Set<String>) {
    for day in perDomain.keys {
      let left = (perDomain[day] ?? [:]).filter { kept.contains($0.key) }
      perDomain[day] = left.isEmpty ? nil : left
    }
  }

  /// Attempts on a day.
  package func attempts(on day: Day) -> Int { perDay[day] ?? 0 }
  /// Attempts on a day to one domain.
  package func attempts(on day: Day, domain: String) -> Int { perDomain[day]?[domain] ?? 0 }
  /// Days in the seven that end with `day` on which a customer had messages (one occasion a day).
  package func occasions(of customer: CustomerID, inWeekEnding day: Day) -> Int {
    (perCustomer[customer] ?? [:]).keys.filter { $0 <= day && $0 > day - 7 }.count
  }
  /// Whether a customer already has its occasion on a day.
  package func hasOccasion(_ customer: CustomerID, on day: Day) -> Bool {
    perCustomer[customer]?[day] != nil
  }
  /// Mean number of attempts a day over the thirty days before `day`, rounded down.
  package func meanOverMonth(before day: Day) -> Int {
    perDay.filter { $0.key < day && $0.key >= day - 30 }.values.reduce(0, +) / 30
  }
}

extension AttemptTally {
  /// Every count, for a cache.
  package struct Parts: Sendable {
    /// Attempts by day.
    package var perDay: [Day: Int] = [:]
    /// Attempts by day and domain.
    package var perDomain: [Day: [String: Int]] = [:]
    /// Messages of each customer by the day of their first attempt.
    package var perCustomer: [CustomerID: [Day: Set<ReminderID>]] = [:]

    /// Nothing counted.
    package init() {}
  }

  /// Everything counted so far.
  package var parts: Parts {
    var parts = Parts()
    parts.perDay = perDay
    parts.perDomain = perDomain
    parts.perCustomer = perCustomer
    return parts
  }

  /// The tally that has counted this.
  package init(_ parts: Parts) {
    perDay = parts.perDay
    perDomain = parts.perDomain
    perCustomer = parts.perCustomer
  }
}

import Dunning
import Receivables

/// Messages with an intent, counted once each, for the caps (`store.md` section 3.2).
package struct AttemptTally: Sendable {
  private var perDay: [Day: Int] = [:]
  private var perDomain: [Day: [String: Int]] = [:]
  private var perCustomer: [CustomerID: [Day: Set<ReminderID>]] = [:]
  /// Intents of the last minute before the last one, oldest first.
  package private(set) var recent: [Recent] = []

  /// An intent that may still matter: for the pace of its domains, or because its attempt is not over.
  package struct Recent: Hashable, Sendable {
    /// Of which message.
    package var reminder: ReminderID
    /// Number of the attempt in its round.
    package var number: Int
    /// Civil day that the caps count.
    package var day: Day
    /// Unix second at which it was written.
    package var second: Int
    /// Number of its journal line.
    package var sequence: Int
    /// Every domain that the message goes to.
    package var domains: [String]

    /// Makes an intent.
    package init(
      reminder: ReminderID, number: Int, day: Day, second: Int, sequence: Int, domains: [String]
    ) {
      self.reminder = reminder
      self.number = number
      self.day = day
      self.second = second
      self.sequence = sequence
      self.domains = domains
    }
  }

  /// Counts the first attempt of a message for its customer; further ones only for the day and the domain.
  ///
  /// - Parameter isSameOccasion: Whether another way of the same step was tried before; a thank-you takes no occasion of
  ///   its customer from a reminder.
  mutating func count(
    _ reminder: Reminder, _ attempt: Attempt, at moment: Moment, isSameOccasion: Bool = false
  ) {
    recent.removeAll { $0.second <= moment.second - 60 }
    recent.append(
      Recent(
        reminder: reminder.id, number: attempt.number, day: attempt.day, second: moment.second,
        sequence: moment.sequence, domains: attempt.domains))
    perDay[attempt.day, default: 0] += 1
    for domain in attempt.domains { perDomain[attempt.day, default: [:]][domain, default: 0] += 1 }
    guard attempt.number == 1, reminder.round == 1, !isSameOccasion else { return }
    perCustomer[reminder.customer, default: [:]][attempt.day, default: []].insert(reminder.id)
  }

  /// Takes the last attempt of a message out of every count: what kept it from its server was ours alone.
  mutating func uncount(_ id: ReminderID, of customer: CustomerID) {
    guard let place = recent.lastIndex(where: { $0.reminder == id }) else { return }
    let attempt = recent.remove(at: place)
    perDay[attempt.day] = less(perDay[attempt.day])
    for domain in attempt.domains {
      let left = less(perDomain[attempt.day]?[domain])
      perDomain[attempt.day]?[domain] = left
    }
    if perDomain[attempt.day]?.isEmpty == true { perDomain[attempt.day] = nil }
    guard attempt.number == 1 else { return }
    perCustomer[customer]?[attempt.day]?.remove(id)
    if perCustomer[customer]?[attempt.day]?.isEmpty == true { perCustomer[customer]?[attempt.day] = nil }
    if perCustomer[customer]?.isEmpty == true { perCustomer[customer] = nil }
  }

  private func less(_ count: Int?) -> Int? { count.flatMap { $0 > 1 ? $0 - 1 : nil } }

  /// Keeps the counts of these domains only: a domain of one's own tells who somebody is.
  mutating func forgetDomains(but kept: Set<String>) {
    for place in recent.indices { recent[place].domains.removeAll { !kept.contains($0) } }
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
  ///
  /// - Parameter other: A message that is not looked at.
  package func occasions(
    of customer: CustomerID, inWeekEnding day: Day, besides other: ReminderID? = nil
  ) -> Int {
    (perCustomer[customer] ?? [:]).count {
      $0.key <= day && $0.key > day - 7 && hasOccasion(customer, on: $0.key, besides: other)
    }
  }
  /// Whether a customer already has its occasion on a day.
  ///
  /// - Parameter other: A message that is not looked at.
  package func hasOccasion(_ customer: CustomerID, on day: Day, besides other: ReminderID? = nil) -> Bool {
    (perCustomer[customer]?[day] ?? []).contains { $0 != other }
  }
  /// The last attempt of a message, while it is not over.
  func last(of id: ReminderID) -> Recent? { recent.last { $0.reminder == id } }
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
    /// Intents of the last minute, oldest first.
    package var recent: [Recent] = []

    /// Nothing counted.
    package init() {}
  }

  /// Everything counted so far.
  package var parts: Parts {
    var parts = Parts()
    parts.perDay = perDay
    parts.perDomain = perDomain
    parts.perCustomer = perCustomer
    parts.recent = recent
    return parts
  }

  /// The tally that has counted this.
  package init(_ parts: Parts) {
    perDay = parts.perDay
    perDomain = parts.perDomain
    perCustomer = parts.perCustomer
    recent = parts.recent
  }
}

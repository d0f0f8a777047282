import Receivables

/// The house rules around a scenario (behaviours, "Settled details": the defaults).
package struct DunningRules: Hashable, Sendable {
  /// Calendar days between two contacts with a customer.
  package var spacingDays = 5
  /// A customer's overdue total per currency under which nothing is proposed, in cents.
  package var floorCents = 1_000
  /// A customer's overdue total per currency above which nothing is approved in a batch, in cents.
  package var ceilingCents = 1_000_000
  /// Working days after a promise's day before it counts as broken.
  package var promiseGraceDays = 3
  /// Working days after which the bank's last import is too old for batch approval.
  package var bankFreshnessDays = 3
  /// Working days for which an approved message may leave with the figures of its approval day.
  package var approvalValidityDays = 3
  /// Calendar days after issue in which a pre-due note may not leave.
  package var daysAfterIssue = 5
  /// Working days added to a posted letter before its deadline starts when the presentation is unknown.
  package var postalDays = 3
  /// Calls per customer in 7 days.
  package var callsPerWeek = 3
  /// Calls per customer in 30 days.
  package var callsPerMonth = 8
  /// Messages with an attempt in one civil day, all customers together.
  package var messagesPerDay = 500
  /// Days with a message per customer in seven days.
  package var occasionsPerWeek = 2
  /// Messages to one recipient domain in a run's minute.
  package var messagesPerDomainMinute = 30
  /// Seconds for which a requested send can be recalled.
  package var holdSeconds = 10

  /// The defaults.
  package init() {}
}

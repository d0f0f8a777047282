/// Points of each part of a worklist score; set in the settings, whole numbers, zero switches a part off.
package struct PriorityWeights: Hashable, Sendable {
  /// A promise whose day and grace are over.
  package var brokenPromise = 60
  /// A sending of which nobody knows whether it left.
  package var uncertainSending = 80
  /// A sending that surely did not leave.
  package var failedSending = 50
  /// An answer that waits for a person.
  package var unhandledReply = 55
  /// A call-back whose day has come.
  package var callBackDue = 45
  /// A promise for today.
  package var promiseDueToday = 20
  /// A dispute to look at again.
  package var disputeFollowUpDue = 30
  /// A task by hand (call, formal notice and later).
  package var taskDue = 35
  /// A proposed reminder that waits for a decision.
  package var decisionNeeded = 15
  /// Each tier of the overdue amount that is reached.
  package var overdueTier = 10
  /// Lower bounds of the tiers, in cents, rising.
  package var overdueTiers = [50_000, 200_000, 500_000, 1_000_000, 5_000_000]
  /// Each full ten days late.
  package var tenDaysLate = 3
  /// Full tens of days that count at most.
  package var tenDaysLateLimit = 9
  /// Use of the credit limit from `creditLimitFrom` on; twice from the full limit on.
  package var creditLimit = 10
  /// Use of the credit limit from which it counts, in basis points.
  package var creditLimitFrom = 8_000
  /// No usable address or phone.
  package var missingContact = 25
  /// Overdue and nothing planned.
  package var noNextAction = 25
  /// Later than this customer ever is.
  package var slowerThanUsual = 12

  /// The defaults.
  package init() {}
}

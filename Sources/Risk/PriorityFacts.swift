import Dunning
import Receivables

/// What the score of one customer is computed from, on one day.
package struct PriorityFacts: Hashable, Sendable {
  /// The accounting's number of the account: breaks ties.
  package var customerNumber: String
  /// Overdue cents in the currency that leads the line.
  package var overdueCents = 0
  /// Days late of the oldest overdue invoice.
  package var mostDaysLate = 0
  /// Outstanding cents against the credit limit.
  package var outstandingCents = 0
  /// Credit limit in cents, or nil.
  package var creditLimitCents: Int?
  /// Broken promises not answered by a newer one.
  package var brokenPromises = 0
  /// Whether a running promise is for today.
  package var hasPromiseDueToday = false
  /// Whether a call-back is due today or was before.
  package var hasCallBackDue = false
  /// Proposed reminders that wait for a decision.
  package var proposedReminders = 0
  /// Tasks by hand that wait.
  package var openTasks = 0
  /// Sendings that failed.
  package var failedSendings = 0
  /// Sendings that are uncertain.
  package var uncertainSendings = 0
  /// Whether an answer of the customer waits for a person.
  package var hasUnhandledReply = false
  /// Whether a dispute's follow-up day has come.
  package var hasDisputeFollowUpDue = false
  /// Whether an address or a phone number is missing for what should happen.
  package var lacksContact = false
  /// Whether it is overdue and nothing at all is planned or running.
  package var hasNoNextAction = false
  /// How this customer usually pays, or nil when too little is known.
  package var habit: PaymentHabit?

  /// Facts of a customer without anything to do.
  package init(customerNumber: String) { self.customerNumber = customerNumber }
}

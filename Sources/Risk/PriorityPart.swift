/// One reason for which a customer stands where it stands on the worklist.
package enum PriorityPart: String, CaseIterable, Sendable {
  case brokenPromise = "broken-promise"
  case uncertainSending = "uncertain-sending"
  case failedSending = "failed-sending"
  case unhandledReply = "unhandled-reply"
  case callBackDue = "call-back-due"
  case promiseDueToday = "promise-due-today"
  case disputeFollowUpDue = "dispute-follow-up-due"
  case taskDue = "task-due"
  case decisionNeeded = "decision-needed"
  case overdueAmount = "overdue-amount"
  case daysLate = "days-late"
  case creditLimit = "credit-limit"
  case missingContact = "missing-contact"
  case noNextAction = "no-next-action"
  case slowerThanUsual = "slower-than-usual"
}

import Dunning
import Receivables

/// What a proposal or a reminder is about, for telling whether two of one customer are the same piece of work.
struct Work {
  private let step: StepID
  private let currency: Currency
  private let channel: Channel
  private let isTask: Bool
  private let isThankYou: Bool

  init(_ reminder: Reminder) {
    (step, currency) = (reminder.step, reminder.currency)
    (channel, isTask) = (reminder.channel, reminder.isTask)
    isThankYou = reminder.isThankYou
  }

  init(_ proposal: ReminderPlan.Proposal) {
    (step, currency) = (proposal.step, proposal.currency)
    (channel, isTask) = (proposal.channel, proposal.isTask)
    isThankYou = proposal.isThankYou
  }

  /// Whether the two would never wait side by side: the same step, or the message or task of the same currency; of
  /// calls and of thank-yous there is one a customer, of notes one a step.
  func isThat(of other: Work) -> Bool {
    if isThankYou || other.isThankYou { return isThankYou == other.isThankYou }
    if channel == .call || other.channel == .call { return channel == other.channel }
    if channel == .note || other.channel == .note {
      return channel == other.channel && step == other.step && currency == other.currency
    }
    return currency == other.currency && (step == other.step || isTask == other.isTask)
  }
}

import Dunning
import Receivables

/// A message as dialogs list it before it is approved or leaves.
struct OutgoingMessage: Hashable, Sendable {
  /// The reminder.
  let id: ReminderID
  /// How it goes.
  let channel: Channel
  /// To whom.
  let name: String
  /// Its step.
  let step: StepID
  /// What it demands.
  let amount: Amount
  /// Whether it thanks for payments and demands nothing.
  let isThankYou: Bool
  /// Whether it is the formal notice: the count is asked for even if it is alone.
  let isFormalNotice: Bool
  /// The version that the person sees.
  let version: Int

  /// Takes a reminder.
  init(_ reminder: Reminder, name: String, demand: Amount, isFormalNotice: Bool) {
    id = reminder.id
    channel = reminder.channel
    self.name = name
    step = reminder.step
    amount = demand
    isThankYou = reminder.isThankYou
    self.isFormalNotice = isFormalNotice
    version = reminder.version
  }
}

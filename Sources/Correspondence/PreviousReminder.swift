import Dunning
import Receivables

/// A reminder that the customer has already received for invoices of this message.
package struct PreviousReminder: Hashable, Sendable {
  /// Which step.
  package var step: StepID
  /// When it was sent.
  package var day: Day
  /// How.
  package var channel: Channel

  /// Makes a fact.
  package init(step: StepID, day: Day, channel: Channel) {
    self.step = step
    self.day = day
    self.channel = channel
  }
}

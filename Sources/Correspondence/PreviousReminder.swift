import Dunning
import Receivables

/// A reminder that was sent to the customer before, for invoices of this message.
package struct PreviousReminder: Hashable, Sendable {
  /// Which step.
  package var step: StepID
  /// When it was sent.
  package var day: Day
  /// How.
  package var channel: Channel
  /// What the post did with a letter after it took it, the oldest day first.
  package var post: [LetterEvent]

  /// Whether the post brought it back: nobody of that name lives at its address, and the customer was told nothing.
  package var cameBack: Bool { post.contains { $0.kind == .unknownAddress } }

  /// Makes a fact.
  package init(step: StepID, day: Day, channel: Channel, post: [LetterEvent] = []) {
    self.step = step
    self.day = day
    self.channel = channel
    self.post = post
  }
}

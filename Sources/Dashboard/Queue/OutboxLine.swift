import Casework
import Dunning
import Receivables
import Wording

/// One message or letter that left today.
struct OutboxLine: Sendable {
  /// The channel's sign.
  let mark: String
  /// The customer's name.
  let name: String
  /// Which step.
  let step: String
  /// What became of it.
  let words: String

  /// What left today, the last proposed first; call tasks are no messages.
  static func lines(of world: DashboardWorld) -> [OutboxLine] {
    world.book.reminders.reversed().compactMap { reminder in
      guard reminder.state == .sent(on: world.today), !reminder.isAside else { return nil }
      return OutboxLine(
        mark: reminder.channel.mark,
        name: world.book.portfolio.customer(reminder.customer)?.shownName(in: world.language) ?? "?",
        step: reminder.step.code,
        words: reminder.isTask
          ? world.language.say("faite à la main", "done by hand") : world.language.say("remise", "sent"))
    }
  }
}

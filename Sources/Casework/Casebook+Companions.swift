import Dunning
import Receivables

/// A step that goes several ways gives one reminder a way: companions, which say the same and are one occasion.
extension Casebook {
  /// Whether two reminders are the same step for the same invoices by two of its ways.
  func areCompanions(_ one: Reminder, _ other: Reminder) -> Bool {
    guard one.customer == other.customer, one.step == other.step, one.channel != other.channel,
      one.currency == other.currency, one.id != other.id, let step = step(of: one), step.goesSeveralWays,
      step.channels.contains(one.channel), step.channels.contains(other.channel)
    else { return false }
    let raised = Set(one.lines.lazy.filter { $0.rise != nil }.map(\.invoice))
    return other.lines.contains { $0.rise != nil && raised.contains($0.invoice) }
  }

  /// The other reminders of a reminder's step and invoices; empty for a step of a single way.
  func companions(of reminder: Reminder) -> [Reminder] {
    guard step(of: reminder)?.goesSeveralWays == true else { return [] }
    return file(of: reminder.customer).reminders.lazy.map { self.reminders[$0.index] }
      .filter { self.areCompanions(reminder, $0) }
  }

  /// Those that left since the reminder was proposed, each with its day.
  func sentCompanions(of reminder: Reminder) -> [(reminder: Reminder, day: Day)] {
    companions(of: reminder).compactMap { other in
      guard case .sent(let day) = other.state,
        day >= reminder.proposedOn || other.proposedOn == reminder.proposedOn
      else { return nil }
      return (other, day)
    }
  }

  /// The ways that a waiting reminder's step would have gone too, and why it does not.
  package func waysLeftOut(of reminder: Reminder, on ledger: Ledger) -> [StepWays.LeftOut] {
    guard reminder.isOpen, let step = step(of: reminder), !step.furtherChannels.isEmpty else { return [] }
    return StepWays(of: step, for: position(of: reminder.customer, on: ledger)).leftOut
      .filter { $0.channel != reminder.channel }
  }
}

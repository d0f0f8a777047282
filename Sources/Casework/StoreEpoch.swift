import Dunning
import Receivables

/// A new beginning of a store whose past may be incomplete: taken over from a backup or a copy, or salvaged.
///
/// Messages may have left in the days that it does not know.
package struct StoreEpoch: Hashable, Sendable {
  /// Why it begins.
  package enum Cause: String, CaseIterable, Sendable {
    /// A restored or copied store was taken for this machine's own.
    case adopted
    /// Lines of a damaged journal were given up.
    case salvaged
  }

  /// Why it begins.
  package var cause: Cause
  /// Civil day of the decision.
  package var day: Day
  /// Reminders that were known; a later one may bear the number of a reminder that is lost.
  package var knownReminders: Int
  /// First and last number of the lines given up, as far as anybody knows; nil when none is known to be lost.
  package var lostLines: ClosedRange<Int>?
  /// Where the journal as it was found lies, inside the store; empty unless it was salvaged.
  package var quarantine: String
  /// Reminders that were approved before: a sender may have taken them in the days that are missing.
  package var approved: [ReminderID]

  /// Makes an epoch.
  package init(
    cause: Cause, day: Day, knownReminders: Int, lostLines: ClosedRange<Int>? = nil, quarantine: String = "",
    approved: [ReminderID] = []
  ) {
    self.cause = cause
    self.day = day
    self.knownReminders = knownReminders
    self.lostLines = lostLines
    self.quarantine = quarantine
    self.approved = approved
  }
}

/// What a new epoch is to begin with.
package struct EpochOrder: Sendable {
  /// Why it begins.
  package var cause: StoreEpoch.Cause
  /// First and last number of the lines given up; nil when none is known to be lost.
  package var lostLines: ClosedRange<Int>?
  /// Where the journal as it was found lies; empty unless it was salvaged.
  package var quarantine: String
  /// Reminders of which the lines given up tell a try to send.
  package var attempted: Set<ReminderID>

  /// Makes an order.
  package init(
    cause: StoreEpoch.Cause, lostLines: ClosedRange<Int>? = nil, quarantine: String = "",
    attempted: Set<ReminderID> = []
  ) {
    self.cause = cause
    self.lostLines = lostLines
    self.quarantine = quarantine
    self.attempted = attempted
  }
}

extension Casebook {
  /// Begins a new epoch: nothing that may have been sent in the days that are missing leaves again by itself.
  ///
  /// What a sender may have taken (requested, being sent, to be tried again, or told of by a lost line) becomes
  /// uncertain: a person finds out whether it arrived. What was only approved is a proposal again.
  func decideEpoch(_ order: EpochOrder, on occasion: Occasion) -> Decision {
    let held = reminders.compactMap { holding($0, order.attempted) }
    let epoch = StoreEpoch(
      cause: order.cause, day: occasion.today, knownReminders: reminders.count, lostLines: order.lostLines,
      quarantine: order.quarantine,
      approved: held.compactMap { event in
        if case .reminderReturned(let id, _) = event { id } else { nil }
      })
    return Decision([.epochBegun(epoch)] + held)
  }

  private func holding(_ reminder: Reminder, _ attempted: Set<ReminderID>) -> CaseEvent? {
    switch reminder.state {
    case .sending, .deferred: .sendingUncertain(reminder.id)
    case .approved:
      reminder.holdUntil != nil || attempted.contains(reminder.id)
        ? .sendingUncertain(reminder.id) : .reminderReturned(reminder.id, .undone)
    case .proposed, .failed, .snoozed:
      attempted.contains(reminder.id) ? .sendingUncertain(reminder.id) : nil
    case .uncertain, .sent, .cancelled, .skipped: nil
    }
  }

  /// Whether the reminder may already have gone to its customer in days that are missing: planning then proposes it
  /// and a person approves.
  ///
  /// That is so until the customer was heard of or written to after the last epoch began, unless every invoice
  /// was issued since.
  package func mayHaveGone(_ reminder: Reminder) -> Bool {
    guard let epoch = epochs.last else { return false }
    if let contact = file(of: reminder.customer).lastContact, contact > epoch.day { return false }
    return reminder.lines.contains { line in
      portfolio.invoice(line.invoice).map { $0.issued <= epoch.day } ?? true
    }
  }

  /// Proposals that were approved before the last epoch began, may have left in the days that are missing, and that
  /// nobody has decided on since.
  package var maybeSent: [Reminder] {
    (epochs.last?.approved ?? []).compactMap(reminder).filter(isMaybeSent)
  }

  /// Whether a reminder is one of them.
  func isMaybeSent(_ reminder: Reminder) -> Bool {
    guard let epoch = epochs.last, epoch.approved.contains(reminder.id) else { return false }
    return switch reminder.state {
    case .proposed, .snoozed: mayHaveGone(reminder)
    default: false
    }
  }

  /// How many epochs had begun when the reminder was proposed: 0 in a store that never lost a line.
  package func epoch(of id: ReminderID) -> Int {
    epochs.count { id.index >= $0.knownReminders }
  }
}

import Casework
import Dunning

/// What a store that was adopted or salvaged begins with.
package struct EpochReport: Sendable {
  /// The number of the first new line.
  package let sequence: Int
  /// Where the journal as it was found lies, inside the store; empty unless it was salvaged.
  package let quarantine: String
  /// Reminders of which nobody knows whether they were sent.
  package let uncertain: [ReminderID]
  /// Approved reminders that are proposals again.
  package let returned: [ReminderID]

  init(_ receipt: Receipt, quarantine: String = "") {
    sequence = receipt.sequence
    self.quarantine = quarantine
    uncertain = receipt.events.compactMap { event in
      if case .sendingUncertain(let id) = event { id } else { nil }
    }
    returned = receipt.events.compactMap { event in
      if case .reminderReturned(let id, _) = event { id } else { nil }
    }
  }

  /// Exit code: 10 while a message is uncertain, else 0 (store protocol).
  package var exitCode: Int32 { uncertain.isEmpty ? 0 : 10 }
}

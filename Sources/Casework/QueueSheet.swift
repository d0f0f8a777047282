import Dunning
import Receivables

/// The reminder queue of one day: everything that waits for somebody, grouped by what it waits for.
package struct QueueSheet: Sendable {
  /// What a reminder waits for; the order of the groups on screen.
  package enum Group: Int, CaseIterable, Sendable {
    /// A person must say what became of it.
    case uncertain
    /// Nothing left; the cause stands beside it.
    case failed
    /// Will be tried again by itself.
    case deferred
    /// Being handed over now, or held for the last seconds.
    case leaving
    /// A person must approve.
    case toApprove
    /// Approved, waits for `send`.
    case ready
    /// To be done outside the program.
    case tasks
    /// Put off by hand.
    case snoozed
  }

  /// One row.
  package struct Row: Sendable {
    /// The reminder.
    package var reminder: Reminder
    /// Its group.
    package var group: Group
    /// Why its text cannot be written yet, or nil; known only when the sheet was made with a ledger.
    package var blocked: Hindrance?
  }

  /// Rows by group, then by amount demanded, the largest first.
  package let rows: [Row]

  /// Collects the open reminders of a casebook; call tasks are the calls screen's.
  ///
  /// - Parameters:
  ///   - ledger: With it every proposal is checked for missing variables (some microseconds each).
  ///   - second: Unix seconds while nobody sends: a request whose hold is over was left by a run that stopped.
  package init(of book: Casebook, on ledger: Ledger? = nil, idleAt second: Int? = nil) {
    let templates = ledger.map { _ in book.templates }
    rows = book.reminders.compactMap { reminder in
      guard !reminder.isCallTask, let group = QueueSheet.group(of: reminder, idleAt: second) else {
        return nil
      }
      var row = Row(reminder: reminder, group: group)
      if let ledger, group == .toApprove || group == .tasks {
        row.blocked = book.blockage(of: reminder, on: ledger, with: templates)
      }
      return row
    }.sorted {
      ($0.group.rawValue, -$0.reminder.demandedCents, $0.reminder.id.number)
        < ($1.group.rawValue, -$1.reminder.demandedCents, $1.reminder.id.number)
    }
  }

  /// Rows of a group.
  package func count(_ group: Group) -> Int { rows.lazy.filter { $0.group == group }.count }

  /// The group of a reminder; nil when it waits for nothing.
  package static func group(of reminder: Reminder, idleAt second: Int? = nil) -> Group? {
    switch reminder.state {
    case .uncertain: .uncertain
    case .failed: .failed
    case .deferred: .deferred
    case .sending: .leaving
    case .approved: reminder.holdUntil.map { $0 > second ?? .min } ?? false ? .leaving : .ready
    case .proposed: reminder.isTask ? .tasks : .toApprove
    case .snoozed: .snoozed
    case .sent, .cancelled, .skipped: nil
    }
  }
}

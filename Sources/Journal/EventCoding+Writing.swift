import Casework
import Dunning
import Receivables

/// Turns the events of one decision into records of the journal.
///
/// What is said of persons goes into personal values, each under the customer that it is about; facts hold record
/// numbers, amounts, days and states.
package struct EventEncoding {
  private var proposed: [ReminderID: CustomerID] = [:]
  private var versions: [ReminderID: Int] = [:]

  /// Starts a decision.
  package init() {}

  /// From as many events on a second thread takes half of them.
  private static let many = 10_000

  /// The records, in the order of the events.
  ///
  /// - Parameter book: A casebook that does not hold the decision's events yet.
  package mutating func records(of events: [CaseEvent], in book: Casebook) -> [EventRecord] {
    // What happens to a reminder tells its version, which those before it have raised.
    guard events.count >= Self.many, events.allSatisfy({ $0.reminders.isEmpty }) else {
      return records(of: events[...], in: book)
    }
    let middle = events.count / 2
    let other = self
    let (former, latter) = BesideThread().both {
      records(of: events[..<middle], in: book)
    } beside: {
      var encoding = other
      return encoding.records(of: events[middle...], in: book)
    }
    return former + latter
  }

  private mutating func records(of events: ArraySlice<CaseEvent>, in book: Casebook) -> [EventRecord] {
    var records: [EventRecord] = []
    records.reserveCapacity(events.count)
    for event in events { records.append(record(of: event, in: book)) }
    return records
  }

  private mutating func record(of event: CaseEvent, in book: Casebook) -> EventRecord {
    var draft = EventDraft(EventKind(of: event))
    switch draft.kind {
    case .customerRecorded, .invoiceRecorded, .invoiceCorrected, .paymentReceived, .allocationMade,
      .allocationReleased, .paymentVoided, .paymentRestored, .ledgerImported, .bankChecked,
      .bankCheckRetracted, .rulesAdopted, .subjectErased:
      draft.takeLedger(event, in: book)
    case .letterTracked, .letterRetracted, .letterRestored: draft.takeLetters(event, in: book)
    case .limitationInterrupted, .interruptionRetracted, .interruptionRestored:
      draft.takeInterruptions(event, in: book)
    case .allocationDecided, .allocationRetracted, .allocationRestored: draft.takeAllocations(event)
    case .chargesClaimed, .chargesWaived, .chargesPaid, .chargesRetracted, .chargesRestored:
      draft.takeCharges(event)
    case .epochBegun, .clockConfirmed, .wentLive: draft.takeStore(event)
    case .callLogged, .callRetracted, .callRestored, .promiseRecorded, .promiseCancelled, .promiseRestored,
      .disputeOpened, .disputeClosed, .disputeReopened, .disputeChanged, .pauseBegun, .pauseEnded,
      .pauseResumed,
      .pauseChanged,
      .clockRestarted, .clockRestored, .stageMoved, .standingsRestored, .noteAdded, .noteRetracted,
      .noteRestored, .decisionUndone, .decisionRedone:
      draft.takeTalk(event, in: book)
    default:
      if case .reminderProposed(let reminder) = event { proposed[reminder.id] = reminder.customer }
      let first = event.reminders.first
      if let first {
        draft.id = first.description
        draft.version = raise(event, in: book)
      }
      draft.takeReminder(event, of: first.flatMap { proposed[$0] ?? book.reminder($0)?.customer })
    }
    return draft.record
  }

  /// Raises the versions of the reminders touched, as the fold will, and tells that of the first.
  private mutating func raise(_ event: CaseEvent, in book: Casebook) -> Int {
    var first: Int?
    for id in event.reminders {
      let version = (versions[id] ?? book.reminder(id)?.version ?? 0) + 1
      versions[id] = version
      first = first ?? version
    }
    return first ?? 1
  }
}

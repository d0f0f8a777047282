import Dunning
import Receivables

extension CaseEvent {
  /// The reminders that the event changes.
  package var reminders: [ReminderID] {
    switch self {
    case .reminderProposed(let reminder): [reminder.id]
    case .sendRequested(let ids, _, _), .sendRecalled(let ids): ids
    case .reminderEdited(let id, _), .reminderApproved(let id, _), .reminderReturned(let id, _),
      .reminderCancelled(let id, _), .reminderSkipped(let id, _), .reminderSnoozed(let id, _),
      .reminderDone(let id, _, _, _), .attemptIntended(let id, _), .attemptAbandoned(let id, _),
      .pointOfNoReturnPassed(let id, _), .reminderSent(let id, _), .sendingDeferred(let id, _, _),
      .sendingFailed(let id, _), .sendingUncertain(let id), .resendOrdered(let id),
      .reminderPinned(let id, _), .reminderTextKept(let id, _):
      [id]
    default: []
    }
  }

  /// Whether a collector decided it (`undo` speaks of the last such decision), not planning or the courier.
  package var isHandmade: Bool {
    switch self {
    case .reminderEdited, .reminderSkipped, .reminderSnoozed, .reminderPinned, .sendRequested, .reminderDone,
      .callLogged, .promiseRecorded, .promiseCancelled, .disputeOpened, .disputeClosed, .disputeChanged,
      .pauseBegun,
      .pauseChanged, .pauseEnded,
      .stageMoved, .noteAdded, .resendOrdered, .paymentVoided, .allocationReleased, .allocationDecided,
      .ledgerImported,
      .bankChecked, .customerRecorded, .subjectErased, .chargesSettled,
      .letterTracked, .letterRetracted, .limitationInterrupted, .interruptionRetracted:
      true
    case .reminderApproved(_, let approval): approval.by != Approval.byPlan
    case .reminderCancelled(_, let reason): reason == .dropped
    case .paymentReceived: true
    default: false
    }
  }
}

extension CaseEvent {
  /// Whether planning takes a reminder out of the queue or puts one in; what a collector takes back never holds one.
  var isPlannings: Bool {
    switch self {
    case .reminderProposed: true
    case .reminderCancelled(_, let reason): reason != .dropped
    default: false
    }
  }

  /// Whether the courier found it out; what else its decision changes is then no decision of a collector.
  var isCouriers: Bool {
    switch self {
    case .attemptIntended, .attemptAbandoned, .pointOfNoReturnPassed, .reminderSent, .sendingDeferred,
      .sendingFailed, .sendingUncertain:
      true
    default: false
    }
  }
}

extension PastDecision {
  /// Decisions of more events (imports) cannot be taken back and are kept without their events.
  static let mostEvents = 400
  /// Decisions kept a collector.
  static let mostKept = 50
}

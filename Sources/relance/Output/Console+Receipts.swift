import Backoffice
import Casework
import Dunning
import Journal
import Receivables

extension Console {
  /// Says that a command is recorded; `--json`: `{"sequence","changed","repeat","records":[ids written]}`.
  func answer(_ receipt: Receipt, as options: GlobalOptions, _ words: () -> String) {
    guard options.json else {
      line(receipt.changedSomething ? words() : say("Rien ne change.", "Nothing changes."))
      return
    }
    json { writer in
      writer.beginObject()
      writer.field("sequence", receipt.sequence)
      writer.field("changed", receipt.changedSomething)
      writer.field("repeat", receipt.isRepeat)
      writer.field("records", listing: receipt.events.compactMap(\.record)) { $0.string($1) }
      writer.endObject()
    }
  }
}

extension CaseEvent {
  /// The number of the record that the event made or changed.
  var record: String? {
    switch self {
    case .paymentReceived(let payment, _): payment.id.description
    case .paymentVoided(let id, _): id.description
    case .allocationDecided(let decision): decision.source.recordName
    case .reminderEdited(let id, _), .reminderApproved(let id, _), .reminderReturned(let id, _),
      .reminderCancelled(let id, _), .reminderSkipped(let id, _), .reminderSnoozed(let id, _),
      .reminderDone(let id, _, _, _), .reminderSent(let id, _), .resendOrdered(let id):
      id.description
    case .callLogged(let call): call.id.description
    case .promiseRecorded(let promise): promise.id.description
    case .promiseCancelled(let id, _): id.description
    case .disputeOpened(let dispute), .disputeChanged(let dispute): dispute.id.description
    case .disputeClosed(let id, _, _): id.description
    case .pauseBegun(let pause), .pauseChanged(let pause): pause.id.description
    case .pauseEnded(let id, _): id.description
    default: nil
    }
  }
}

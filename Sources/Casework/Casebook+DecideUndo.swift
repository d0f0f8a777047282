import Dunning
import Receivables

extension Casebook {
  /// Takes back this collector's last decision, unless somebody has built on it since.
  func decideUndo(on occasion: Occasion) throws(Refusal) -> Decision {
    guard let last = decisions[occasion.collector]?.last else { throw .nothingToUndo }
    for (id, version) in last.versions where reminder(id)?.version != version {
      throw .builtUpon(sequence: last.sequence)
    }
    guard !last.events.isEmpty else { throw .notUndoable(sequence: last.sequence) }
    var events: [CaseEvent] = [.decisionUndone(sequence: last.sequence)]
    for event in last.events.reversed() {
      events += try inverse(of: event, sequence: last.sequence, on: occasion)
    }
    return Decision(events)
  }

  private func inverse(of event: CaseEvent, sequence: Int, on occasion: Occasion) throws(Refusal)
    -> [CaseEvent]
  {
    switch event {
    case .reminderApproved(let id, _), .reminderSkipped(let id, _), .reminderSnoozed(let id, _):
      return [.reminderReturned(id, .undone)]
    case .reminderEdited(let id, _): return [.reminderEdited(id, earlierEdits[id])]
    case .sendRequested(let ids, _): return [.sendRecalled(ids)]
    case .callLogged(let call): return [.callRetracted(call.id)] + trustingAgain(call)
    case .clockRestarted(let ids, _): return [.clockRestored(ids)]
    case .reminderDone(let id, _, _, _) where reminder(id)?.isCallTask == true:
      return [.reminderReturned(id, .undone)]
    case .promiseRecorded(let promise): return [.promiseCancelled(promise.id, on: occasion.today)]
    case .disputeOpened(let dispute):
      return [.disputeClosed(dispute.id, on: occasion.today, outcome: "")]
    case .disputeClosed(let id, _, _): return [.disputeReopened(id)]
    case .pauseBegun(let pause): return [.pauseEnded(pause.id, on: occasion.today)]
    case .paymentReceived(let payment, _): return [.paymentVoided(payment.id, reason: "")]
    case .customerRecorded: return []
    default: throw .notUndoable(sequence: sequence)
    }
  }

  /// The phone numbers that the call had put out of use.
  private func trustingAgain(_ call: Call) -> [CaseEvent] {
    guard call.outcome.effects.contains(.suspendsPhone), var customer = portfolio.customer(call.customer)
    else {
      return []
    }
    for place in customer.contacts.indices
    where customer.contacts[place].phoneSuspended == call.outcome.rawValue {
      customer.contacts[place].phoneSuspended = nil
    }
    return [.customerRecorded(customer)]
  }
}

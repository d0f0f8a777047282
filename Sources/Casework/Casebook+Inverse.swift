import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// The events that would take back an event that is about to be folded; nil when nothing can.
  func inverse(of event: CaseEvent, at moment: Moment) -> [CaseEvent]? {
    switch event {
    case .customerRecorded(let customer):
      guard let before = portfolio.customer(customer.id) else { return nil }
      return before == customer ? [] : [.customerRecorded(before)]
    case .paymentReceived(let payment, _): return [.paymentVoided(payment.id, reason: "")]
    case .paymentRestored(let id, _): return [.paymentVoided(id, reason: "")]
    case .paymentVoided(let id, _): return [.paymentRestored(id, shares(of: .payment(id)))]
    case .allocated(let source, _): return [.allocationReleased(source)] + allocatingAgain(source)
    case .allocationReleased(let source): return allocatingAgain(source)
    case .allocationDecided: return [.allocationRetracted(allocationDecisions.count)]
    case .allocationRetracted(let place): return [.allocationRestored(place)]
    case .allocationRestored(let place): return [.allocationRetracted(place)]
    case .letterTracked: return [.letterRetracted(letterEvents.count)]
    case .letterRetracted(let place): return [.letterRestored(place)]
    case .letterRestored(let place): return [.letterRetracted(place)]
    case .limitationInterrupted: return [.interruptionRetracted(interruptions.count)]
    case .interruptionRetracted(let place): return [.interruptionRestored(place)]
    case .interruptionRestored(let place): return [.interruptionRetracted(place)]
    case .chargesClaimed, .reminderTextKept: return []  // they count while their reminder does
    case .chargesSettled: return [.chargesRetracted(chargeSettlements.count)]
    case .chargesRetracted(let place): return [.chargesRestored(place)]
    case .chargesRestored(let place): return [.chargesRetracted(place)]
    case .bankChecked(let day): return [.bankCheckRetracted(day)]
    case .bankCheckRetracted(let day): return [.bankChecked(day)]
    case .reminderEdited, .reminderApproved, .reminderReturned, .reminderSkipped, .reminderSnoozed,
      .reminderDone, .sendRequested, .reminderCancelled, .reminderSent, .resendOrdered, .sendingUncertain,
      .sendingFailed, .reminderPinned:
      return reminderInverse(of: event)
    case .clockRestarted(let ids, _):
      let fresh = ids.filter { standing(of: $0).restartedDue == nil }
      return (fresh.isEmpty ? [] : [.clockRestored(fresh)]) + restartingAgain(ids)
    case .clockRestored(let ids): return restartingAgain(ids)
    case .stageMoved(let ids, _, _, _): return [restoringStandings(of: ids)]
    case .standingsRestored(let places): return [restoringStandings(of: places.map(\.invoice))]
    default: return talkInverse(of: event, at: moment)
    }
  }

  private func reminderInverse(of event: CaseEvent) -> [CaseEvent]? {
    switch event {
    case .reminderEdited(let id, _): return [.reminderEdited(id, reminder(id)?.edit)] + failingAgain(id)
    case .sendRequested(let ids, _, _): return [.sendRecalled(ids)]
    case .reminderPinned(let id, let isPinned): return [.reminderPinned(id, !isPinned)]
    case .reminderReturned(let id, _): return doingAgain(id) ?? decidingAgain(id)
    case .reminderDone(let id, _, _, _):
      guard let done = reminder(id) else { return nil }
      let places = done.isAside ? [] : [restoringStandings(of: done.lines.map(\.invoice))]
      return returning(id) + places
    case .reminderApproved(let id, _), .reminderSkipped(let id, _), .reminderSnoozed(let id, _):
      return returning(id)
    case .reminderCancelled(let id, _) where isResolution(event): return [.sendingUncertain(id)]
    case .resendOrdered(let id) where isResolution(event): return [.sendingUncertain(id)]
    case .reminderSent(let id, _) where isResolution(event):
      return [.sendingUncertain(id), restoringStandings(of: reminder(id)?.lines.map(\.invoice) ?? [])]
    case .sendingUncertain(let id): return resolvingAgain(id)
    // An undoing gave the failure back: what goes before it takes both away.
    case .sendingFailed(let id, _) where reminder(id)?.state == .proposed: return []
    default: return nil
    }
  }

  /// Back to what it was before a person's decision: a proposal, put off, failed or approved as it was; no request to
  /// send.
  private func returning(_ id: ReminderID) -> [CaseEvent] {
    let again: [CaseEvent] =
      switch reminder(id)?.state {
      case .snoozed, .approved: decidingAgain(id) ?? []
      case .failed: failingAgain(id)
      default: []
      }
    return [.reminderReturned(id, .undone)] + again
  }

  /// A failure stays in sight: what takes a decision about it back shows it again.
  func failingAgain(_ id: ReminderID) -> [CaseEvent] {
    if case .failed(let reason)? = reminder(id)?.state { [.sendingFailed(id, reason: reason)] } else { [] }
  }

  /// What a person recorded about a task by hand before it goes back to a proposal, its proof included.
  private func doingAgain(_ id: ReminderID) -> [CaseEvent]? {
    guard case .sent = reminder(id)?.state else { return nil }
    let kept = contents[id].map { [CaseEvent.reminderTextKept(id, $0)] } ?? []
    for decision in decisions.values.joined() {
      for change in decision.own {
        if case .reminderDone(id, _, _, _) = change.event { return [change.event] + kept }
      }
    }
    return nil
  }

  /// What a person had decided about a reminder before it goes back to a proposal.
  private func decidingAgain(_ id: ReminderID) -> [CaseEvent]? {
    guard let reminder = reminder(id) else { return nil }
    switch reminder.state {
    case .skipped(let reason): return [.reminderSkipped(id, reason: reason)]
    case .snoozed(let until): return [.reminderSnoozed(id, until: until)]
    case .sent(let day) where reminder.isAside:
      return [.reminderDone(id, on: day, deadline: nil, proof: "")]
    case .approved(let day):
      guard let content = contents[id], let by = reminder.approvedBy else { return nil }
      return [.reminderApproved(id, Approval(day: day, content: content, by: by))]
    default: return nil
    }
  }

  /// What a person had found out about a message before its arrival is in doubt again.
  private func resolvingAgain(_ id: ReminderID) -> [CaseEvent]? {
    switch reminder(id)?.state {
    case .sent: deliveries[id].map { [.reminderSent(id, $0)] }
    case .cancelled(.dropped): [.reminderCancelled(id, .dropped)]
    default: nil
    }
  }

  /// Whether the event is what a person found out about an uncertain message.
  func isResolution(_ event: CaseEvent) -> Bool {
    switch event {
    case .reminderSent(let id, _), .resendOrdered(let id), .reminderCancelled(let id, .dropped):
      reminder(id)?.state == .uncertain
    default: false
    }
  }

  private func talkInverse(of event: CaseEvent, at moment: Moment) -> [CaseEvent]? {
    switch event {
    case .callLogged(let call): return [.callRetracted(call.id)]
    case .callRestored(let id): return [.callRetracted(id)]
    case .callRetracted(let id): return [.callRestored(id)]
    case .promiseRecorded(let promise): return [.promiseCancelled(promise.id, on: moment.day)]
    case .promiseCancelled(let id, _): return [.promiseRestored(id)]
    case .promiseRestored(let id): return [.promiseCancelled(id, on: moment.day)]
    case .disputeOpened(let dispute): return [.disputeClosed(dispute.id, on: moment.day, outcome: "")]
    case .disputeClosed(let id, _, _): return [.disputeReopened(id)]
    case .disputeChanged(let dispute):
      return disputes.indices.contains(dispute.id.index)
        ? [.disputeChanged(disputes[dispute.id.index])] : nil
    case .disputeReopened(let id):
      return [.disputeClosed(id, on: moment.day, outcome: self.dispute(id)?.outcome ?? "")]
    case .pauseBegun(let pause):
      // Ended alone, proceedings would keep interest stopped: what is undone never was.
      return pause.kind == .insolvency
        ? [.pauseChanged(pause.asMistaken(on: moment.day))] : [.pauseEnded(pause.id, on: moment.day)]
    case .pauseEnded(let id, _): return [.pauseResumed(id)]
    case .pauseResumed(let id): return [.pauseEnded(id, on: moment.day)]
    case .pauseChanged(let pause):
      return pauses.indices.contains(pause.id.index) ? [.pauseChanged(pauses[pause.id.index])] : nil
    case .noteAdded: return [.noteRetracted(notes.count)]
    case .noteRetracted(let place): return [.noteRestored(place)]
    case .noteRestored(let place): return [.noteRetracted(place)]
    default: return nil
    }
  }

  private func shares(of source: Allocation.Source) -> [InvoiceShare] {
    portfolio.allocations(of: source).map { InvoiceShare(invoice: $0.invoice, cents: $0.cents) }
  }

  private func allocatingAgain(_ source: Allocation.Source) -> [CaseEvent] {
    let shares = shares(of: source)
    return shares.isEmpty ? [] : [.allocated(source, shares)]
  }

  private func restartingAgain(_ ids: [InvoiceID]) -> [CaseEvent] {
    ids.compactMap { id in standing(of: id).restartedDue.map { .clockRestarted([id], on: $0) } }
  }

  private func restoringStandings(of ids: [InvoiceID]) -> CaseEvent {
    .standingsRestored(ids.map { InvoiceStanding(invoice: $0, standing: standing(of: $0)) })
  }
}

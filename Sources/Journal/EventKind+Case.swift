import Casework

extension EventKind {
  /// The kind of an event; a case without one does not compile.
  init(of event: CaseEvent) {
    self =
      switch event {
      case .customerRecorded: .customerRecorded
      case .invoiceRecorded: .invoiceRecorded
      case .invoiceCorrected: .invoiceCorrected
      case .paymentReceived: .paymentReceived
      case .allocated: .allocationMade
      case .allocationReleased: .allocationReleased
      case .allocationDecided: .allocationDecided
      case .allocationRetracted: .allocationRetracted
      case .allocationRestored: .allocationRestored
      case .paymentVoided: .paymentVoided
      case .ledgerImported: .ledgerImported
      case .bankChecked: .bankChecked
      case .subjectErased: .subjectErased
      case .chargesClaimed: .chargesClaimed
      case .chargesSettled(let settlement): settlement.payment == nil ? .chargesWaived : .chargesPaid
      case .chargesRetracted: .chargesRetracted
      case .chargesRestored: .chargesRestored
      case .letterTracked: .letterTracked
      case .letterRetracted: .letterRetracted
      case .letterRestored: .letterRestored
      case .limitationInterrupted: .limitationInterrupted
      case .interruptionRetracted: .interruptionRetracted
      case .interruptionRestored: .interruptionRestored
      case .rulesAdopted: .rulesAdopted
      case .reminderProposed: .reminderProposed
      case .reminderEdited: .reminderEdited
      case .reminderApproved: .reminderApproved
      case .reminderReturned: .reminderReturned
      case .reminderCancelled: .reminderCancelled
      case .reminderSkipped: .reminderSkipped
      case .reminderSnoozed: .reminderSnoozed
      case .reminderPinned: .reminderPinned
      case .sendRequested: .sendRequested
      case .sendRecalled: .sendRecalled
      case .reminderDone: .reminderDone
      case .reminderTextKept: .reminderTextKept
      case .attemptIntended: .attemptIntended
      case .attemptAbandoned: .attemptAbandoned
      case .pointOfNoReturnPassed: .pointOfNoReturnPassed
      case .reminderSent: .reminderSent
      case .sendingDeferred: .sendingDeferred
      case .sendingFailed: .sendingFailed
      case .sendingUncertain: .sendingUncertain
      case .resendOrdered: .resendOrdered
      case .callLogged: .callLogged
      case .callRetracted: .callRetracted
      case .promiseRecorded: .promiseRecorded
      case .promiseCancelled: .promiseCancelled
      case .disputeOpened: .disputeOpened
      case .disputeClosed: .disputeClosed
      case .disputeReopened: .disputeReopened
      case .disputeChanged: .disputeChanged
      case .pauseBegun: .pauseBegun
      case .pauseEnded: .pauseEnded
      case .clockRestarted: .clockRestarted
      case .clockRestored: .clockRestored
      case .stageMoved: .stageMoved
      case .noteAdded: .noteAdded
      case .decisionUndone: .decisionUndone
      case .paymentRestored: .paymentRestored
      case .bankCheckRetracted: .bankCheckRetracted
      case .callRestored: .callRestored
      case .promiseRestored: .promiseRestored
      case .pauseResumed: .pauseResumed
      case .pauseChanged: .pauseChanged
      case .standingsRestored: .standingsRestored
      case .noteRetracted: .noteRetracted
      case .noteRestored: .noteRestored
      case .decisionRedone: .decisionRedone
      case .epochBegun: .epochBegun
      case .clockConfirmed: .clockConfirmed
      case .wentLive: .wentLive
      }
  }
}

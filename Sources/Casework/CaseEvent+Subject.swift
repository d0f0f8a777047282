import Dunning
import Receivables

extension CaseEvent {
  /// Whether the event tells something of a customer: of its account, its documents, its money, its reminders, or what
  /// was said with it.
  package func concerns(_ id: CustomerID, in book: Casebook) -> Bool {
    switch self {
    case .customerRecorded(let customer): customer.id == id
    case .invoiceRecorded(let invoice), .invoiceCorrected(let invoice): invoice.customer == id
    case .paymentReceived(let payment, _): payment.customer == id
    case .paymentVoided(let payment, _), .paymentRestored(let payment, _):
      book.portfolio.payment(payment)?.customer == id
    case .allocated(let source, _), .allocationReleased(let source): source.isOf(id, in: book.portfolio)
    case .allocationDecided(let decision): decision.source.isOf(id, in: book.portfolio)
    case .allocationRetracted(let place), .allocationRestored(let place): book.ownerOfAllocation(place) == id
    case .subjectErased(let erasure): erasure.customer == id
    case .letterTracked(let event): book.reminder(event.reminder)?.customer == id
    case .letterRetracted(let place), .letterRestored(let place):
      book.letterEvents.indices.contains(place)
        && book.reminder(book.letterEvents[place].reminder)?.customer == id
    case .limitationInterrupted(let interruption):
      book.portfolio.invoice(interruption.invoice)?.customer == id
    case .interruptionRetracted(let place), .interruptionRestored(let place):
      book.ownerOfInterruption(place) == id
    case .chargesClaimed(let claim): book.reminder(claim.reminder)?.customer == id
    case .chargesSettled(let settlement): settlement.customer == id
    case .chargesRetracted(let place), .chargesRestored(let place):
      book.chargeSettlements.indices.contains(place) && book.chargeSettlements[place].customer == id
    case .reminderProposed(let reminder): reminder.customer == id
    case .bankChecked, .bankCheckRetracted, .rulesAdopted, .ledgerImported, .decisionUndone, .decisionRedone:
      false
    default:
      reminders.isEmpty
        ? isTalk(with: id, in: book) : reminders.contains { book.reminder($0)?.customer == id }
    }
  }

  private func isTalk(with id: CustomerID, in book: Casebook) -> Bool {
    let file = book.file(of: id)
    func isOwn(_ invoice: InvoiceID) -> Bool { book.portfolio.invoice(invoice)?.customer == id }
    return switch self {
    case .callLogged(let call): call.customer == id
    case .callRetracted(let call), .callRestored(let call): file.calls.contains(call)
    case .promiseRecorded(let promise): promise.customer == id
    case .promiseCancelled(let promise, _), .promiseRestored(let promise): file.promises.contains(promise)
    case .disputeOpened(let dispute), .disputeChanged(let dispute): dispute.customer == id
    case .disputeClosed(let dispute, _, _), .disputeReopened(let dispute): file.disputes.contains(dispute)
    case .pauseBegun(let pause), .pauseChanged(let pause): pause.customer == id
    case .pauseEnded(let pause, _), .pauseResumed(let pause): file.pauses.contains(pause)
    case .clockRestarted(let invoices, _), .clockRestored(let invoices), .stageMoved(let invoices, _, _, _):
      invoices.contains(where: isOwn)
    case .standingsRestored(let places): places.contains { isOwn($0.invoice) }
    case .noteAdded(let note): note.customer == id
    case .noteRetracted(let place), .noteRestored(let place): file.notes.contains(place)
    default: false
    }
  }
}

extension Allocation.Source {
  fileprivate func isOf(_ id: CustomerID, in portfolio: Portfolio) -> Bool {
    switch self {
    case .payment(let payment): portfolio.payment(payment)?.customer == id
    case .creditNote(let note): portfolio.invoice(note)?.customer == id
    }
  }
}

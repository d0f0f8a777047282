import Casework
import Dunning
import Receivables

/// Whose facts a decision changed, so that what waits for them is planned anew.
struct TouchedCustomers {
  /// Nil means everybody.
  private(set) var customers: Set<CustomerID>? = []

  /// Nil when no fact that planning looks at has changed.
  init?(by events: [CaseEvent], in book: Casebook) {
    for event in events { add(event, in: book) }
    if customers?.isEmpty == true { return nil }
  }

  private mutating func add(_ event: CaseEvent, in book: Casebook) {
    let portfolio = book.portfolio
    switch event {
    case .rulesAdopted: customers = nil
    case .customerRecorded(let customer): customers?.insert(customer.id)
    case .invoiceRecorded(let invoice), .invoiceCorrected(let invoice): customers?.insert(invoice.customer)
    case .paymentReceived(let payment, _): customers?.insert(payment.customer)
    case .allocated(let source, _), .allocationReleased(let source):
      add(book.owner(of: source))
    case .allocationDecided(let decision): add(book.owner(of: decision.source))
    case .allocationRetracted(let place), .allocationRestored(let place): add(book.ownerOfAllocation(place))
    case .paymentVoided(let id, _), .paymentRestored(let id, _): add(portfolio.payment(id)?.customer)
    case .letterTracked(let event): add(book.reminder(event.reminder)?.customer)
    case .letterRetracted(let place), .letterRestored(let place):
      if book.letterEvents.indices.contains(place) {
        add(book.reminder(book.letterEvents[place].reminder)?.customer)
      }
    case .chargesSettled(let settlement): if settlement.payment != nil { add(settlement.customer) }
    case .chargesRetracted(let place), .chargesRestored(let place):
      if book.chargeSettlements.indices.contains(place) { add(book.chargeSettlements[place].customer) }
    case .callLogged(let call): add(call.customer)
    case .callRetracted(let id), .callRestored(let id):
      add(book.calls.indices.contains(id.index) ? book.calls[id.index].customer : nil)
    case .promiseRecorded(let promise): add(promise.customer)
    case .promiseCancelled(let id, _), .promiseRestored(let id):
      add(book.promises.indices.contains(id.index) ? book.promises[id.index].customer : nil)
    case .disputeOpened(let dispute), .disputeChanged(let dispute): add(dispute.customer)
    case .disputeClosed(let id, _, _), .disputeReopened(let id):
      add(book.dispute(id)?.customer)
    case .pauseBegun(let pause), .pauseChanged(let pause): add(pause.customer)
    case .pauseEnded(let id, _), .pauseResumed(let id):
      add(book.pause(id)?.customer)
    case .clockRestarted(let ids, _), .clockRestored(let ids), .stageMoved(let ids, _, _, _):
      for id in ids { add(portfolio.invoice(id)?.customer) }
    case .standingsRestored(let places):
      for place in places { add(portfolio.invoice(place.invoice)?.customer) }
    default: break
    }
  }

  private mutating func add(_ customer: CustomerID?) {
    if let customer { customers?.insert(customer) }
  }
}

import Casework
import Dunning
import Receivables

extension EventDraft {
  /// Facts of calls, promises, disputes, pauses, stages and notes.
  mutating func takeTalk(_ event: CaseEvent, in book: Casebook) {
    switch event {
    case .callLogged(let call):
      id = call.id.description
      facts.fields(of: call)
      tell([call.spokeWith, call.note], of: call.customer)
    case .callRetracted(let call), .callRestored(let call): id = call.description
    case .promiseRecorded(let promise):
      id = promise.id.description
      facts.fields(of: promise)
      tell([promise.means, promise.reason], of: promise.customer)
    case .promiseCancelled(let promise, let day):
      id = promise.description
      facts.field("on", day)
    case .promiseRestored(let promise): id = promise.description
    case .disputeOpened(let dispute), .disputeChanged(let dispute):
      id = dispute.id.description
      facts.fields(of: dispute)
      tell(dispute.said, of: dispute.customer)
    case .disputeClosed(let dispute, let day, let outcome):
      id = dispute.description
      facts.field("on", day)
      let known = book.dispute(dispute)?.customer
      tell([outcome], of: known)
    case .disputeReopened(let dispute): id = dispute.description
    case .pauseBegun(let pause), .pauseChanged(let pause):
      id = pause.id.description
      facts.fields(of: pause)
      tell(pause.said, of: pause.customer)
    case .pauseEnded(let pause, let day):
      id = pause.description
      facts.field("on", day)
    case .pauseResumed(let pause): id = pause.description
    default: takeStage(event, in: book)
    }
  }

  private mutating func takeStage(_ event: CaseEvent, in book: Casebook) {
    switch event {
    case .clockRestarted(let invoices, let day):
      name(invoices)
      facts.field("i", ids: invoices)
      facts.field("on", day)
    case .clockRestored(let invoices):
      name(invoices)
      facts.field("i", ids: invoices)
    case .stageMoved(let invoices, let step, let day, let reason):
      name(invoices)
      facts.field("i", ids: invoices)
      facts.field("to", step?.code)
      facts.field("on", day)
      tell([reason], of: invoices.first.flatMap { book.portfolio.invoice($0)?.customer })
    case .standingsRestored(let places):
      name(places.map(\.invoice))
      facts.field("s", listing: places) { writer, place in
        writer.beginArray()
        writer.integer(Int(place.invoice.number))
        writer.row(place.standing)
        writer.endArray()
      }
    case .noteAdded(let note):
      id = note.customer.description
      facts.fields(of: note)
      tell([note.text], of: note.customer)
    case .noteRetracted(let place), .noteRestored(let place):
      id = "note"
      facts.field("n", place + 1)
    case .decisionUndone(let sequence), .decisionRedone(let sequence):
      id = "line"
      facts.field("n", sequence)
    default: break
    }
  }

  private mutating func name(_ invoices: [InvoiceID]) { id = invoices.first?.description ?? "none" }
}

import Dunning
import Receivables

extension Casebook {
  /// Facts of calls, promises, disputes, pauses, stages and notes; nothing else is left.
  mutating func applyTalk(_ event: CaseEvent) {
    switch event {
    case .callLogged(let call):
      guard call.id.index == calls.count else { return }
      calls.append(call)
      enter(call.customer) { $0.calls.append(call.id) }
      if call.outcome.isContact { touch(call.customer, on: call.day) }
    case .callRetracted(let id):
      guard calls.indices.contains(id.index) else { return }
      calls[id.index].isRetracted = true
      recountContacts(of: calls[id.index].customer)
    case .callRestored(let id):
      guard calls.indices.contains(id.index) else { return }
      calls[id.index].isRetracted = false
      recountContacts(of: calls[id.index].customer)
    case .promiseRecorded(let promise):
      guard promise.id.index == promises.count else { return }
      promises.append(promise)
      promises[promise.id.index].paymentsBefore = portfolio.payments.count
      enter(promise.customer) { $0.promises.append(promise.id) }
    case .promiseCancelled(let id, let day):
      if promises.indices.contains(id.index) { promises[id.index].cancelledOn = day }
    case .promiseRestored(let id):
      if promises.indices.contains(id.index) { promises[id.index].cancelledOn = nil }
    case .disputeOpened(let dispute):
      guard dispute.id.index == disputes.count else { return }
      disputes.append(dispute)
      enter(dispute.customer) { $0.disputes.append(dispute.id) }
    case .disputeClosed(let id, let day, let outcome):
      guard disputes.indices.contains(id.index) else { return }
      disputes[id.index].closedOn = day
      disputes[id.index].outcome = outcome
    case .disputeChanged(let dispute):
      if disputes.indices.contains(dispute.id.index) { disputes[dispute.id.index] = dispute }
    case .disputeReopened(let id):
      guard disputes.indices.contains(id.index) else { return }
      disputes[id.index].closedOn = nil
      disputes[id.index].outcome = ""
    case .pauseBegun(let pause):
      guard pause.id.index == pauses.count else { return }
      pauses.append(pause)
      enter(pause.customer) { $0.pauses.append(pause.id) }
    case .pauseEnded(let id, let day):
      if pauses.indices.contains(id.index) { pauses[id.index].endedOn = day }
    case .pauseResumed(let id):
      if pauses.indices.contains(id.index) { pauses[id.index].endedOn = nil }
    case .pauseChanged(let pause):
      if pauses.indices.contains(pause.id.index) { pauses[pause.id.index] = pause }
    case .noteAdded(let note):
      let place = notes.count
      notes.append(note)
      enter(note.customer) { $0.notes.append(place) }
    case .noteRetracted(let place): if notes.indices.contains(place) { notes[place].isRetracted = true }
    case .noteRestored(let place): if notes.indices.contains(place) { notes[place].isRetracted = false }
    default: break
    }
  }

  mutating func enter(_ customer: CustomerID, _ body: (inout CustomerFile) -> Void) {
    if files.indices.contains(customer.index) { body(&files[customer.index]) }
  }

  mutating func recountContacts(of customer: CustomerID) {
    let last = contacts(of: file(of: customer)).max()
    enter(customer) { $0.lastContact = last }
  }
}

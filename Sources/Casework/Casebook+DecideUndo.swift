import Dunning
import Receivables

extension Casebook {
  /// Takes back this collector's last decision, unless somebody has built on it since.
  func decideUndo(on occasion: Occasion) throws(Refusal) -> Decision {
    guard let last = decisions[occasion.collector]?.last else { throw .nothingToUndo }
    return Decision([.decisionUndone(sequence: last.sequence)] + (try takingBack(last)))
  }

  /// Takes back this collector's last undoing, unless somebody has built on it since.
  func decideRedo(on occasion: Occasion) throws(Refusal) -> Decision {
    guard let last = undoings[occasion.collector]?.last else { throw .nothingToRedo }
    return Decision([.decisionRedone(sequence: last.sequence)] + (try takingBack(last)))
  }

  private func takingBack(_ decision: PastDecision) throws(Refusal) -> [CaseEvent] {
    guard decision.versions.allSatisfy({ reminder($0.key)?.version == $0.value }) else {
      throw .builtUpon(sequence: decision.sequence)
    }
    guard !decision.changes.isEmpty else { throw finality(of: decision) }
    guard
      decision.changes.allSatisfy({ stands($0.event) && !isActedUpon($0.event, since: decision.sequence) })
    else {
      throw .builtUpon(sequence: decision.sequence)
    }
    guard decision.own.allSatisfy({ keepsCompanions($0) }) else {
      throw .builtUpon(sequence: decision.sequence)
    }
    let events = decision.own.reversed().flatMap(\.inverse)
    guard fits(events) else { throw .builtUpon(sequence: decision.sequence) }
    return events + givingBack(decision.replaced)
  }

  /// Whether no invoice would fall below what another way of the same step has raised it to since.
  private func keepsCompanions(_ change: PastDecision.Change) -> Bool {
    let sent = change.event.reminders.compactMap { reminder($0) }.flatMap { sentCompanions(of: $0) }
    guard !sent.isEmpty else { return true }
    for case .standingsRestored(let places) in change.inverse {
      for place in places {
        let raised = sent.flatMap(\.reminder.lines).first { $0.invoice == place.invoice && $0.rise != nil }
        if let raised, place.standing.level != raised.rise { return false }
      }
    }
    return true
  }

  private func finality(of decision: PastDecision) -> Refusal {
    let erased = portfolio.erased.lazy.compactMap(portfolio.customer)
    if let customer = erased.first(where: { $0.erasedIn == decision.sequence }) {
      return .erasureIsFinal(customer.number)
    }
    return .notUndoable(sequence: decision.sequence)
  }

  /// Requests of this collector that a recall takes back whole.
  func requests(in recalled: [ReminderID], by collector: String) -> [Int] {
    let recalled = Set(recalled)
    return (decisions[collector] ?? []).filter { decision in
      !decision.changes.isEmpty
        && decision.own.allSatisfy { change in
          switch change.event {
          case .sendRequested(let ids, _, _): recalled.isSuperset(of: ids)
          case .resendOrdered(let id): recalled.contains(id)
          default: false
          }
        }
    }.map(\.sequence)
  }

  /// Whether what the event brought about is still so; reminders have their versions for that.
  private func stands(_ event: CaseEvent) -> Bool {
    switch event {
    case .customerRecorded(let customer): portfolio.customer(customer.id) == customer
    case .paymentReceived(let payment, let shares):
      portfolio.payment(payment.id)?.isVoided == false && isAllocated(.payment(payment.id), as: shares)
    case .paymentRestored(let id, let shares):
      portfolio.payment(id)?.isVoided == false && isAllocated(.payment(id), as: shares)
    case .paymentVoided(let id, _): portfolio.payment(id)?.isVoided == true
    case .allocated(let source, let shares): isAllocated(source, as: shares)
    case .allocationDecided(let decision): isAllocated(decision.source, as: decision.shares)
    case .allocationRestored(let place):
      allocationDecision(place).map { isAllocated($0.source, as: $0.shares) } ?? false
    case .allocationRetracted(let place):
      allocationDecision(place).map { $0.isRetracted && isAllocated($0.source, as: $0.before) } ?? false
    case .stageMoved(let ids, let level, let day, _):
      ids.allSatisfy { id in
        standing(of: id).level == level && standing(of: id).levelDay == (level == nil ? nil : day)
      }
    case .standingsRestored(let places): places.allSatisfy { standing(of: $0.invoice) == $0.standing }
    case .clockRestarted(let ids, let day):
      ids.allSatisfy { standing(of: $0).restartedDue == portfolio.invoice($0).map { max($0.due, day) } }
    case .clockRestored(let ids): ids.allSatisfy { standing(of: $0).restartedDue == nil }
    default: talkStands(event)
    }
  }

  private func talkStands(_ event: CaseEvent) -> Bool {
    switch event {
    case .callLogged(let call): !calls[call.id.index].isRetracted
    case .callRestored(let id): !calls[id.index].isRetracted
    case .callRetracted(let id): calls[id.index].isRetracted
    case .promiseRecorded(let promise): promises[promise.id.index].cancelledOn == nil
    case .promiseRestored(let id): promises[id.index].cancelledOn == nil
    case .promiseCancelled(let id, let day): promises[id.index].cancelledOn == day
    case .disputeOpened(let dispute): disputes[dispute.id.index].closedOn == nil
    case .disputeChanged(let dispute): disputes[dispute.id.index] == dispute
    case .disputeReopened(let id): disputes[id.index].closedOn == nil
    case .disputeClosed(let id, let day, _): disputes[id.index].closedOn == day
    case .pauseResumed(let id): pauses[id.index].endedOn == nil
    case .pauseEnded(let id, let day): pauses[id.index].endedOn == day
    case .pauseBegun(let pause): pauses[pause.id.index].endedOn == nil
    case .pauseChanged(let pause): pauses[pause.id.index] == pause
    default: true
    }
  }

  private func isAllocated(_ source: Allocation.Source, as shares: [InvoiceShare]) -> Bool {
    portfolio.allocations(of: source).map { InvoiceShare(invoice: $0.invoice, cents: $0.cents) } == shares
  }

  /// Whether the money that would be set again still finds its invoices open.
  private func fits(_ events: [CaseEvent]) -> Bool {
    var freed: [InvoiceID: Int] = [:]
    var needed: [InvoiceID: Int] = [:]
    for event in events {
      switch event {
      case .allocationReleased(let source):
        for held in portfolio.allocations(of: source) { freed[held.invoice, default: 0] += held.cents }
      case .allocationRetracted(let place), .allocationRestored(let place):
        guard let decision = allocationDecision(place) else { return false }
        let shares = decision.isRetracted ? decision.shares : decision.before
        for held in settled(by: decision.source) { freed[held.invoice, default: 0] += held.cents }
        for share in shares { needed[share.invoice, default: 0] += share.cents }
        // Meanwhile a payment may have paid charges, and a file may have made a credit note smaller.
        guard shares.reduce(0, { $0 + $1.cents }) <= credit(decision.source)?.cents ?? 0 else { return false }
      case .allocated(_, let shares), .paymentRestored(_, let shares):
        for share in shares { needed[share.invoice, default: 0] += share.cents }
      default: break
      }
    }
    if needed.isEmpty { return true }
    let standing = Standing(of: portfolio, asOf: Day(number: .max))
    return needed.allSatisfy { $0.value <= standing.open($0.key) + freed[$0.key, default: 0] }
  }
}

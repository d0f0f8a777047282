import PlainText
import Receivables

extension Casebook {
  /// What was entered for an invoice, the oldest day first.
  package func interruptions(of invoice: InvoiceID) -> [LimitationInterruption] {
    interruptions.filter { $0.invoice == invoice && !$0.isRetracted }.sorted { $0.day < $1.day }
  }

  /// Records what interrupts a limitation. One that comes after the term is over is recorded with a remark: it moves
  /// no day.
  func decideInterruption(_ order: InterruptionOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    guard let invoice = portfolio.invoice(order.invoice), invoice.kind == .invoice,
      let limitation = limitationStanding(of: order.invoice)
    else { throw .unknownInvoice(printedNumber(order.invoice)) }
    guard order.day <= occasion.today else { throw .dayInFuture(order.day) }
    guard order.day >= invoice.issued else { throw .beforeIssue(invoice.number, invoice.issued) }
    let isSame = interruptions.contains {
      $0.invoice == order.invoice && $0.kind == order.kind && $0.day == order.day && !$0.isRetracted
    }
    if isSame { throw .nothingToDo }
    let isEnd = order.kind == .ended
    if isEnd, !hasRunningCase(on: order.invoice, at: order.day) {
      throw .noClaimRuns(invoice.number, order.day)
    }
    let isErased = portfolio.customer(invoice.customer)?.isErased == true
    return Decision(
      [
        .limitationInterrupted(
          LimitationInterruption(
            invoice: order.invoice, kind: order.kind, day: order.day, by: occasion.collector,
            note: isErased ? "" : order.note))
      ],
      remarks: order.day > limitation.lastDay && limitation.heldSince == nil && !isEnd
        ? [.interruptedTooLate(number: invoice.number, lastDay: limitation.lastDay)] : [])
  }

  /// Whether a case that had begun by a day is still to end: of several each has an end of its own.
  private func hasRunningCase(on invoice: InvoiceID, at day: Day) -> Bool {
    let entered = interruptions(of: invoice)
    func runs(_ facts: [LimitationInterruption]) -> Bool {
      facts.count { $0.kind == .claimed } > facts.count { $0.kind == .ended }
    }
    return runs(entered) && runs(entered.filter { $0.day <= day })
  }

  /// Takes back what was entered last for an invoice.
  func decideInterruptionCancellation(_ id: InvoiceID) throws(Refusal) -> Decision {
    guard let invoice = portfolio.invoice(id) else { throw .unknownInvoice(printedNumber(id)) }
    guard let place = interruptions.lastIndex(where: { $0.invoice == id && !$0.isRetracted }) else {
      throw .nothingInterrupted(invoice.number)
    }
    return Decision([.interruptionRetracted(place)])
  }

  /// Facts of limitations; false when the event is not one.
  mutating func applyInterruptions(_ event: CaseEvent) -> Bool {
    switch event {
    case .limitationInterrupted(let interruption): interruptions.append(interruption)
    case .interruptionRetracted(let place): retractInterruption(place, true)
    case .interruptionRestored(let place): retractInterruption(place, false)
    default: return false
    }
    return true
  }

  private mutating func retractInterruption(_ place: Int, _ isRetracted: Bool) {
    if interruptions.indices.contains(place) { interruptions[place].isRetracted = isRetracted }
  }

  /// Whose limitation the interruption at a place is about; nil when there is none.
  package func ownerOfInterruption(_ place: Int) -> CustomerID? {
    interruptions.indices.contains(place) ? portfolio.invoice(interruptions[place].invoice)?.customer : nil
  }
}

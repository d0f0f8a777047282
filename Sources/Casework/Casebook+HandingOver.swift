import Correspondence
import Dunning
import Receivables

extension Casebook {
  /// Whether a paper goes to whoever takes the file over, and never to the customer.
  package func isHandOverNote(_ reminder: Reminder) -> Bool {
    step(of: reminder).map { HandOverNote.isWritten(from: $0.template, by: reminder.channel) } == true
  }

  /// The status that a task gives its invoices once it is done, where its step hands them over; nil where it does not, or
  /// where they have been handed over already.
  ///
  /// - Parameter party: To whom, as the person wrote it beside the task; may be empty.
  func handingOver(_ reminder: Reminder, on day: Day, to party: String, on occasion: Occasion) -> CaseEvent? {
    guard let handOver = step(of: reminder)?.handOver else { return nil }
    let given = Set(
      file(of: reminder.customer).pauses.map { pauses[$0.index] }
        .filter { $0.kind == .handedOver && $0.holds(on: occasion.today) }
        .flatMap { $0.invoices.isEmpty ? reminder.lines.map(\.invoice) : $0.invoices })
    let invoices = reminder.lines.filter { !$0.isNamedOnly && !given.contains($0.invoice) }.map(\.invoice)
    guard !invoices.isEmpty else { return nil }
    var pause = Pause(
      id: PauseID(UInt32(pauses.count) + 1), customer: reminder.customer, invoices: invoices,
      kind: .handedOver,
      reason: "", until: nil, since: occasion.today)
    pause.facts = StatusFacts(day: day, isForCourt: handOver == .court, party: party)
    complete(&pause, on: occasion.today)
    return .pauseBegun(pause)
  }
}

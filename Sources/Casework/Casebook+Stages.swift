import Dunning
import Receivables

extension Casebook {
  /// Facts of stages; false when the event is not one.
  mutating func applyStages(_ event: CaseEvent, at moment: Moment) -> Bool {
    switch event {
    case .clockRestarted(let ids, let day):
      for id in ids { restartClock(of: id, on: day) }
    case .clockRestored(let ids):
      for id in ids where standings.indices.contains(id.index) { standings[id.index].restartedDue = nil }
    case .stageMoved(let ids, let level, let day, let reason):
      for id in ids where standings.indices.contains(id.index) {
        standings[id.index].level = level
        standings[id.index].levelDay = level == nil ? nil : day
        standings[id.index].deadline = nil
      }
      stageMoves.append(
        StageMove(
          sequence: moment.sequence, invoices: ids, step: level, day: day, by: moment.by, reason: reason))
    case .standingsRestored(let former):
      for place in former where standings.indices.contains(place.invoice.index) {
        standings[place.invoice.index] = place.standing
      }
    case .decisionUndone(let sequence):
      for place in stageMoves.indices where stageMoves[place].sequence == sequence {
        stageMoves[place].undoneIn = moment.sequence
      }
    case .decisionRedone(let sequence):
      for place in stageMoves.indices where stageMoves[place].undoneIn == sequence {
        // From here on it is this line that can be taken back.
        stageMoves[place].undoneIn = nil
        stageMoves[place].sequence = moment.sequence
      }
    default: return false
    }
    return true
  }

  /// Moves of a customer's invoices by hand that nobody took back, in order.
  package func stageMoves(of customer: CustomerID) -> [StageMove] {
    stageMoves.filter { $0.undoneIn == nil && owner(of: $0) == customer }
  }

  /// Moves of an invoice by hand that nobody took back, in order.
  package func stageMoves(of invoice: InvoiceID) -> [StageMove] {
    stageMoves.filter { $0.undoneIn == nil && $0.invoices.contains(invoice) }
  }

  /// The customer of all of a move's invoices.
  func owner(of move: StageMove) -> CustomerID? {
    move.invoices.first.flatMap { portfolio.invoice($0)?.customer }
  }

  /// "Not received": the copy is sent on that day and the invoice is chased as if due then, never earlier.
  private mutating func restartClock(of id: InvoiceID, on day: Day) {
    guard let invoice = portfolio.invoice(id), standings.indices.contains(id.index) else { return }
    standings[id.index].restartedDue = max(invoice.due, day)
  }
}

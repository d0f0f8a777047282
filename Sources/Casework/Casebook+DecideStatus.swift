import Dunning
import PlainText
import Receivables

extension Casebook {
  /// Refuses a day on which what waits for it would not wait at all.
  func requireAhead(_ day: Day, on occasion: Occasion) throws(Refusal) {
    guard day >= occasion.today else { throw .dayInPast(day) }
    guard day > occasion.today else { throw .dayIsToday(day) }
  }

  /// Opens a dispute: its invoices leave the scenario and stay in the totals.
  func decideDispute(_ order: DisputeOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    let customer = try known(order.customer)
    let ledger = Ledger(of: self, on: occasion.today)
    let contested = order.invoices.isEmpty ? openInvoices(of: customer.id, on: ledger) : order.invoices
    guard !contested.isEmpty else { throw .nothingToDo }
    for id in contested where portfolio.invoice(id)?.customer != customer.id {
      throw .unknownInvoice(printedNumber(id))
    }
    if let followUp = order.followUp, followUp < occasion.today { throw .dayInPast(followUp) }
    if let amount = order.amount {
      guard amount.cents > 0 else { throw .amountNotPositive }
      let open = contested.reduce(0) { sum, id in
        portfolio.invoices[id.index].currency == amount.currency ? sum + ledger.standing.open(id) : sum
      }
      guard amount.cents <= open else { throw .moreThanOpen(cents: open) }
    }
    return Decision([
      .disputeOpened(
        Dispute(
          id: DisputeID(UInt32(disputes.count) + 1), customer: customer.id, invoices: contested,
          reason: order.reason, amount: order.amount, owner: order.owner, note: order.note,
          followUp: order.followUp ?? calendar.adding(workingDays: 5, to: occasion.today),
          openedOn: occasion.today))
    ])
  }

  /// Closes a dispute with its outcome.
  func decideDisputeClosure(_ id: DisputeID, outcome: String, on occasion: Occasion) throws(Refusal)
    -> Decision
  {
    guard disputes.indices.contains(id.index) else { throw .unknownRecord(id.description) }
    _ = try known(disputes[id.index].customer)
    guard disputes[id.index].closedOn == nil else { throw .nothingToDo }
    return Decision([.disputeClosed(id, on: occasion.today, outcome: outcome)])
  }

  /// Moves the day on which a dispute is looked at again, or names who settles it.
  func decideDisputeChange(
    _ id: DisputeID, followUp: Day?, owner: String?, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    guard disputes.indices.contains(id.index) else { throw .unknownRecord(id.description) }
    var dispute = disputes[id.index]
    _ = try known(dispute.customer)
    guard isOpen(dispute, on: Ledger(of: self, on: occasion.today)) else { throw .nothingToDo }
    if let followUp, followUp < occasion.today { throw .dayInPast(followUp) }
    dispute.followUp = followUp ?? dispute.followUp
    dispute.owner = owner ?? dispute.owner
    return dispute == disputes[id.index] ? Decision() : Decision([.disputeChanged(dispute)])
  }

  /// Moves invoices to a rung by hand, with a reason: the only way down, and the way in from another tool.
  func decideStageMove(
    _ customer: CustomerID, invoices: [InvoiceID], to step: StepID?, reason: String, on occasion: Occasion
  ) throws(Refusal) -> Decision {
    let customer = try known(customer)
    guard !reason.isBlank else { throw .reasonNeeded }
    let ledger = Ledger(of: self, on: occasion.today)
    let ladder = scenario(of: customer.id, on: ledger).ladder
    if let step, !ladder.contains(where: { $0.id == step }) { throw .unknownStep(step) }
    let moved = invoices.isEmpty ? overdueInvoices(of: customer.id, on: ledger, in: nil) : invoices
    guard !moved.isEmpty else { throw .nothingOverdue }
    for id in moved where portfolio.invoice(id)?.customer != customer.id {
      throw .unknownInvoice(printedNumber(id))
    }
    return Decision([.stageMoved(moved, to: step, on: occasion.today, reason: reason)])
  }

  /// Keeps a remark.
  func decideNote(_ customer: CustomerID, _ text: String, on occasion: Occasion) throws(Refusal) -> Decision {
    let customer = try known(customer)
    guard !text.isEmpty else { throw .nothingToDo }
    return Decision([
      .noteAdded(Note(customer: customer.id, day: occasion.today, by: occasion.collector, text: text))
    ])
  }
}

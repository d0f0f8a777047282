import Dunning
import PlainText
import Receivables

/// Which part of a plan a promise is.
package struct InstalmentPlace: Hashable, Sendable {
  /// The first part, which names the plan.
  package let plan: PromiseID
  /// From 1.
  package let place: Int
  /// Parts of the plan.
  package let count: Int
}

extension Casebook {
  /// Records a plan: each part is a promise of its own, judged from payments and grace; the first one names the plan.
  ///
  /// What is still expected of an earlier plan about the same invoices is cancelled by the same decision: nobody owes
  /// two plans. A third plan or promise asks for a reason, as a third promise does. A plan that runs beyond the
  /// limitation of an invoice is taken with a remark: only what the debtor acknowledged interrupts it (art. 2240 C. civ.),
  /// and that a person enters.
  func decideInstalments(_ order: InstalmentOrder, on occasion: Occasion) throws(Refusal) -> Decision {
    let customer = try known(order.customer)
    guard (2...InstalmentSchedule.mostParts).contains(order.parts.count) else {
      throw .instalmentsNeeded(most: InstalmentSchedule.mostParts)
    }
    for (place, part) in order.parts.enumerated() {
      guard part.cents > 0 else { throw .amountNotPositive }
      guard part.day >= occasion.today else { throw .dayInPast(part.day) }
      guard place == 0 || order.parts[place - 1].day < part.day else {
        throw .instalmentsNotInOrder(part.day)
      }
    }
    let ledger = Ledger(of: self, on: occasion.today)
    let covered =
      order.invoices.isEmpty
      ? overdueInvoices(of: customer.id, on: ledger, in: order.currency) : order.invoices
    guard !covered.isEmpty else { throw .nothingOverdue }
    for id in covered {
      guard let invoice = portfolio.invoice(id), invoice.customer == customer.id,
        invoice.currency == order.currency
      else { throw .unknownInvoice(printedNumber(id)) }
    }
    let open = covered.reduce(0) { $0 + ledger.standing.open($1) }
    guard order.parts.reduce(0, { $0 + $1.cents }) <= open else { throw .moreThanOpen(cents: open) }
    let earlier = earlierPromises(of: customer.id, covering: covered, on: occasion.today)
    if earlier.count >= 2, order.reason.isEmpty { throw .thirdPromiseNeedsReason(count: earlier.count) }
    let replaced = file(of: customer.id).promises.map { promises[$0.index] }.filter { promise in
      promise.plan != nil && promise.invoices.contains(where: covered.contains)
        && state(of: promise, on: occasion.today) == .expected
    }
    let plan = PromiseID(UInt32(promises.count) + 1)
    var decision = Decision(replaced.map { .promiseCancelled($0.id, on: occasion.today) })
    decision.remarks = remarks(on: earlier, on: occasion.today)
    var former: Set<PromiseID> = []
    decision.remarks += replaced.compactMap(\.plan).filter { former.insert($0).inserted }
      .map(Remark.planReplaced)
    let parts = order.parts.enumerated().map { place, part in
      var promise = Promise(
        id: PromiseID(plan.number + UInt32(place)), customer: customer.id, invoices: covered,
        amount: Amount(cents: part.cents, currency: order.currency), day: part.day,
        givenOn: occasion.today, means: order.means, reason: order.reason)
      promise.plan = plan
      return promise
    }
    decision.merge(Decision(parts.map(CaseEvent.promiseRecorded)))
    if let last = parts.last {
      let sum = parts.reduce(0) { $0 + $1.amount.cents }
      decision.remarks += uncovered(by: last, promised: sum, on: ledger)
      let outlasted = limitations(of: covered, before: last.day)
      if let first = outlasted.first {
        decision.remarks.append(
          .planOutlastsLimitation(
            number: printedNumber(first.invoice), lastDay: first.lastDay, others: outlasted.count - 1,
            plan: last.day))
      }
    }
    return decision
  }

  /// Cancels what is still expected of a plan; parts that were kept or broken stay as they are.
  func decideInstalmentsCancellation(_ plan: PromiseID, on occasion: Occasion) throws(Refusal) -> Decision {
    let parts = instalments(of: plan)
    guard let first = parts.first else {
      throw promises.indices.contains(plan.index)
        ? .notAPlan(plan, of: promises[plan.index].plan) : .unknownRecord(plan.description)
    }
    let expected = parts.filter { state(of: $0, on: occasion.today) == .expected }
    guard !expected.isEmpty else { throw .planIsOver(plan, last: parts.last?.day ?? first.day) }
    return Decision(expected.map { .promiseCancelled($0.id, on: occasion.today) })
  }

  /// The parts of a plan, the earliest first; empty when there is none of that name.
  package func instalments(of plan: PromiseID) -> [Promise] {
    guard promises.indices.contains(plan.index) else { return [] }
    return file(of: promises[plan.index].customer).promises.map { promises[$0.index] }
      .filter { $0.plan == plan }
  }

  /// Which part of its plan a promise is; nil for a promise of its own.
  package func instalmentPlace(of promise: Promise) -> InstalmentPlace? {
    guard let plan = promise.plan else { return nil }
    let parts = instalments(of: plan)
    guard let place = parts.firstIndex(where: { $0.id == promise.id }) else { return nil }
    return InstalmentPlace(plan: plan, place: place + 1, count: parts.count)
  }

  /// Whether a part of the plan was not paid in time: the customer then goes through the scenario again.
  package func isBroken(_ plan: PromiseID, on day: Day) -> Bool {
    instalments(of: plan).contains { [.broken, .partlyKept].contains(state(of: $0, on: day)) }
  }
}

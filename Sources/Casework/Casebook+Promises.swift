import Dunning
import Receivables

extension Casebook {
  /// Money of one payment set against one invoice, as far as no earlier promise has taken it.
  private struct PromisedMoney {
    let payment: PaymentID
    let day: Day
    let invoice: InvoiceID
    var cents: Int
  }

  /// What became of a promise, judged from the payments on its invoices.
  ///
  /// What was recorded before it on its own day is no part of it: a part payment, then the rest promised.
  /// Money counts once: of promises that share invoices, the one for the earlier day takes it first. A promise whose
  /// invoices are all settled by its last day is kept also where that money counted for another, or where a credit note
  /// made less of it; it is void where nothing at all had to be paid any more.
  package func state(of promise: Promise, on day: Day) -> Promise.State {
    let judgement = promiseJudgement(of: promise.customer)
    var money = promisedMoney(of: promise.customer)
    let all = receipts(money, for: promise)
    let state = judgement.state(of: promise, receipts: all, on: day)
    guard state != .cancelled else { return state }
    for earlier in promisesBefore(promise, on: day) {
      let last = min(judgement.lastDay(of: earlier), day)
      var wanted = earlier.amount.cents
      for place in money.indices
      where earlier.isFollowed(by: money[place].payment, on: money[place].day) && money[place].day <= last
        && earlier.invoices.contains(money[place].invoice)
      {
        let taken = min(wanted, money[place].cents)
        money[place].cents -= taken
        wanted -= taken
      }
    }
    let own = judgement.state(of: promise, receipts: receipts(money, for: promise), on: day)
    guard own != .kept, !promise.invoices.isEmpty,
      isSettled(promise, by: min(judgement.lastDay(of: promise), day))
    else { return own }
    return all.isEmpty ? .cancelled : .kept
  }

  /// Judges promises by the working days of the house and of its customer's region, and by the customer's payment runs.
  package func promiseJudgement(of customer: CustomerID) -> PromiseJudgement {
    PromiseJudgement(
      rules: rules, calendar: calendar, days: portfolio.customer(customer)?.days ?? CustomerDays())
  }

  /// Promises that take money before another: for an earlier day or, on the same day, recorded earlier.
  private func promisesBefore(_ promise: Promise, on day: Day) -> [Promise] {
    file(of: promise.customer).promises.map { promises[$0.index] }
      .filter { other in
        (other.day, other.id.index) < (promise.day, promise.id.index) && other.givenOn <= day
          && other.cancelledOn.map { $0 > day } ?? true
      }
      .sorted { ($0.day, $0.id.index) < ($1.day, $1.id.index) }
  }

  /// A customer's payments in the order of their days, invoice by invoice.
  private func promisedMoney(of customer: CustomerID) -> [PromisedMoney] {
    guard portfolio.receipts.indices.contains(customer.index) else { return [] }
    return portfolio.receipts[customer.index].map { portfolio.payments[$0.index] }
      .filter { !$0.isVoided }
      .sorted { ($0.day, $0.id.index) < ($1.day, $1.id.index) }
      .flatMap { payment in
        portfolio.allocations(of: .payment(payment.id)).map {
          PromisedMoney(payment: payment.id, day: payment.day, invoice: $0.invoice, cents: $0.cents)
        }
      }
  }

  private func receipts(_ money: [PromisedMoney], for promise: Promise) -> [PromiseJudgement.Receipt] {
    money.filter {
      $0.cents > 0 && promise.isFollowed(by: $0.payment, on: $0.day) && promise.invoices.contains($0.invoice)
    }.map { PromiseJudgement.Receipt(day: $0.day, cents: $0.cents) }
  }

  /// Whether nothing was open any more on a promise's invoices at the end of a day.
  private func isSettled(_ promise: Promise, by day: Day) -> Bool {
    guard let customer = promise.invoices.first.flatMap(portfolio.invoice)?.customer else { return true }
    var open = Dictionary(
      promise.invoices.compactMap(portfolio.invoice).filter { $0.issued <= day }.map { ($0.id, $0.cents) }
    ) { first, _ in first }
    let payments = portfolio.receipts[customer.index].map { portfolio.payments[$0.index] }
      .filter { $0.day <= day && !$0.isVoided }.map { Allocation.Source.payment($0.id) }
    let notes = portfolio.documents[customer.index].map { portfolio.invoices[$0.index] }
      .filter { $0.kind == .creditNote && $0.issued <= day }.map { Allocation.Source.creditNote($0.id) }
    for allocation in (payments + notes).flatMap(portfolio.allocations) {
      open[allocation.invoice]? -= allocation.cents
    }
    return open.values.allSatisfy { $0 == 0 }
  }
}

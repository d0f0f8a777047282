import Receivables
import Risk

/// Sales and money received in one currency, looking back from a day.
struct SalesHistory {
  private let portfolio: Portfolio
  private let currency: Currency
  private let day: Day
  /// Sales of this month and the months before, newest first, in cents with their days.
  let months: [KeyFigures.MonthOfSales]
  /// Cents received since the first of the month.
  let collectedThisMonth: Int
  /// Cents received in each of the last twelve weeks, oldest first.
  let collectedByWeek: [Int]

  init(of portfolio: Portfolio, currency: Currency, on day: Day) {
    self.portfolio = portfolio
    self.currency = currency
    self.day = day
    months = SalesHistory.months(of: portfolio, currency: currency, on: day)
    let firstOfMonth = day - (day.parts.day - 1)
    var month = 0
    var weeks = Array(repeating: 0, count: 12)
    for payment in portfolio.payments
    where payment.currency == currency && payment.day <= day && !payment.isVoided {
      if payment.day >= firstOfMonth { month += payment.cents }
      let age = (day - payment.day) / 7
      if age < weeks.count { weeks[weeks.count - 1 - age] += payment.cents }
    }
    collectedThisMonth = month
    collectedByWeek = weeks
  }

  /// Invoiced less credited in the days up to the day.
  func sales(days: Int) -> Int {
    portfolio.invoices.reduce(0) { sum, invoice in
      guard invoice.currency == currency, invoice.issued <= day, invoice.issued > day - days else {
        return sum
      }
      return invoice.kind == .creditNote ? sum - invoice.cents : sum + invoice.cents
    }
  }

  /// Days late of the money that payments set against invoices in the days up to the day, weighted by amount, in tenths of
  /// a day (domain C1): early money counts as zero days, credit notes not at all; nil when nothing was paid.
  func paidDaysLate(days: Int) -> Int? {
    KeyFigures.weightedDaysLate(
      portfolio.allocations.compactMap { allocation in
        guard allocation.cents > 0, case .payment(let id) = allocation.source,
          let payment = portfolio.payment(id), let invoice = portfolio.invoice(allocation.invoice),
          payment.currency == currency, !payment.isVoided, payment.day <= day, payment.day > day - days
        else { return nil }
        return (allocation.cents, payment.day - invoice.due)
      })
  }

  /// Collection effectiveness over 90 days, in basis points (domain C1).
  ///
  /// Sales are net of credit notes, so are both balances: less the credits that are open on their day. What is not due
  /// takes what credits exceed the overdue by.
  func effectiveness(balance: AgedBalance) -> Int? {
    KeyFigures.collectionEffectiveness(
      opening: netBalance(on: day - 90), sales: sales(days: 90), closing: balance.net,
      closingNotDue: min(balance.notDue, balance.net))
  }

  /// Open invoices less open credit notes and money that settles nothing, in cents.
  private func netBalance(on day: Day) -> Int {
    let standing = Standing(of: portfolio, asOf: day)
    let documents = portfolio.invoices.enumerated().reduce(0) { sum, entry in
      guard entry.element.currency == currency else { return sum }
      let open = standing.open[entry.offset]
      return entry.element.kind == .creditNote ? sum - open : sum + open
    }
    return portfolio.payments.enumerated().reduce(documents) { sum, entry in
      entry.element.currency == currency ? sum - standing.unallocated[entry.offset] : sum
    }
  }

  private static func months(
    of portfolio: Portfolio, currency: Currency, on day: Day
  ) -> [KeyFigures.MonthOfSales] {
    var cents = Array(repeating: 0, count: 36)
    let (year, month, _) = day.parts
    for invoice in portfolio.invoices where invoice.currency == currency && invoice.issued <= day {
      let parts = invoice.issued.parts
      let age = (year - parts.year) * 12 + month - parts.month
      if age < cents.count { cents[age] += invoice.kind == .creditNote ? -invoice.cents : invoice.cents }
    }
    return cents.enumerated().map { age, sum in
      let first = day - (day.parts.day - 1)
      let start = first.adding(months: -age)
      let days = age == 0 ? day.parts.day : start.endOfMonth - start + 1
      return KeyFigures.MonthOfSales(cents: sum, days: days)
    }
  }
}

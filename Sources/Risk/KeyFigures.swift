import Receivables

/// The figures of the trade (domain C1), in whole numbers: cents in, tenths of a day or basis points out.
package enum KeyFigures {
  /// Sales of one month, VAT included.
  package struct MonthOfSales: Hashable, Sendable {
    /// Cents sold in the month.
    package var cents: Int
    /// Days of the month that count: all of them, or those up to today in the running month.
    package var days: Int

    /// Makes a month.
    package init(cents: Int, days: Int) {
      self.cents = cents
      self.days = days
    }
  }

  /// Days sales outstanding by the simple method, in tenths of a day: receivables over sales of a period, times its days.
  ///
  /// - Returns: nil without sales in the period.
  package static func simpleDSO(receivables: Int, sales: Int, days: Int) -> Int? {
    scaled(receivables, by: days * 10, over: sales)
  }

  /// Days sales outstanding by count-back, in tenths of a day: sales are taken off month by month, the last pro rata.
  ///
  /// - Parameter months: The latest month first.
  /// - Returns: nil when the receivables are older than all months given; zero when nothing is owed.
  package static func countBackDSO(receivables: Int, months: [MonthOfSales]) -> Int? {
    if receivables <= 0 { return 0 }
    var (rest, tenths) = (receivables, 0)
    for month in months {
      if rest <= max(0, month.cents) {
        return scaled(rest, by: month.days * 10, over: month.cents).map { tenths + $0 }
      }
      rest -= max(0, month.cents)
      tenths += month.days * 10
      if rest == 0 { return tenths }
    }
    return nil
  }

  /// A rate in basis points as whole percent, rounded half away from zero: the same on every screen.
  package static func wholePercent(_ basisPoints: Int) -> Int {
    (basisPoints + (basisPoints < 0 ? -50 : 50)) / 100
  }

  /// Best possible days sales outstanding, in tenths of a day: only what is not due counts.
  package static func bestPossibleDSO(notDue: Int, sales: Int, days: Int) -> Int? {
    simpleDSO(receivables: notDue, sales: sales, days: days)
  }

  /// Average days delinquent, in tenths of a day: what lateness adds to the best possible days sales outstanding.
  ///
  /// Both are of the same sales and days. Credits that are set against nothing may bring it below zero: a screen shows zero
  /// then, data do not hide it.
  ///
  /// - Returns: nil when one of them is unknown.
  package static func averageDaysDelinquent(dso: Int?, best: Int?) -> Int? {
    guard let dso, let best else { return nil }
    return dso - best
  }

  /// Collection effectiveness index, in basis points: what was collected of what could be.
  ///
  /// - Parameters:
  ///   - opening: Receivables at the beginning, in cents.
  ///   - sales: Sales of the period.
  ///   - closing: All receivables at the end.
  ///   - closingNotDue: Those of them that are not due.
  /// - Returns: nil when nothing could be collected.
  package static func collectionEffectiveness(
    opening: Int, sales: Int, closing: Int, closingNotDue: Int
  ) -> Int? {
    basisPoints(opening + sales - closing, of: opening + sales - closingNotDue)
  }

  /// Overdue of all receivables, in basis points; nil when nothing is owed.
  package static func overdueRate(_ balance: AgedBalance) -> Int? {
    basisPoints(balance.overdue, of: balance.outstanding)
  }

  /// Mean days late weighted by amount, in tenths of a day; nil when nothing was paid.
  ///
  /// - Parameter paid: Cents paid and their days late; paid early counts as zero days.
  package static func weightedDaysLate(_ paid: [(cents: Int, daysLate: Int)]) -> Int? {
    var (weighted, cents) = (0, 0)
    for part in paid {
      let (product, overflow) = part.cents.multipliedReportingOverflow(by: max(0, part.daysLate))
      let (sum, more) = weighted.addingReportingOverflow(product)
      if overflow || more { return nil }
      weighted = sum
      cents += part.cents
    }
    return scaled(weighted, by: 10, over: cents)
  }
}

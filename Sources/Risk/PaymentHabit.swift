/// How late a customer usually pays: median and spread of past payments (domain C6); silent below four.
package struct PaymentHabit: Hashable, Sendable {
  /// Fewest past payments that say anything.
  package static let fewest = 4

  /// Median of days late, in tenths of a day; negative when paid early.
  package let medianTenths: Int
  /// Median absolute deviation from the median, in tenths of a day.
  package let deviationTenths: Int
  /// Past payments counted.
  package let count: Int

  /// Learns from the days late of invoices paid in full; nil with fewer than four.
  package init?(daysLate: [Int]) {
    guard daysLate.count >= Self.fewest else { return nil }
    let tenths = daysLate.map { max(-100_000, min(100_000, $0)) * 10 }
    let median = Self.median(tenths)
    medianTenths = median
    deviationTenths = Self.median(tenths.map { abs($0 - median) })
    count = daysLate.count
  }

  /// Whether that many days late is out of character: beyond the median by three spreads, and by five days at least.
  package func isBroken(daysLate: Int) -> Bool {
    daysLate > 0 && daysLate * 10 > medianTenths + max(3 * deviationTenths, 50)
  }

  /// Middle value, or the mean of the two middle ones rounded down; of at least one value.
  private static func median(_ values: [Int]) -> Int {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return sorted[middle] }
    return (sorted[middle - 1] + sorted[middle]) >> 1
  }
}

/// Interest of a run of days with one base and one rate.
package struct ChargeSegment: Hashable, Sendable {
  /// First day counted.
  package let from: Day
  /// Last day counted.
  package let through: Day
  /// What bears interest, in cents.
  package let baseCents: Int
  /// For a year.
  package let rate: AnnualRate
  /// The half-year whose rate it is, for a public body that in which interest began; nil for the rate of a contract.
  package let halfYear: HalfYear?
  /// 365 or 366.
  package let daysInYear: Int
  /// Interest, rounded to the cent.
  package let cents: Int

  /// Computes a segment: base x rate x days / days in the year, rounded to the cent (domain A2.5).
  package init(
    from: Day, through: Day, baseCents: Int, rate: AnnualRate, halfYear: HalfYear?, daysInYear: Int
  ) {
    self.from = from
    self.through = through
    self.baseCents = baseCents
    self.rate = rate
    self.halfYear = halfYear
    self.daysInYear = daysInYear
    cents = rate.interest(on: baseCents, days: through - from + 1, daysInYear: daysInYear)
  }

  /// Days counted, both ends included.
  package var days: Int { through - from + 1 }
}

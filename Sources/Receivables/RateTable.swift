/// The rates published for one half-year.
package struct HalfYearRates: Hashable, Sendable {
  /// Which half-year.
  package let halfYear: HalfYear
  /// Rate of the European Central Bank's main refinancing operation on its first day (art. L441-10 II C. com.).
  package let centralBank: AnnualRate
  /// Legal-interest rate for creditors who are professionals ("tous autres cas", art. L313-2 CMF).
  package let legal: AnnualRate
  /// Legal-interest rate for creditors who are individuals, or nil; kept to be told, used by no computation.
  package let legalIndividual: AnnualRate?

  /// Names the rates of a half-year.
  package init(
    _ halfYear: HalfYear, centralBank: AnnualRate, legal: AnnualRate, legalIndividual: AnnualRate? = nil
  ) {
    self.halfYear = halfYear
    self.centralBank = centralBank
    self.legal = legal
    self.legalIndividual = legalIndividual
  }

  /// The least that a contract may agree between professionals: three times the legal rate (art. L441-10 II C. com.).
  package var contractFloor: AnnualRate { AnnualRate(basisPoints: 3 * legal.basisPoints) }
}

/// Published rates by half-year; what is not in it is unknown, never guessed.
package struct RateTable: Hashable, Sendable {
  /// Half-years in order, each once.
  package let halfYears: [HalfYearRates]

  /// Makes a table; of two entries for a half-year the later one counts.
  package init(_ rates: [HalfYearRates]) {
    var known: [HalfYear: HalfYearRates] = [:]
    for entry in rates { known[entry.halfYear] = entry }
    halfYears = known.values.sorted { $0.halfYear < $1.halfYear }
  }

  /// The rates of a half-year.
  ///
  /// - Throws: `MissingRate` when nobody has entered them.
  package func rates(of halfYear: HalfYear) throws(MissingRate) -> HalfYearRates {
    // The latest half-years are asked for most.
    guard let found = halfYears.last(where: { $0.halfYear == halfYear }) else {
      throw MissingRate(halfYear: halfYear)
    }
    return found
  }
}

/// A half-year whose rates nobody has entered: charges that cross it are not computed (domain A2.10).
package struct MissingRate: Error, Hashable, Sendable {
  /// Which half-year.
  package let halfYear: HalfYear

  /// Names the half-year.
  package init(halfYear: HalfYear) { self.halfYear = halfYear }
}

/// A half-year in which the rate of a contract is below the least that the law allows (art. L441-10 II C. com.).
package struct ContractFloor: Hashable, Sendable {
  /// Which half-year.
  package let halfYear: HalfYear
  /// Three times the legal rate of that half-year.
  package let floor: AnnualRate

  /// The half-years of a period in which a rate is below the floor.
  ///
  /// - Parameters:
  ///   - from: First day of the period.
  ///   - through: Its last day; nothing is found in an empty period.
  /// - Throws: `MissingRate` for a half-year whose legal rate nobody entered: nobody knows then.
  package static func shortfalls(
    of rate: AnnualRate, from: Day, through: Day, rates: RateTable
  ) throws(MissingRate) -> [ContractFloor] {
    var found: [ContractFloor] = []
    var half = HalfYear(of: from)
    while half.first <= through {
      let floor = try rates.rates(of: half).contractFloor
      if rate < floor { found.append(ContractFloor(halfYear: half, floor: floor)) }
      half = half.next
    }
    return found
  }
}

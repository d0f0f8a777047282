/// How late-payment charges are computed where the law leaves a choice.
package struct ChargeRules: Hashable, Sendable {
  /// How many days a year has.
  package enum DayCount: String, CaseIterable, Sendable {
    /// 365 in every year: the usual one (domain A2.5).
    case fixed = "act/365"
    /// 365, and 366 in leap years.
    case actual = "act/act"
  }

  /// What a part payment settles first.
  package enum SetOff: String, CaseIterable, Sendable {
    /// Interest, then principal: the law (art. 1343-1 C. civ.).
    case interestFirst = "interest-first"
    /// Principal, then interest: a clause of the contract.
    case principalFirst = "principal-first"
  }

  /// The rate that our conditions of sale agree with professionals, or nil for the one of the law.
  package var contractRate: AnnualRate?
  /// How many days a year has.
  package var dayCount = DayCount.fixed
  /// What a part payment settles first.
  package var setOff = SetOff.interestFirst
  /// Whether we carry goods: claims on professionals are then barred after a year (art. L133-6 C. com.).
  package var isCarrier = false

  /// The law, and 365 days a year.
  package init() {}
}

import Receivables

/// Section `[charges]`: how late-payment charges are computed where the law leaves a choice.
enum ChargesSection {
  static func read(_ section: inout TomlSection) -> ChargeRules {
    var rules = ChargeRules()
    rules.contractRate = section.rate("contract-rate")
    if let dayCount = section.word("day-count", ChargeRules.DayCount.allCases.map { ($0.rawValue, $0) }) {
      rules.dayCount = dayCount
    }
    if let setOff = section.word("set-off", ChargeRules.SetOff.allCases.map { ($0.rawValue, $0) }) {
      rules.setOff = setOff
    }
    rules.isCarrier = section.truth("carrier") ?? false
    return rules
  }
}

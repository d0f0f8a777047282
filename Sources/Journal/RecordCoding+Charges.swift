import Receivables

/// Rules and rates of late-payment charges; stores older than them take the law and what was published.
extension JSONWriter {
  mutating func fields(of rules: ChargeRules) {
    key("charges")
    beginArray()
    if let rate = rules.contractRate { integer(rate.basisPoints) } else { null() }
    string(rules.dayCount.rawValue)
    string(rules.setOff.rawValue)
    if rules.isCarrier { bool(true) }
    endArray()
  }

  /// Each half-year with the central bank's rate, the legal one and that of individuals, in basis points.
  mutating func fields(of rates: RateTable) {
    field("rates", listing: rates.halfYears) { writer, rates in
      writer.beginArray()
      writer.string(rates.halfYear.description)
      writer.integer(rates.centralBank.basisPoints)
      writer.integer(rates.legal.basisPoints)
      if let individual = rates.legalIndividual {
        writer.integer(individual.basisPoints)
      } else {
        writer.null()
      }
      writer.endArray()
    }
  }
}

extension JSONCursor {
  mutating func readChargeRules() throws(JSONFault) -> ChargeRules {
    var rules = ChargeRules()
    guard hasKey("charges") else { return rules }
    try enterArray()
    rules.contractRate = try readRate()
    if let dayCount = ChargeRules.DayCount(rawValue: try readString()) { rules.dayCount = dayCount }
    if let setOff = ChargeRules.SetOff(rawValue: try readString()) { rules.setOff = setOff }
    if leaveArray() { return rules }
    rules.isCarrier = try readBool()
    guard leaveArray() else { throw .unexpectedCount }
    return rules
  }

  mutating func readRates() throws(JSONFault) -> RateTable {
    guard hasKey("rates") else { return .published }
    let rates = try readArray { cursor throws(JSONFault) in
      try cursor.enterArray()
      guard let halfYear = HalfYear(try cursor.readString()) else { throw .invalid("a half-year") }
      let centralBank = AnnualRate(basisPoints: try cursor.readInteger())
      let legal = AnnualRate(basisPoints: try cursor.readInteger())
      let individual = try cursor.readRate()
      guard cursor.leaveArray() else { throw .unexpectedCount }
      return HalfYearRates(halfYear, centralBank: centralBank, legal: legal, legalIndividual: individual)
    }
    return RateTable(rates)
  }

  private mutating func readRate() throws(JSONFault) -> AnnualRate? {
    readNull() ? nil : AnnualRate(basisPoints: try readInteger())
  }
}

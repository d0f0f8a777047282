import Receivables

/// The days on which work is done and messages leave: Monday to Friday less public holidays and closing days.
///
/// Asking it allocates nothing: holidays stand in a table, closings are few.
package struct BusinessCalendar: Hashable, Sendable {
  /// Whose public holidays are the house's.
  package let region: HolidayRegion
  /// When the house is closed besides.
  package let closings: [ClosingPeriod]
  /// Regions whose holidays count, one bit each.
  private var regions: UInt16
  private var customer = CustomerDays()

  /// Days beyond which no working day is looked for: closings that leave none are then not heeded.
  private static let farthest = 800

  /// The calendar of a house.
  ///
  /// - Parameters:
  ///   - region: Whose public holidays.
  ///   - closings: Further days on which the house is closed.
  package init(region: HolidayRegion = .metropole, closings: [ClosingPeriod] = []) {
    self.region = region
    self.closings = closings
    regions = region.bit
  }

  /// This calendar with the holidays of another region too: the days on which both sides work.
  package func with(_ region: HolidayRegion?) -> BusinessCalendar {
    guard let region, regions & region.bit == 0 else { return self }
    var joined = self
    joined.regions |= region.bit
    return joined
  }

  /// This calendar less the days on which a customer is not to be written to.
  package func with(_ customer: CustomerDays) -> BusinessCalendar {
    if customer.closings.isEmpty && customer.paymentRuns.isEmpty { return with(customer.region) }
    var joined = with(customer.region)
    joined.customer = customer
    return joined
  }

  /// Whether work is done and messages leave on that day.
  package func isWorking(_ day: Day) -> Bool {
    isWorkingAnywhere(day) && !closings.cover(day) && !customer.closings.cover(day) && !isPaymentRun(day)
  }

  /// Why that day is none, or nil on a working day.
  package func dayOff(on day: Day) -> DayOff? {
    if day.weekday > 5 { return .weekend }
    if HolidayTable.regions(on: day) & regions != 0 {
      let own = HolidayRegion.allCases.filter { $0.bit & regions != 0 }
      return .holiday(PublicHoliday.on(day, in: own) ?? .newYear)
    }
    if closings.cover(day) { return .houseClosed }
    if customer.closings.cover(day) { return .customerClosed }
    return isPaymentRun(day) ? .paymentRun : nil
  }

  /// Monday to Friday and no public holiday.
  private func isWorkingAnywhere(_ day: Day) -> Bool {
    day.weekday <= 5 && HolidayTable.regions(on: day) & regions == 0
  }

  /// Whether the customer pays its bills on that day: a run on a day off is made on the next working day.
  private func isPaymentRun(_ day: Day) -> Bool {
    if customer.paymentRuns.isEmpty { return false }
    return customer.paymentRuns.contains(day)
      || (1...7).prefix { !isWorkingAnywhere(day - $0) }.contains { customer.paymentRuns.contains(day - $0) }
  }

  /// That day, or the first working day after it.
  package func firstWorking(onOrAfter day: Day) -> Day {
    var candidate = day
    for _ in 0..<Self.farthest {
      if isWorking(candidate) { return candidate }
      candidate = candidate + 1
    }
    candidate = day
    while !isWorkingAnywhere(candidate) { candidate = candidate + 1 }
    return candidate
  }

  /// The day that many working days after `day`; zero gives the first working day on or after it.
  package func adding(workingDays: Int, to day: Day) -> Day {
    var candidate = firstWorking(onOrAfter: day)
    for _ in 0..<max(0, workingDays) { candidate = firstWorking(onOrAfter: candidate + 1) }
    return candidate
  }

  /// Working days after `start` up to and including `end`; zero when `end` is not later.
  package func workingDays(from start: Day, to end: Day) -> Int {
    guard end > start else { return 0 }
    var (count, candidate) = (0, start)
    while candidate < end {
      candidate = candidate + 1
      if isWorking(candidate) { count += 1 }
    }
    return count
  }

  /// The day on which the customer makes its next payment run, from a day on; nil without runs.
  package func paymentRun(onOrAfter day: Day) -> Day? {
    guard !customer.paymentRuns.isEmpty else { return nil }
    return (0..<62).lazy.map { day + $0 }.first { isWorkingAnywhere($0) && isPaymentRun($0) }
  }
}

extension BusinessCalendar {
  /// Why nothing leaves on a day, with the first day on which something may; nil on a working day.
  package func hindrance(on day: Day) -> Hindrance? {
    guard let off = dayOff(on: day) else { return nil }
    let next = firstWorking(onOrAfter: day)
    return switch off {
    case .weekend, .holiday, .houseClosed: .notWorkingDay(until: next)
    case .customerClosed: .customerClosed(until: next)
    case .paymentRun: .paymentRun(until: next)
    }
  }
}

/// Why a day is no working day.
package enum DayOff: Hashable, Sendable {
  case weekend
  case holiday(PublicHoliday)
  /// The house is closed.
  case houseClosed
  /// The customer is closed.
  case customerClosed
  /// The customer pays its bills on that day: what is asked for crosses the money.
  case paymentRun
}

extension [ClosingPeriod] {
  fileprivate func cover(_ day: Day) -> Bool {
    for period in self where period.contains(day) { return true }
    return false
  }
}

extension BusinessCalendar {
  /// The last day of a term in months: the same day of the month or the month's last (art. 641 CPC); on a Saturday, a
  /// Sunday or a public holiday, the next working day (art. 642 CPC). Closings of the house do not count.
  package func endOfTerm(months: Int, from start: Day) -> Day {
    BusinessCalendar(region: region).firstWorking(onOrAfter: start.adding(months: months))
  }
}

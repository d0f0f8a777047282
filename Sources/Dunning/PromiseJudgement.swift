import Receivables

/// What became of promises, decided from payments and never by hand (behaviours, "Calls").
package struct PromiseJudgement: Sendable {
  /// Money received against the promised invoices.
  package struct Receipt: Hashable, Sendable {
    /// Booking day.
    package var day: Day
    /// Cents in the promise's currency; negative takes money back.
    package var cents: Int

    /// Makes a receipt.
    package init(day: Day, cents: Int) {
      self.day = day
      self.cents = cents
    }
  }

  private let rules: DunningRules
  private let calendar: BusinessCalendar
  private let runs: BusinessCalendar?

  /// Judges by house rules and working days.
  ///
  /// - Parameter days: With payment runs in them, money may come with the first run on or after the promised day.
  package init(rules: DunningRules, calendar: BusinessCalendar, days: CustomerDays = CustomerDays()) {
    self.rules = rules
    self.calendar = calendar.with(days.region)
    runs = days.paymentRuns.isEmpty ? nil : calendar.with(CustomerDays(paymentRuns: days.paymentRuns))
  }

  /// Last day on which the money may come in: so many working days after the promised day, be that a day off or not, or the working day after
  /// the customer's payment run where that is later: a transfer takes a day.
  package func lastDay(of promise: Promise) -> Day { lastDay(promised: promise.day) }

  /// The same for the promised day alone.
  package func lastDay(promised day: Day) -> Day {
    var grace = rules.promiseGraceDays > 0 ? day : calendar.firstWorking(onOrAfter: day)
    for _ in 0..<max(0, rules.promiseGraceDays) { grace = calendar.firstWorking(onOrAfter: grace + 1) }
    guard let run = runs?.paymentRun(onOrAfter: day) else { return grace }
    return max(grace, calendar.firstWorking(onOrAfter: run + 1))
  }

  /// First day on which the promise freezes its invoices no longer.
  package func freezeEnd(of promise: Promise) -> Day { lastDay(of: promise) + 1 }

  /// The state of a promise as of a day.
  ///
  /// Kept means paid in full by the promised day and its grace; what comes later does not mend a broken promise.
  /// - Parameter receipts: Money set against its invoices, any order; days before it was given and after `today` do not count.
  ///   Of the day on which it was given, only what came after it (`Promise.isFollowed`) may be among them.
  package func state(of promise: Promise, receipts: [Receipt], on today: Day) -> Promise.State {
    if let cancelled = promise.cancelledOn, cancelled <= today { return .cancelled }
    let last = lastDay(of: promise)
    let received = receipts.reduce(0) { sum, receipt in
      promise.givenOn <= receipt.day && receipt.day <= min(last, today) ? sum + receipt.cents : sum
    }
    if received >= promise.amount.cents { return .kept }
    if today <= last { return .expected }
    return received > 0 ? .partlyKept : .broken
  }
}

/// What a late invoice costs its customer up to a day: simple interest by segments and the fixed fee.
///
/// Each day takes the rate of the half-year in which it falls (art. L441-10 II C. com.); a public body owes that of the
/// half-year in which interest began for the whole delay (art. R2192-31 Code de la commande publique). Interest bears no
/// interest (art. 1343-2 C. civ.). Charges are beside the invoice, never in its balance, and outside VAT.
package struct LateCharges: Hashable, Sendable {
  /// A part payment of which the law sets a part off against interest (art. 1343-1 C. civ.).
  package struct SetOff: Hashable, Sendable {
    /// Day of the payment.
    package let day: Day
    /// The part that settles interest, in cents: the principal falls by the rest only.
    package let interestCents: Int
    /// The part that settles principal, in cents.
    package let principalCents: Int
  }

  /// Interest, oldest days first.
  package let segments: [ChargeSegment]
  /// Part payments that settled interest first.
  package let setOffs: [SetOff]
  /// The fixed fee for recovery costs in cents of the euro: 4,000, or 0 where the law gives none.
  package let recoveryFeeCents: Int
  /// What bears interest at the end, in cents; zero once the invoice is settled.
  package let principalCents: Int

  /// Interest of all segments, in cents.
  package var interestCents: Int { segments.reduce(0) { $0 + $1.cents } }

  /// Computes the charges of an invoice.
  ///
  /// Interest runs from the day after the start (the due day, for a consumer the notice if later) through the day of
  /// payment. A part payment settles interest first unless the rules say otherwise, but none that was waived or paid by
  /// itself before, or that day; what such a settlement exceeds unpaid interest by falls to the principal that set-offs left. The payment that settles the whole
  /// invoice ends its interest, for the customer named what it pays and we took it (art. 1342-10 C. civ.). A credit note
  /// is no payment: it says that so much was never owed and reduces the principal from the first day on, whenever it
  /// came; nothing is claimed on what the supplier took back, neither interest nor, for the whole, the fee. Insolvency
  /// stops interest when its day begins (art. L622-28 and R621-4 C. com.) and takes the fee away when paying on the due
  /// day was forbidden already (art. L441-10 II C. com., last sentence).
  ///
  /// - Parameters:
  ///   - through: The last day counted; later payments do not exist yet.
  /// - Throws: `MissingRate` naming the first half-year that has no rate.
  package init(
    on debt: LateDebt, through: Day, rules: ChargeRules, rates: RateTable
  ) throws(MissingRate) {
    var run = ChargeRun(debt: debt, through: through, rules: rules, rates: rates)
    try run.go()
    segments = run.segments
    setOffs = run.setOffs
    principalCents = run.principal
    recoveryFeeCents = Self.fee(of: debt, through: through)
  }

  private static func fee(of debt: LateDebt, through: Day) -> Int {
    guard debt.regime.hasRecoveryFee, through > debt.due else { return 0 }
    if let judgment = debt.insolvency, judgment <= debt.due { return 0 }
    let settledInTime = debt.reductions.reduce(0) { sum, reduction in
      let counts = reduction.day <= (reduction.kind == .creditNote ? through : debt.due)
      return counts ? sum + reduction.cents : sum
    }
    return settledInTime < debt.cents ? ChargeRegime.recoveryFeeCents : 0
  }
}

/// One computation of interest in the making.
private struct ChargeRun {
  let debt: LateDebt
  let through: Day
  let rules: ChargeRules
  let rates: RateTable
  private(set) var segments: [ChargeSegment] = []
  private(set) var setOffs: [LateCharges.SetOff] = []
  private(set) var principal = 0
  /// What the ledger still shows as open: all money counts there.
  private var open = 0
  /// Below zero when more was settled than has run: it covers what runs next.
  private var unpaidInterest = 0
  /// Interest settled by itself that is still to be taken off, the oldest day first.
  private var settlements: ArraySlice<LateDebt.InterestSettlement>
  /// The half-year in which interest begins.
  private var firstHalf = HalfYear(of: Day(number: 0))
  /// Last day counted so far.
  private var counted = Day(number: 0)

  init(debt: LateDebt, through: Day, rules: ChargeRules, rates: RateTable) {
    self.debt = debt
    self.through = through
    self.rules = rules
    self.rates = rates
    settlements = debt.settledInterest.filter { $0.day <= through }.sorted { $0.day < $1.day }[...]
  }

  mutating func go() throws(MissingRate) {
    let known = debt.reductions.filter { $0.day <= through }
    open = debt.cents - known.reduce(0) { $0 + ($1.kind == .creditNote ? $1.cents : 0) }
    principal = max(open, 0)
    let payments = known.filter { $0.kind == .payment }.sorted { $0.day < $1.day }
    guard let start = debt.regime.start(due: debt.due), start < through else {
      for payment in payments { settle(payment) }
      return
    }
    counted = start
    firstHalf = HalfYear(of: start + 1)
    for payment in payments {
      try takeInterest(through: payment.day)
      if payment.day > start { try count(through: payment.day) }
      settle(payment)
    }
    try takeInterest(through: through)
    try count(through: through)
  }

  /// Takes off the interest that was waived or paid by itself up to a day, that day's included: before its payments.
  ///
  /// Where a set-off has left principal in the place of interest, what is more than the unpaid interest was principal and
  /// bears none from then on.
  private mutating func takeInterest(through day: Day) throws(MissingRate) {
    while let next = settlements.first, next.day <= day {
      settlements.removeFirst()
      var counted = self
      if principal > max(open, 0) { try counted.count(through: next.day) }
      let excess = min(next.cents - counted.unpaidInterest, principal - max(open, 0))
      if excess > 0 {
        self = counted
        principal -= excess
      }
      unpaidInterest -= next.cents - max(0, excess)
    }
  }

  private mutating func settle(_ payment: LateDebt.Reduction) {
    open -= payment.cents
    guard open > 0 else {
      principal = 0
      return
    }
    let interest = rules.setOff == .interestFirst ? min(payment.cents, max(0, unpaidInterest)) : 0
    unpaidInterest -= interest
    principal -= payment.cents - interest
    if interest > 0 {
      setOffs.append(
        LateCharges.SetOff(
          day: payment.day, interestCents: interest, principalCents: payment.cents - interest))
    }
  }

  /// Counts the days up to one, each with its rate.
  private mutating func count(through day: Day) throws(MissingRate) {
    let last = debt.insolvency.map { min(day, $0 - 1) } ?? day
    while counted < last, principal > 0 {
      let first = counted + 1
      let half = HalfYear(of: first)
      let end = min(last, lastOfOneRate(from: first, in: half))
      let constant = debt.regime.constantRate
      let rated = debt.regime.keepsFirstRate ? firstHalf : half
      let rate = if let constant { constant } else { debt.regime.rate(of: try rates.rates(of: rated)) }
      let segment = ChargeSegment(
        from: first, through: end, baseCents: principal, rate: rate,
        halfYear: constant == nil ? rated : nil, daysInYear: daysInYear(of: half.year))
      segments.append(segment)
      unpaidInterest += segment.cents
      counted = end
    }
    counted = max(counted, last)
  }

  /// The rate of a contract applies over the whole period (domain A2.3), and so does a public body's; only the length
  /// of the year may change.
  private func lastOfOneRate(from day: Day, in half: HalfYear) -> Day {
    guard debt.regime.constantRate != nil || debt.regime.keepsFirstRate else { return half.last }
    return rules.dayCount == .fixed ? Day(number: .max) : (half.isSecond ? half : half.next).last
  }

  private func daysInYear(of year: Int) -> Int {
    rules.dayCount == .actual && Day.length(ofMonth: 2, year: year) == 29 ? 366 : 365
  }
}

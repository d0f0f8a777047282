/// Which late-payment charges the law gives against a debtor (domain A1).
package enum ChargeRegime: Hashable, Sendable {
  /// A professional (art. L441-10 II C. com.): the contract's rate, else central bank + 10 points, from the day after
  /// the due day without any reminder; 40 € an invoice.
  case business(contractRate: AnnualRate?)
  /// A public body: central bank + 8 points (art. R2192-31 and following of the Code de la commande publique), the rate
  /// of the half-year in which interest began to run for the whole delay, no rate of a contract; 40 € an invoice.
  case publicBody
  /// A consumer: the legal rate of a creditor who is a professional, from the formal notice on (art. 1231-6 and 1344-1
  /// C. civ.), which counts from the day on which it reaches him; nothing without one; no fixed fee (art. L111-8 CPCE).
  case consumer(noticeOn: Day?)

  /// Points over the central bank's rate against professionals.
  package static let businessPoints = AnnualRate(basisPoints: 1_000)
  /// Points over the central bank's rate against public bodies.
  package static let publicPoints = AnnualRate(basisPoints: 800)
  /// The fixed fee for recovery costs, in cents of the euro (art. D441-5 C. com.).
  package static let recoveryFeeCents = 4_000

  /// The day after which interest runs, for an invoice due on a day; nil when none runs.
  package func start(due: Day) -> Day? {
    switch self {
    case .business, .publicBody: due
    case .consumer(let notice): notice.map { max(due, $0) }
    }
  }

  /// Whether each late invoice bears the fixed fee.
  package var hasRecoveryFee: Bool {
    switch self {
    case .business, .publicBody: true
    case .consumer: false
    }
  }

  /// The rate of a contract, which needs no table; nil when the rate is that of a half-year.
  var constantRate: AnnualRate? {
    if case .business(let rate) = self { rate } else { nil }
  }

  /// Whether the half-year in which interest began to run gives one rate for the whole delay (art. R2192-31 Code de la
  /// commande publique); otherwise each day takes that of the half-year in which it falls (art. L441-10 II C. com.).
  var keepsFirstRate: Bool { self == .publicBody }

  /// The rate of a half-year.
  func rate(of rates: HalfYearRates) -> AnnualRate {
    switch self {
    case .business(let contract): contract ?? rates.centralBank + Self.businessPoints
    case .publicBody: rates.centralBank + Self.publicPoints
    case .consumer: rates.legal
    }
  }
}

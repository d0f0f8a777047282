/// Open amounts of one account and currency by days late (domain C2).
///
/// Credits (open credit notes and unallocated payments) stand apart and are never netted silently.
public struct AgedBalance: Hashable, Sendable {
  /// The columns in their order.
  public enum Bucket: Int, CaseIterable, Sendable {
    case notDue, to30, to60, to90, over90

    /// The bucket of an amount that many days late; zero or fewer is not due.
    public init(daysLate: Int) {
      switch daysLate {
      case ...0: self = .notDue
      case ...30: self = .to30
      case ...60: self = .to60
      case ...90: self = .to90
      default: self = .over90
      }
    }
  }

  /// Cents not due.
  public private(set) var notDue = 0
  /// Cents 1 to 30 days late.
  public private(set) var to30 = 0
  /// Cents 31 to 60 days late.
  public private(set) var to60 = 0
  /// Cents 61 to 90 days late.
  public private(set) var to90 = 0
  /// Cents more than 90 days late.
  public private(set) var over90 = 0
  /// Cents of open credit notes and unallocated payments, positive.
  public private(set) var credits = 0
  /// The most days late of any open invoice; zero when none is late.
  public private(set) var mostDaysLate = 0

  /// All zero.
  public init() {}

  /// Adds an open invoice.
  public mutating func add(cents: Int, daysLate: Int) {
    mostDaysLate = max(mostDaysLate, daysLate)
    switch Bucket(daysLate: daysLate) {
    case .notDue: notDue += cents
    case .to30: to30 += cents
    case .to60: to60 += cents
    case .to90: to90 += cents
    case .over90: over90 += cents
    }
  }

  /// Adds an open credit.
  public mutating func add(credit cents: Int) { credits += cents }

  /// Adds another balance of the same currency.
  public mutating func add(_ other: AgedBalance) {
    notDue += other.notDue
    to30 += other.to30
    to60 += other.to60
    to90 += other.to90
    over90 += other.over90
    credits += other.credits
    mostDaysLate = max(mostDaysLate, other.mostDaysLate)
  }

  /// Cents in one column.
  public subscript(bucket: Bucket) -> Int {
    switch bucket {
    case .notDue: notDue
    case .to30: to30
    case .to60: to60
    case .to90: to90
    case .over90: over90
    }
  }

  /// Cents that are late.
  public var overdue: Int { to30 + to60 + to90 + over90 }
  /// Cents of open invoices, late or not, before credits.
  public var outstanding: Int { notDue + overdue }
  /// Outstanding less credits.
  public var net: Int { outstanding - credits }
}

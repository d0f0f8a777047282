import Casework
import Receivables

/// Gathers the parts of a snapshot block by block, all but the money.
struct SnapshotReading {
  var gathered = Casebook.Parts()
  var customers: [Customer] = []
  var invoices: [Invoice] = []
  var attempts = AttemptTally.Parts()
  let decoding = EventDecoding()

  /// How many customers, invoices, payments and allocations the header announces.
  let rows: [Int]
  private let rules: String
  private let lastDay: Day?

  /// Reads the first line.
  ///
  /// - Parameter longest: No part can have more entries than this, whatever the header says.
  init(header cursor: inout JSONCursor, longest: Int) throws(JSONFault) {
    try cursor.enterObject()
    guard try cursor.integer("coding") == SnapshotCoding.version else { throw .invalid("this version") }
    rules = try cursor.string("rules")
    rows = try cursor.list("rows") { cursor throws(JSONFault) in try cursor.readInteger() }
    guard rows.count == 4, rows.allSatisfy({ (0...longest).contains($0) }) else { throw .unexpectedCount }
    lastDay = try cursor.optionalDay("last")
    gathered.bankKnownOn = try cursor.optionalDay("bank")
    gathered.bankChecks = try cursor.list("checks") { cursor throws(JSONFault) in try cursor.readDayNumber() }
    gathered.epochs = try cursor.list("epochs") { cursor throws(JSONFault) in try cursor.readEpoch() }
    if cursor.hasKey("clock") { gathered.clockCheck = try cursor.readClockCheck() }
    if cursor.hasKey("doubt") { gathered.clockDoubt = try cursor.readInteger() }
    if cursor.hasKey("moment") {
      try cursor.enterArray()
      gathered.lastMoment = Moment(
        sequence: try cursor.readInteger(), day: try cursor.readDayNumber(), second: try cursor.readInteger(),
        by: try cursor.readString(), operation: try cursor.readString())
      guard cursor.leaveArray() else { throw .unexpectedCount }
    }
    try cursor.leaveObject()
    customers.reserveCapacity(rows[0])
    invoices.reserveCapacity(rows[1])
    gathered.standings = LadderStandings(count: rows[1])
    gathered.files.reserveCapacity(rows[0])
    LargePages.ask(for: &invoices)
  }

  /// Everything gathered, if it is complete and fits.
  func parts(with money: SnapshotMoney) throws(JSONFault) -> Casebook.Parts {
    guard rows == [customers.count, invoices.count, money.payments.count, money.allocations.count] else {
      throw .unexpectedCount
    }
    guard (gathered.house?.fingerprinted.fingerprint ?? "") == rules else { throw .invalid("the same rules") }
    guard
      var portfolio = Portfolio(
        customers: customers, invoices: invoices, payments: money.payments, allocations: money.allocations,
        lastDay: lastDay)
    else { throw .invalid("records that fit") }
    for settlement in gathered.chargeSettlements where !settlement.isRetracted {
      if let payment = settlement.payment { portfolio.setAgainstCharges(payment, cents: settlement.cents) }
    }
    var parts = gathered
    parts.portfolio = portfolio
    parts.attempts = AttemptTally(attempts)
    guard parts.isWhole else { throw .invalid("files that fit") }
    return parts
  }
}

extension SnapshotReading: SnapshotBlockReading {
  mutating func read(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault) {
    switch section {
    case .customers, .invoices, .standings, .files: try readLedger(section, &cursor)
    case .reminders, .contents, .deliveries: try readQueue(section, &cursor)
    case .calls, .promises, .disputes, .pauses, .notes, .letterEvents, .interruptions, .stageMoves,
      .acts, .chargeClaims, .chargeSettlements, .allocationDecisions, .house, .imports:
      try readTalk(section, &cursor)
    case .attemptDays, .attemptDomains, .attemptCustomers, .attemptRecent, .operations, .decisions,
      .undoings:
      try readPast(section, &cursor)
    case .payments, .allocations: throw .unexpectedKey
    }
  }
}

extension JSONCursor {
  @inline(__always)
  mutating func readDayNumber() throws(JSONFault) -> Day {
    guard let number = Int32(exactly: try readInteger()) else { throw .invalid("a day") }
    return Day(number: number)
  }

  mutating func readOptionalDayNumber() throws(JSONFault) -> Day? {
    readNull() ? nil : try readDayNumber()
  }

  mutating func readNumbers() throws(JSONFault) -> [UInt32] {
    try readArray { cursor throws(JSONFault) in try cursor.readNumber() }
  }

  mutating func readStrings(_ count: Int) throws(JSONFault) -> [String] {
    let strings = try readArray { cursor throws(JSONFault) in try cursor.readString() }
    guard strings.count == count else { throw .unexpectedCount }
    return strings
  }
}

import Casework
import Dunning
import Receivables

extension SnapshotReading {
  /// Reads to the end of the block's array.
  mutating func readPast(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault) {
    while !cursor.leaveArray() {
      switch section {
      case .attemptDays: attempts.perDay[try cursor.readDayNumber()] = try cursor.readInteger()
      case .attemptDomains:
        let day = try cursor.readDayNumber()
        let domain = try cursor.readString()
        attempts.perDomain[day, default: [:]][domain] = try cursor.readInteger()
      case .attemptCustomers:
        let customer = CustomerID(try cursor.readNumber())
        let day = try cursor.readDayNumber()
        let reminders = try cursor.readNumbers().map { ReminderID($0) }
        attempts.perCustomer[customer, default: [:]][day] = Set(reminders)
      case .attemptRecent:
        let reminder = ReminderID(try cursor.readNumber())
        attempts.recent.append(
          AttemptTally.Recent(
            reminder: reminder, number: try cursor.readInteger(), day: try cursor.readDayNumber(),
            second: try cursor.readInteger(), sequence: try cursor.readInteger(),
            domains: try cursor.readString().split(separator: " ").map(String.init)))
      case .operations:
        let operation = try cursor.readString()
        gathered.operations[operation] = try cursor.readInteger()
      case .undoings:
        let (collector, undoing) = try readDecision(&cursor)
        gathered.undoings[collector, default: []].append(undoing)
      default:
        let (collector, decision) = try readDecision(&cursor)
        gathered.decisions[collector, default: []].append(decision)
      }
    }
  }

  private func readDecision(_ cursor: inout JSONCursor) throws(JSONFault) -> (String, PastDecision) {
    let collector = try cursor.readString()
    let sequence = try cursor.readInteger()
    let before = try readVersions(&cursor)
    let after = try readVersions(&cursor)
    let counts = try cursor.readNumbers().map { Int($0) - 1 }
    let events = try readEvents(&cursor)
    var inverses = try readEvents(&cursor)[...]
    guard counts.count == events.count, counts.reduce(0, +) == inverses.count else { throw .unexpectedCount }
    let changes = zip(events, counts).map { event, count in
      let inverse = Array(inverses.prefix(count))
      inverses = inverses.dropFirst(count)
      return PastDecision.Change(event: event, inverse: inverse)
    }
    return (
      collector,
      PastDecision(sequence: sequence, changes: changes, versionsBefore: before, versions: after)
    )
  }

  private func readVersions(_ cursor: inout JSONCursor) throws(JSONFault) -> [ReminderID: Int] {
    var versions: [ReminderID: Int] = [:]
    try cursor.enterArray()
    while !cursor.leaveArray() {
      let id = ReminderID(try cursor.readNumber())
      versions[id] = try cursor.readInteger()
    }
    return versions
  }

  /// Reads the events of a decision; the cursor ends behind their personal values.
  private func readEvents(_ cursor: inout JSONCursor) throws(JSONFault) -> [CaseEvent] {
    var entries = cursor
    entries.skip()
    var end = entries
    end.skip()
    try entries.enterArray()
    var events: [CaseEvent] = []
    try cursor.enterArray()
    while !cursor.leaveArray() {
      var event = try JournalEvent(&cursor, personal: entries)
      let count = event.personal.count
      guard case .event(let happened) = try decoding.read(&event) else { throw .invalid("a known event") }
      events.append(happened)
      for _ in 0..<count { entries.skip() }
    }
    cursor = end
    return events
  }
}

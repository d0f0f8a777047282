import Dunning
import Receivables

/// Days, currencies and record numbers as they stand in facts: days as `2026-11-23`, the euro left out, record
/// numbers without their letter.
extension JSONWriter {
  mutating func day(_ day: Day) {
    // Beyond the years of the ISO form a day keeps its number, so that no date of an import damages a store.
    if (1...9999).contains(day.parts.year) { string(day.iso) } else { integer(day.number) }
  }

  mutating func field(_ name: StaticString, _ value: Day?) {
    guard let value else { return }
    key(name)
    day(value)
  }

  mutating func field(currency: Currency) {
    if currency != .eur { field("cur", currency.code) }
  }

  mutating func field(amount: Amount?) {
    guard let amount else { return }
    field("a", amount.cents)
    field(currency: amount.currency)
  }

  /// Left out when empty.
  mutating func fieldIfAny(_ name: StaticString, _ value: String) {
    if !value.isEmpty { field(name, value) }
  }

  /// Left out when false.
  mutating func flag(_ name: StaticString, _ value: Bool) {
    if value { field(name, true) }
  }

  mutating func field(_ name: StaticString, ids: [InvoiceID]) {
    if !ids.isEmpty { field(name, listing: ids) { $0.integer(Int($1.number)) } }
  }

  mutating func field(_ name: StaticString, ids: [ReminderID]) {
    field(name, listing: ids) { $0.integer(Int($1.number)) }
  }
}

extension JSONCursor {
  @inline(__always)
  mutating func readDay() throws(JSONFault) -> Day {
    if kind == .integer {
      guard let number = Int32(exactly: try readInteger()) else { throw .invalid("a day") }
      return Day(number: number)
    }
    let text = try readText().bytes
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { throw .invalid("a day") }
    var isNumber = true
    @inline(__always) func digit(_ place: Int) -> Int {
      let value = text[place] &- 0x30
      if value > 9 { isNumber = false }
      return Int(value)
    }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let dayOfMonth = digit(8) * 10 + digit(9)
    guard isNumber, let day = Day(year: year, month: month, day: dayOfMonth) else { throw .invalid("a day") }
    return day
  }

  @inline(__always)
  mutating func day(_ name: StaticString) throws(JSONFault) -> Day {
    try key(name)
    return try readDay()
  }

  @inline(__always)
  mutating func optionalDay(_ name: StaticString) throws(JSONFault) -> Day? {
    hasKey(name) ? try readDay() : nil
  }

  @inline(__always)
  mutating func optionalCurrency() throws(JSONFault) -> Currency {
    guard hasKey("cur") else { return .eur }
    guard let currency = Currency(code: try readString()) else { throw .invalid("a currency") }
    return currency
  }

  mutating func optionalAmount() throws(JSONFault) -> Amount? {
    guard let cents = try optionalInteger("a") else { return nil }
    return Amount(cents: cents, currency: try optionalCurrency())
  }

  /// Empty when left out.
  @inline(__always)
  mutating func text(ifAny name: StaticString) throws(JSONFault) -> String {
    hasKey(name) ? try readString() : ""
  }

  @inline(__always)
  mutating func flag(_ name: StaticString) throws(JSONFault) -> Bool {
    hasKey(name) ? try readBool() : false
  }

  @inline(__always)
  mutating func readNumber() throws(JSONFault) -> UInt32 {
    guard let number = UInt32(exactly: try readInteger()), number > 0 else {
      throw .invalid("a record number")
    }
    return number
  }

  mutating func invoiceIDs(_ name: StaticString) throws(JSONFault) -> [InvoiceID] {
    guard hasKey(name) else { return [] }
    return try readArray { cursor throws(JSONFault) in InvoiceID(try cursor.readNumber()) }
  }

  mutating func reminderIDs(_ name: StaticString) throws(JSONFault) -> [ReminderID] {
    try list(name) { cursor throws(JSONFault) in ReminderID(try cursor.readNumber()) }
  }

  mutating func readArray<Entry>(
    _ read: (inout JSONCursor) throws(JSONFault) -> Entry
  ) throws(JSONFault) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    try enterArray()
    while !leaveArray() { entries.append(try read(&self)) }
    return entries
  }

  /// A value with a closed list of spellings.
  mutating func choice<Choice: RawRepresentable<String>>(
    _ name: StaticString, as type: Choice.Type
  ) throws(JSONFault) -> Choice {
    guard let choice = Choice(rawValue: try string(name)) else { throw .invalid("a known word") }
    return choice
  }

  /// The same, with a value for a key that is left out.
  mutating func choice<Choice: RawRepresentable<String>>(
    _ name: StaticString, else usual: Choice
  ) throws(JSONFault) -> Choice {
    guard let text = try optionalString(name) else { return usual }
    guard let choice = Choice(rawValue: text) else { throw .invalid("a known word") }
    return choice
  }
}

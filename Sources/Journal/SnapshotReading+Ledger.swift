import Casework
import Dunning
import Receivables

extension SnapshotReading {
  /// Reads to the end of the block's array.
  mutating func readLedger(_ section: SnapshotSection, _ cursor: inout JSONCursor) throws(JSONFault) {
    switch section {
    case .customers: while !cursor.leaveArray() { try readCustomer(&cursor) }
    case .invoices: while !cursor.leaveArray() { try readInvoice(&cursor) }
    case .standings: while !cursor.leaveArray() { try readStanding(&cursor) }
    default: while !cursor.leaveArray() { try readFile(&cursor) }
    }
  }

  private mutating func readCustomer(_ cursor: inout JSONCursor) throws(JSONFault) {
    var personal = cursor
    personal.skip()
    let customer = try cursor.readCustomer(CustomerID(UInt32(customers.count) + 1), personal: personal)
    cursor.skip()
    customers.append(customer)
  }

  @inline(__always)
  private mutating func readInvoice(_ cursor: inout JSONCursor) throws(JSONFault) {
    var invoice = Invoice(
      id: InvoiceID(UInt32(truncatingIfNeeded: invoices.count + 1)),
      customer: CustomerID(try cursor.readNumber()),
      number: try cursor.readString(), issued: try cursor.readDayNumber(), due: try cursor.readDayNumber(),
      cents: try cursor.readInteger())
    if cursor.kind == .object {
      try cursor.enterObject()
      invoice.currency = try cursor.optionalCurrency()
      if try cursor.flag("cn") { invoice.kind = .creditNote }
      invoice.sourceKey = try cursor.text(ifAny: "s")
      invoice.reference = try cursor.text(ifAny: "r")
      try cursor.leaveObject()
    }
    invoices.append(invoice)
  }

  private mutating func readStanding(_ cursor: inout JSONCursor) throws(JSONFault) {
    let index = try cursor.readInteger()
    guard gathered.standings.indices.contains(index) else { throw .invalid("an invoice") }
    gathered.standings[index] = try cursor.readStanding()
  }

  private mutating func readFile(_ cursor: inout JSONCursor) throws(JSONFault) {
    try cursor.enterArray()
    var file = CustomerFile.empty
    file.owner = cursor.readNull() ? nil : CustomerID(try cursor.readNumber())
    file.lastContact = try cursor.readOptionalDayNumber()
    if !cursor.leaveArray() {
      file.reminders = try cursor.readNumbers().map { ReminderID($0) }
      file.calls = try cursor.readNumbers().map { CallID($0) }
      file.promises = try cursor.readNumbers().map { PromiseID($0) }
      file.disputes = try cursor.readNumbers().map { DisputeID($0) }
      file.pauses = try cursor.readNumbers().map { PauseID($0) }
      file.notes = try cursor.readNumbers().map { Int($0) - 1 }
      file.acts = try cursor.readNumbers().map { Int($0) - 1 }
      guard cursor.leaveArray() else { throw .unexpectedCount }
    }
    gathered.files.append(file)
  }
}

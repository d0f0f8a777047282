import Casework
import Dunning
import Receivables

/// Reminders: step, lines and state are facts; the edited text, the recipient and reasons are personal.
extension JSONWriter {
  mutating func fields(of reminder: Reminder) {
    field("c", Int(reminder.customer.number))
    field(currency: reminder.currency)
    field("step", reminder.step.code)
    field("sc", reminder.scenario)
    field("ch", reminder.channel.rawValue)
    flag("task", reminder.isTask)
    field("on", reminder.proposedOn)
    field("l", listing: reminder.lines) { $0.write($1) }
  }

  private mutating func write(_ line: Reminder.Line) {
    beginArray()
    integer(Int(line.invoice.number))
    integer(line.openCents)
    if let rise = line.rise { string(rise.code) } else { null() }
    if line.isNamedOnly { bool(true) }
    endArray()
  }

  mutating func fields(of attempt: Attempt) {
    field("no", attempt.number)
    field("mid", attempt.messageID)
    field("blob", attempt.blob)
    field("via", attempt.transport)
    field("on", attempt.day)
    field("mode", attempt.mode?.rawValue)
  }

  mutating func fields(of delivery: Delivery) {
    field("on", delivery.day)
    field("dl", delivery.deadline)
  }

  mutating func fields(of file: ImportedFile) {
    field("sha", file.fingerprint)
    field("rows", file.rows)
    flag("pay", file.hasPayments)
    field("on", file.day)
  }
}

extension JSONCursor {
  mutating func readReminder(_ id: ReminderID) throws(JSONFault) -> Reminder {
    try enterObject()
    let customer = try readCustomerID()
    let currency = try optionalCurrency()
    let step = StepID(try string("step"))
    let scenario = try string("sc")
    let channel = try choice("ch", as: Channel.self)
    let isTask = try flag("task")
    let proposed = try day("on")
    let lines = try list("l") { cursor throws(JSONFault) in try cursor.readReminderLine() }
    try leaveObject()
    return Reminder(
      id: id, customer: customer, currency: currency, step: step, scenario: scenario, channel: channel,
      isTask: isTask, lines: lines, proposedOn: proposed)
  }

  private mutating func readReminderLine() throws(JSONFault) -> Reminder.Line {
    try enterArray()
    let invoice = InvoiceID(try readNumber())
    let cents = try readInteger()
    let rise = readNull() ? nil : StepID(try readString())
    let isNamedOnly = kind == .bool ? try readBool() : false
    guard leaveArray() else { throw .unexpectedCount }
    return Reminder.Line(invoice: invoice, openCents: cents, rise: rise, isNamedOnly: isNamedOnly)
  }

  mutating func readAttempt(domain: String) throws(JSONFault) -> Attempt {
    try enterObject()
    // The recipient's domain, then those of other addresses of the envelope.
    var domains = domain.split(separator: " ").map(String.init)
    let first = domains.isEmpty ? "" : domains.removeFirst()
    let attempt = Attempt(
      number: try integer("no"), messageID: try string("mid"), blob: try string("blob"),
      transport: try string("via"), day: try day("on"), domain: first, otherDomains: domains,
      mode: try sendingMode())
    try leaveObject()
    return attempt
  }

  /// Where messages of the store went; nil in lines that do not say.
  mutating func sendingMode() throws(JSONFault) -> SendingMode? {
    guard let word = try optionalString("mode") else { return nil }
    guard let mode = SendingMode(rawValue: word) else { throw .invalid("a mode") }
    return mode
  }

  mutating func readDelivery(reply: String) throws(JSONFault) -> Delivery {
    try enterObject()
    let delivery = Delivery(day: try day("on"), reply: reply, deadline: try optionalDay("dl"))
    try leaveObject()
    return delivery
  }

  mutating func readImportedFile(name: String) throws(JSONFault) -> ImportedFile {
    try enterObject()
    let file = ImportedFile(
      name: name, fingerprint: try string("sha"), rows: try integer("rows"),
      hasPayments: try flag("pay"), day: try day("on"))
    try leaveObject()
    return file
  }
}

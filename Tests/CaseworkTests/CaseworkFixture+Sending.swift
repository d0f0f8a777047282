import Casework
import Dunning
import Receivables

extension CaseworkFixture {
  static func attempt(_ iso: String) -> Attempt {
    Attempt(
      number: 1, messageID: "r-1.1.s@atelier.example", blob: "00", transport: "smtp", day: day(iso),
      domain: "elan.example")
  }

  /// Approves, asks to send, and hands the message over: intent, point of no return, sent.
  mutating func send(_ id: UInt32, _ iso: String) throws(Refusal) {
    let id = ReminderID(id)
    if book.reminder(id)?.state == .proposed { try run(.approve([id], expecting: [:]), iso) }
    try run(.requestSend([id], holdSeconds: 0), iso)
    try run(.intend(id, Self.attempt(iso)), iso)
    try run(.passNoReturn(id), iso)
    try run(.conclude(id, .sent(reply: "250 ok")), iso)
  }

  /// Brings a message to the state just before its outcome.
  mutating func sendUpToNoReturn(_ id: UInt32, _ iso: String) throws(Refusal) {
    let id = ReminderID(id)
    try run(.approve([id], expecting: [:]), iso)
    try run(.requestSend([id], holdSeconds: 0), iso)
    try run(.intend(id, Self.attempt(iso)), iso)
    try run(.passNoReturn(id), iso)
  }

  func state(_ id: UInt32) -> Reminder.State? { book.reminder(ReminderID(id))?.state }
  func level(_ invoice: UInt32) -> String? { book.standing(of: InvoiceID(invoice)).level?.code }

  /// Waiting reminders as text: `R-1 R1 eur 1↑R1 2=`.
  var waiting: [String] {
    book.reminders.filter(\.isOpen).map { reminder in
      let lines = reminder.lines.map { line in
        "\(line.invoice.number)" + (line.isNamedOnly ? " named" : line.rise.map { "↑\($0.code)" } ?? "=")
      }
      return "\(reminder.id) \(reminder.step.code) " + lines.joined(separator: " ")
    }
  }

  /// A house whose first reminder, `R-1`, may have arrived or not on 8 June 2026.
  static func inDoubt() throws -> CaseworkFixture {
    var house = try owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.sendUpToNoReturn(1, "2026-06-08")
    try house.run(.conclude(ReminderID(1), .uncertain(reply: "")), "2026-06-08")
    return house
  }
}

import Casework
import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("Reminders that a message quotes")
struct FormerReminderTests {
  typealias House = CaseworkFixture

  @Test("are those of earlier days that demanded its own invoices, never one that only named them")
  func quoted() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    // The worked example: A is reminded three times, then B carries a message that only names A.
    for date in ["2026-06-08", "2026-06-23", "2026-07-01", "2026-07-08"] {
      try house.run(.plan(only: nil), date)
      for reminder in house.book.reminders where reminder.state == .proposed && !reminder.isCallTask {
        try house.send(reminder.id.number, date)
      }
    }
    let naming = try #require(house.book.reminders.last { $0.state == .sent(on: day("2026-07-08")) })
    #expect(naming.lines.contains { $0.invoice == InvoiceID(1) && $0.isNamedOnly })
    try house.run(.plan(only: nil), "2026-07-13")
    let notice = try #require(house.book.reminders.last { $0.isTask && $0.step == StepID("MD") })
    let text = try house.book.compose(notice, on: house.ledger("2026-07-13")).plainText(width: 200)
    for quoted in ["2026-06-08", "2026-06-23", "2026-07-01"] {
      #expect(text.contains("Rappel du \(day(quoted).long(in: .french)) par"), "\(quoted)")
    }
    #expect(!text.contains("Rappel du \(day("2026-07-08").long(in: .french))"))
  }

  @Test("are told only where every invoice of the message was in them")
  func every() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    try house.take([], [House.invoice("F-9", due: "2026-06-03", line: 9)], file: "g", on: "2026-06-09")
    let sent = try #require(house.book.reminder(ReminderID(1)))
    var alone = sent
    alone.step = StepID("R3")
    func text(_ reminder: Reminder) throws -> String {
      try house.book.compose(reminder, on: house.ledger("2026-06-22")).plainText(width: 300)
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    let told = try text(alone)
    #expect(told.contains("Malgré notre rappel du 8 juin 2026"), "\(told)")
    var both = alone
    both.lines.append(Reminder.Line(invoice: InvoiceID(2), openCents: 50_000, rise: StepID("R3")))
    let plain = try text(both)
    #expect(!plain.contains("Malgré") && !plain.contains("8 juin 2026"))
    #expect(plain.contains("Les factures suivantes restent impayées."))
    // An invoice that is only named asks for nothing.
    both.lines[1].isNamedOnly = true
    #expect(try text(both).contains("Malgré notre rappel du 8 juin 2026"))
  }

  @Test("are never of the message's own day")
  func sameDay() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.send(1, "2026-06-08")
    var again = try #require(house.book.reminder(ReminderID(1)))
    again.step = StepID("R2")
    let sameDay = try house.book.compose(again, on: house.ledger("2026-06-08"))
    #expect(sameDay.subject.hasPrefix("Rappel"))
    let later = try house.book.compose(again, on: house.ledger("2026-06-09"))
    #expect(later.subject.hasPrefix("Deuxième rappel"))
  }
}

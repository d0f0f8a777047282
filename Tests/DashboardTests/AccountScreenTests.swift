import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("A customer's account")
struct AccountScreenTests {
  @Test("names a customer with a long name in the narrowest title too")
  func longName() {
    var customer = FormFixture.customer(1, "Société à très longue raison sociale de la vallée de la Loire")
    customer.number = "C-0116"
    let book = FormFixture.folding(
      [
        .customerRecorded(customer),
        .invoiceRecorded(FormFixture.invoice(1, of: 1, cents: 9_900, late: 9)),
      ], into: Casebook())
    var desk = FrameworkDesk(size: Size(columns: 60, rows: 20), book: book)
    desk.press(.enter)
    let title = desk.frame().lines.first { $0.contains("Clients > C-0116") } ?? ""
    #expect(title.contains("Société à très longue") && title.contains("…"), "\(desk.shown)")
  }

  @Test("shows contact, ladder, open invoices and what each still owes")
  func invoices() {
    var desk = FrameworkDesk()
    desk.press(.enter)
    let text = desk.shown
    #expect(text.contains("Aïssata Diallo"))
    #expect(text.contains("[Factures 1]"))
    #expect(text.contains("F-2231"))
    #expect(text.contains("12 450,00"))
    #expect(text.contains("R1"))
  }

  @Test("is there again on Esc after r went to the queue, where the message stands before the letter by hand")
  func reminderAndBack() throws {
    var desk = FrameworkDesk()
    let customer = try #require(desk.state.worklist.list.ids.first)
    let message = try #require(
      desk.world.book.reminders.first { $0.customer == customer && $0.isApprovable })
    let number = UInt32(desk.world.book.reminders.count + 1)
    let task = Reminder(
      id: ReminderID(number), customer: customer, currency: .eur, step: StepID("MD"),
      scenario: message.scenario, channel: .registeredLetter, isTask: true, lines: message.lines,
      proposedOn: message.proposedOn)
    // The letter by hand came first, as the older invoice's.
    let older = Reminder(
      id: ReminderID(number + 1), customer: customer, currency: .eur, step: message.step,
      scenario: message.scenario, channel: message.channel, isTask: false, lines: message.lines,
      proposedOn: message.proposedOn)
    desk.hear([
      .reminderCancelled(message.id, .changed), .reminderProposed(task), .reminderProposed(older),
    ])
    desk.press(.enter, .character("r"))
    #expect(desk.state.tab == .queue)
    #expect(desk.state.queue?.list.current == older.id)
    desk.press(.escape)
    #expect(desk.state.tab == .worklist && desk.state.accounts[.worklist]?.customer == customer)
    desk.press(.character("r"), .character("q"))
    #expect(desk.effects.isEmpty && desk.state.accounts[.worklist] != nil)
    desk.press(.character("r"), .character("3"), .escape)
    #expect(desk.state.tab == .queue, "a screen that was asked for is no detour")
  }

  @Test("turns its panes with Tab, and back")
  func panes() {
    var desk = FrameworkDesk()
    desk.press(.enter, .tab)
    #expect(desk.shown.contains("[Chronologie"))
    desk.press(.tab)
    #expect(desk.shown.contains("compta1@elan.example"))
    desk.press(.backTab, .backTab)
    #expect(desk.shown.contains("[Factures"))
  }

  @Test("goes to the next customer of the list it was opened from, and says when there is none")
  func siblings() {
    var desk = FrameworkDesk()
    let list = desk.state.worklist.list.ids
    desk.press(.enter, .character(">"))
    #expect(desk.state.accounts[.worklist]?.customer == list[1])
    desk.press(.character("<"), .character("<"))
    #expect(desk.state.accounts[.worklist]?.customer == list[0])
    #expect(desk.statusLine.contains("fin de la liste"))
    desk.press(.character(">"), .escape)
    #expect(desk.state.worklist.list.current == list[1])
  }

  @Test("logs a call in one gesture and shows it in the history at once")
  func call() {
    var desk = FrameworkDesk()
    desk.press(.enter, .character("c"), .character("n"), .control("s"))
    #expect(desk.commands.count == 1)
    #expect(desk.world.book.calls.first?.outcome == .noAnswer)
    #expect(desk.statusLine.contains("Appel consigné"))
    desk.press(.tab)
    #expect(desk.shown.contains("pas de réponse"))
    desk.press(.character("u"))
    #expect(desk.world.book.calls.first?.isRetracted == true)
  }

  @Test("keeps dates and amounts beside a short number, however wide the screen is")
  func veryWide() throws {
    var desk = FrameworkDesk(size: Size(columns: 300, rows: 100))
    desk.press(.enter)
    let row = try #require(desk.frame().lines.first { $0.contains("F-2231") })
    let number = try #require(row.firstRange(of: "F-2231"))
    let amount = try #require(row.firstRange(of: "12 450,00"))
    #expect(row.unicodeScalars.distance(from: number.upperBound, to: amount.lowerBound) < 40, "\(row)")
  }

  @Test("stays on screen from 60 to 200 columns with every open amount whole")
  func widths() {
    for columns in stride(from: 60, through: 200, by: 10) {
      var desk = FrameworkDesk(size: Size(columns: columns, rows: 24))
      desk.press(.enter)
      #expect(desk.shown.contains("12 450,00"), "\(columns)")
    }
  }
}

import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The worklist")
struct WorklistScreenTests {
  @Test("shows who is late, how much, since when, and what to do")
  func rows() {
    let text = FrameworkDesk().shown
    #expect(text.contains("SARL Boulangerie Éclair"))
    #expect(text.contains("12 450,00"))
    #expect(text.contains("50 j"))
    #expect(text.contains("Studio 作者 Kōbō"))
    #expect(!text.contains("Garage du Pont SAS"))
    #expect(text.contains("Pourquoi ici"))
  }

  @Test("says the same in English")
  func english() {
    let text = FrameworkDesk(size: Size(columns: 120, rows: 36), language: .english).shown
    #expect(text.contains("12,450.00"))
    #expect(text.contains("50 d"))
    #expect(text.contains("Why here"))
    #expect(text.contains("Saved views"))
    #expect(!text.contains("Pourquoi") && !text.contains("Échu"))
  }

  @Test("keeps the cursor on its customer, and every row in its place, when facts change")
  func frozenOrder() throws {
    var desk = FrameworkDesk()
    desk.press(.down)
    let chosen = try #require(desk.state.worklist.list.current)
    let order = desk.state.worklist.order
    desk.hear([
      .invoiceRecorded(FormFixture.invoice(5, of: 2, cents: 90_000_000, late: 80)),
      .customerRecorded(FormFixture.customer(5, "Élan & Fils")),
      .invoiceRecorded(FormFixture.invoice(6, of: 5, cents: 5_000_000, late: 70)),
    ])
    #expect(desk.state.worklist.order == order)
    #expect(desk.state.worklist.list.current == chosen)
    #expect(
      desk.shown.contains("~ 3 mises à jour reçues (2 factures, 1 client) : R pour réordonner la liste"))
    #expect(desk.shown.contains("901 120,00"))
    desk.press(.character("R"))
    #expect(desk.state.worklist.list.current == chosen)
    #expect(desk.state.worklist.order.count == order.count + 1)
    #expect(desk.shown.contains("Élan & Fils"))
  }

  @Test("leaves a customer that has paid in its row until the list is refreshed")
  func paidRow() throws {
    var desk = FrameworkDesk()
    let first = try #require(desk.state.worklist.order.first)
    let count = desk.state.worklist.order.count
    let open = desk.world.ledger.account(of: first, in: .eur).balance.overdue
    let invoice = try #require(desk.world.book.portfolio.documents[first.index].first)
    desk.hear([
      .paymentReceived(
        Payment(id: PaymentID(1), customer: first, day: desk.world.today, cents: open, currency: .eur),
        [InvoiceShare(invoice: invoice, cents: open)])
    ])
    #expect(desk.state.worklist.order.count == count)
    #expect(desk.state.worklist.list.current == first)
    desk.press(.character("R"))
    #expect(!desk.state.worklist.order.contains(first))
  }

  @Test("filters while one types, without accents, with amounts, delays and states")
  func filter() {
    var desk = FrameworkDesk()
    desk.press(.character("/"))
    desk.type("eclair")
    #expect(desk.state.worklist.list.ids == [CustomerID(1)])
    desk.press(.control("u"))
    desk.type("ret>40 échu<5000")
    #expect(desk.state.worklist.list.ids == [CustomerID(3)])
    desk.press(.enter)
    #expect(desk.shown.contains("filtre: ret>40 échu<5000"))
    desk.press(.escape)
    #expect(desk.state.worklist.list.ids.count == 3)
    desk.press(.character("/"))
    desk.type("!eclair")
    #expect(!desk.state.worklist.list.ids.contains(CustomerID(1)))
  }

  @Test("marks rows, ranges and all that the filter shows; Esc clears the marks")
  func marks() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(20))
    desk.press(.character(" "), .down, .character("v"), .down, .down)
    #expect(desk.state.worklist.list.marks.count == 4)
    desk.press(.escape)
    #expect(desk.state.worklist.list.marks.isEmpty)
    desk.press(.character("*"))
    #expect(desk.state.worklist.list.marks.count == desk.state.worklist.list.ids.count)
  }

  @Test("sorts by the key asked for and backwards, and keeps the cursor on its customer")
  func sorting() throws {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(20))
    let chosen = try #require(desk.state.worklist.list.current)
    desk.press(.character("t"), .down, .enter)
    #expect(desk.state.worklist.sort == .overdue)
    #expect(desk.state.worklist.order.first == CustomerID(20))
    #expect(desk.state.worklist.list.current == chosen)
    desk.press(.character("T"))
    #expect(desk.state.worklist.order.last == CustomerID(20))
  }

  @Test("tells why a line stands where it stands, decomposed and with the planner's trace")
  func why() {
    var desk = FrameworkDesk()
    desk.press(.character("w"))
    let text = desk.shown
    #expect(text.contains("Place dans la liste"))
    #expect(text.contains("montant échu"))
    #expect(text.contains("Scénario «") && text.contains("part une fois validée"))
    #expect(!text.contains("J/K défiler"), "one screen is enough")
    desk.press(.end)
    #expect(desk.shown.contains("Pourquoi"))
    desk.press(.escape)
    #expect(!desk.shown.contains("Place dans la liste"))
  }

  @Test("tells on every kind of line why: a reminder of the queue, an invoice and a message of an account")
  func whyEverywhere() throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"))
    let reminder = try #require(desk.state.queue?.current?.reminder.id)
    desk.press(.character("w"))
    #expect(desk.shown.contains("(\(reminder))") && desk.shown.contains("Règle et faits"))
    #expect(!desk.shown.contains("J/K défiler"), "\(desk.shown)")
    desk.press(.escape, .character("1"), .enter, .character("w"))
    let account = try #require(desk.state.accounts[.worklist])
    let invoice = try #require(account.brief?.account.rows.first?.invoice.number)
    #expect(desk.shown.contains("Pourquoi · \(invoice), "), "\(desk.shown)")
    #expect(!desk.shown.contains("J/K défiler"))
  }

  @Test("shows hostile and wide names in their column and nowhere else")
  func bendingNames() {
    let names = [
      "Société à très longue raison sociale et fils", "作者商事株式会社東京本店支社", "Evil\u{1B}[2J\u{202E}Corp", "",
    ]
    var events: [CaseEvent] = [.rulesAdopted(FormFixture.house), .bankChecked(FormFixture.today)]
    for (place, name) in names.enumerated() {
      let number = UInt32(place + 1)
      events.append(.customerRecorded(FormFixture.customer(number, name)))
      events.append(.invoiceRecorded(FormFixture.invoice(number, of: number, cents: 777_700, late: 40)))
    }
    let desk = FrameworkDesk(book: FormFixture.folding(events, into: Casebook()))
    for line in desk.frame().lines.dropFirst(3).prefix(names.count) {
      #expect(line.contains("7 777,00"), "\(line)")
      #expect(line.contains("40 j"), "\(line)")
      #expect(!line.unicodeScalars.contains("\u{1B}") && !line.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("asks nothing of the casebook to move: four thousand rows, one row at a time")
  func long() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(4_000))
    let rows = desk.state.worklist.list.ids
    desk.press(.end)
    #expect(desk.state.worklist.list.current == rows.last)
    desk.press(.home, .pageDown)
    #expect(desk.state.worklist.list.window.cursor > 5)
  }

  @Test(
    "shows the same whether the next preview was worked out ahead or not, also when facts changed meanwhile")
  func lookingAhead() {
    var ahead = FrameworkDesk(size: Size(columns: 120, rows: 36))
    var plain = ahead
    for key in [Key.down, .down, .up, .end, .up, .down] {
      ahead.press(key)
      ahead.state.lookAhead(ahead.world)
      plain.press(key)
      #expect(ahead.shown == plain.shown)
    }
    ahead.press(.home, .down)
    ahead.state.lookAhead(ahead.world)
    plain.press(.home, .down)
    let next = ahead.state.worklist.list.ids[2]
    let news: [CaseEvent] = [
      .noteAdded(Note(customer: next, day: ahead.world.today, by: "Marc", text: "rappelle demain"))
    ]
    ahead.hear(news)
    plain.hear(news)
    ahead.press(.down)
    plain.press(.down)
    #expect(ahead.state.worklist.list.current == next)
    #expect(ahead.shown == plain.shown)
  }
}

import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The board on screen")
struct BoardViewTests {
  private func board(
    _ book: Casebook = FormFixture.book(), language: Language = .french, currency: Currency? = nil
  ) -> BoardView {
    let ledger = FormFixture.ledger(book)
    let worklist = Worklist(of: book, on: ledger)
    let board = Board(of: book, on: ledger, worklist: worklist, currency: currency)
    return BoardView(board, in: book, selected: CustomerID(1), language: language)
  }

  private func shown(_ view: BoardView, _ size: Size, _ glyphs: Glyphs = .utf8) -> String {
    var frame = Frame(size: size, glyphs: glyphs)
    view.draw(into: &frame, in: frame.bounds)
    return frame.lines.joined(separator: "\n")
  }

  @Test("fits figures, ages, stages and debtors in 80 columns and 20 rows")
  func narrow() {
    let text = shown(board(), Size(columns: 80, rows: 20))
    #expect(text.contains("Tableau de bord · au 17/06/2026"))
    #expect(text.contains("Encours 17 945 €"))
    #expect(text.contains("Échu 16 345 € (91 %)"))
    #expect(text.contains("non échu"))
    #expect(text.contains("31-60 j"))
    #expect(text.contains("12 450,00"))
    #expect(text.contains("Studio 作者 Kōbō"))
    #expect(text.contains("76 %"))
    #expect(text.contains("✓ 16/06 (1 jour ouvré)"))
    #expect(text.contains(">"))
  }

  @Test("spreads into boxes on 120 columns and 32 rows, in English too")
  func wide() {
    let text = shown(board(language: .english), Size(columns: 120, rows: 32))
    #expect(text.contains("┌─ Owed"))
    #expect(text.contains("€17,945"))
    #expect(text.contains("Aged balance (€)"))
    #expect(text.contains("count-back"))
    #expect(text.contains("Largest overdue"))
    #expect(text.contains("95 d"))
  }

  @Test("tells what lateness adds to the DSO and how late money came in, on every width, never below zero")
  func delinquent() throws {
    let payment = Payment(
      id: PaymentID(1), customer: CustomerID(1), day: FormFixture.today - 30, cents: 245_000)
    let paid = FormFixture.folding(
      [
        .paymentReceived(
          payment, [InvoiceShare(invoice: InvoiceID(1), cents: 245_000)])
      ], into: FormFixture.book())
    let view = board(paid)
    let (dso, best) = (try #require(view.board.dso), try #require(view.board.bestPossibleDSO))
    #expect(view.board.daysDelinquent == dso - best && dso > best)
    let figure = (dso - best + 5) / 10
    let narrow = shown(view, Size(columns: 80, rows: 20))
    #expect(narrow.contains("(ADD \(figure) j)") && narrow.contains("payé 20 j en retard"), "\(narrow)")
    let wide = shown(view, Size(columns: 120, rows: 32))
    #expect(wide.contains("ADD \(figure) j · opt. \((best + 5) / 10) j"), "\(wide)")
    #expect(wide.contains("payé 20 j en retard") && wide.contains("Banque"), "\(wide)")
    let early = FormFixture.folding(
      [
        .customerRecorded(FormFixture.customer(1, "Élan")),
        .invoiceRecorded(FormFixture.invoice(1, of: 1, cents: 100_000, late: -20)),
        .paymentReceived(
          Payment(id: PaymentID(1), customer: CustomerID(1), day: FormFixture.today, cents: 40_000), []),
      ], into: Casebook())
    #expect(board(early).board.daysDelinquent == -360)
    #expect(shown(board(early), Size(columns: 80, rows: 20)).contains("(ADD 0 j)"))
  }

  @Test("says how old the last payments import is, and what to do when it is too old")
  func bank() {
    let old = board()
    let stale = BoardView(old.board, names: old.names, bankAge: 6, bankLimit: 3, language: .french)
    #expect(stale.bank(.utf8).text == "! 16/06 (6 jours ouvrés) : importez")
    let unknown = BoardView(old.board, names: old.names, bankAge: nil, bankLimit: 3, language: .english)
    #expect(unknown.bank(.utf8).text == "! none: import payments")
  }

  @Test("shows one currency at a time and names the others")
  func currencies() throws {
    let chf = try #require(Currency(code: "CHF"))
    let invoice = Invoice(
      id: InvoiceID(5), customer: CustomerID(1), number: "F-CH", issued: FormFixture.today - 60,
      due: FormFixture.today - 30, cents: 50_000, currency: chf)
    let book = FormFixture.folding([.invoiceRecorded(invoice)], into: FormFixture.book())
    #expect(shown(board(book), Size(columns: 80, rows: 20)).contains("[EUR] CHF"))
    let text = shown(board(book, currency: chf), Size(columns: 80, rows: 20))
    #expect(text.contains("EUR [CHF]"))
    #expect(text.contains("500 CHF"))
  }

  @Test("counts the late customers and those whom nobody looks after; Enter lists these and opens one")
  func coverage() throws {
    // Nobody has planned yet: what the plan would propose waits for nobody.
    var desk = FrameworkDesk(book: FormFixture.book())
    desk.press(.character("5"))
    #expect(
      desk.shown.contains("Couverture 3 clients en retard · ! sans action ni motif : "), "\(desk.shown)")
    let forgotten = try #require(desk.state.board?.board.unaccountedCustomers)
    #expect(!forgotten.isEmpty)
    desk.press(.up)
    #expect(desk.state.customer == nil)
    desk.press(.enter)
    #expect(desk.shown.contains("Sans action ni motif : \(forgotten.count)"))
    desk.press(.enter)
    #expect(desk.state.accounts[.board]?.customer == forgotten.first)
    desk.press(.escape)
    #expect(desk.state.accounts.isEmpty && desk.state.tab == .board)
  }

  @Test("says that nobody was forgotten when every late customer has an action or a reason")
  func covered() {
    var desk = FrameworkDesk()
    desk.press(.character("5"))
    #expect(desk.shown.contains("✓ sans action ni motif : 0"))
    desk.press(.up, .enter)
    #expect(desk.statusLine.contains("chaque client en retard a une action ou un motif"))
    #expect(desk.state.overlay == nil)
  }

  @Test("turns to the months before by the arrows, with figures of their last day, and back to today")
  func months() throws {
    let payment = Payment(
      id: PaymentID(1), customer: CustomerID(1), day: FormFixture.today - 20, cents: 45_000)
    let book = FormFixture.folding([.paymentReceived(payment, [])], into: FormFixture.book())
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)] {
      var desk = FrameworkDesk(size: size, book: book)
      desk.press(.character("5"), .right)
      #expect(desk.statusLine.contains("les chiffres sont ceux du jour"))
      desk.press(.left)
      #expect(desk.shown.contains("au 31/05/2026 · mai 2026"))
      #expect(desk.shown.contains("Encaissé mai 2026 450 €"))
      #expect(desk.shown.contains("du jour seulement"))
      #expect(!desk.shown.contains("Couverture"))
      let board = try #require(desk.state.board?.board)
      #expect(
        board.dso
          == Board(
            of: book, on: Ledger(of: book, on: board.day),
            worklist: Worklist(of: book, on: Ledger(of: book, on: board.day))
          ).dso)
      desk.press(.character("h"))
      #expect(desk.shown.contains("au 30/04/2026"))
      desk.press(.right, .character("H"))
      #expect(desk.shown.contains("au 17/06/2026") && desk.shown.contains("Couverture"))
      for _ in 0..<9 { desk.press(.left) }
      #expect(desk.statusLine.contains("aucune facture avant ce mois"))
    }
  }

  @Test("tells in footer and help that the arrows turn the month here, and what they do elsewhere")
  func arrowsInHelp() {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    desk.press(.enter, .left)
    #expect(desk.state.accounts.isEmpty, "elsewhere the arrow goes back")
    desk.press(.character("5"))
    #expect(
      desk.footer.contains("Gauche Mois préc.") && desk.footer.contains("Droite Mois suiv."), "\(desk.footer)"
    )
    desk.press(.function(1))
    desk.type("mois")
    #expect(desk.shown.contains("Gauche h"))
    desk.press(.escape, .function(1))
    desk.type("revenir")
    #expect(!desk.shown.contains("Gauche"))
    desk.press(.escape, .character("1"), .function(1))
    desk.type("revenir")
    #expect(desk.shown.contains("Échap Gauche"))
  }

  @Test("stays readable without anything owed, in ASCII, and on a small screen")
  func small() {
    let empty = board(Casebook())
    #expect(shown(empty, Size(columns: 80, rows: 20)).contains("Personne n'est en retard"))
    let text = shown(board(), Size(columns: 120, rows: 32), .ascii)
    for sign in ["─", "│", "▇", "✓"] { #expect(!text.contains(sign)) }
    #expect(shown(board(), Size(columns: 60, rows: 18)).contains("12 450,00"))
  }
}

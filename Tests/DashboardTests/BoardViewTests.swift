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

  @Test("stays readable without anything owed, in ASCII, and on a small screen")
  func small() {
    let empty = board(Casebook())
    #expect(shown(empty, Size(columns: 80, rows: 20)).contains("Personne n'est en retard"))
    let text = shown(board(), Size(columns: 120, rows: 32), .ascii)
    for sign in ["─", "│", "▇", "✓"] { #expect(!text.contains(sign)) }
    #expect(shown(board(), Size(columns: 60, rows: 18)).contains("12 450,00"))
  }
}

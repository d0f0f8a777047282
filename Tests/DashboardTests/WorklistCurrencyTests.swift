import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("A customer who is late in two currencies")
struct WorklistCurrencyTests {
  private func desk(_ size: Size) throws -> FrameworkDesk {
    var invoice = FormFixture.invoice(5, of: 1, cents: 77_777, late: 50)
    invoice.currency = try #require(Currency(code: "USD"))
    let book = FormFixture.folding([.invoiceRecorded(invoice)], into: FormFixture.book())
    var desk = FrameworkDesk(size: size, book: book)
    while desk.state.customer != CustomerID(1) { desk.press(.down) }
    return desk
  }

  @Test(
    "is told in both by the row and by what stands beside or under the list",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)])
  func screen(size: Size) throws {
    let shown = try desk(size).shown
    #expect(shown.contains(">  SARL Boulang") && shown.contains("(+1)"), "\(shown)")
    #expect(shown.contains("12 450,00") && shown.contains("777,77"), "\(shown)")
  }

  @Test("is exported in both")
  func export() throws {
    let desk = try desk(Size(columns: 80, rows: 24))
    let table = ExportTable.worklist(desk.state.worklist, world: desk.world)
    let rows = table.rows.filter { row in
      row.contains { if case .text("USD") = $0 { true } else { false } }
    }
    #expect(rows.count == 1)
    let isTold = rows.joined().contains { if case .cents(77_777) = $0 { true } else { false } }
    #expect(isTold)
  }
}

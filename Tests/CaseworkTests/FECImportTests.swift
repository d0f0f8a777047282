import Casework
import Receivables
import Testing

@Suite("Accounting entries (FEC)")
struct FECImportTests {
  typealias House = CaseworkFixture

  private func sale(_ number: String, _ iso: String, _ cents: Int) -> InvoiceEntry {
    House.invoice(number, due: iso, cents: cents, issued: iso, key: "FEC|\(number)|\(iso)|\(cents)|1")
  }

  private func opening(_ number: String, _ cents: Int) -> InvoiceEntry {
    var entry = House.invoice(
      number.isEmpty ? "AN 1" : number, due: "2026-01-01", cents: cents, issued: "2026-01-01",
      key: "AN|\(number)|\(cents)|1")
    entry.opening = OpeningItem(reference: number)
    return entry
  }

  private func share(_ entry: InvoiceEntry, _ cents: Int) -> DocumentShare {
    DocumentShare(sourceKey: entry.sourceKey, cents: cents)
  }

  private func total(_ house: House) -> Int {
    house.ledger("2027-12-31").account(of: House.elan, in: .eur).balance.net
  }

  @Test("recognise the open items that an opening journal repeats, with and without a reference")
  func openings() throws {
    var house = House()
    try house.take(
      [House.customer()], [sale("F-1", "2025-11-02", 10_000), sale("F-2", "2025-12-02", 20_000)],
      on: "2026-01-05")
    try house.take([], [opening("F-1", 10_000), opening("", 20_000)], file: "next", on: "2026-01-06")
    #expect(house.book.portfolio.invoices.count == 2)
    #expect(total(house) == 30_000)
  }

  @Test("recognise one lump that is the known balance")
  func lump() throws {
    var house = House()
    try house.take(
      [House.customer()], [sale("F-1", "2025-11-02", 10_000), sale("F-2", "2025-12-02", 20_000)],
      on: "2026-01-05")
    try house.take([], [opening("", 30_000)], file: "next", on: "2026-01-06")
    #expect(total(house) == 30_000)
  }

  @Test("double nothing when next year's file, which settles the openings, is taken twice")
  func nextYearTwice() throws {
    var house = House()
    try house.take(
      [House.customer()], [sale("F-1", "2025-11-02", 10_000), sale("F-2", "2025-12-02", 20_000)],
      on: "2026-01-05")
    let rows = [opening("F-1", 10_000), opening("", 20_000)]
    let paid = House.payment(
      "2026-02-01", cents: 30_000, for: .documents([share(rows[0], 10_000), share(rows[1], 20_000)]),
      bank: "FEC|B|1")
    for _ in 1...2 { try house.take([], rows, [paid], file: "next", on: "2026-02-06") }
    #expect(house.book.portfolio.invoices.count == 2)
    #expect(total(house) == 0)
  }

  @Test("settle invoices by lettered credit notes")
  func letteredCreditNote() throws {
    var house = House()
    let invoice = sale("F-1", "2026-01-02", 10_000)
    var note = sale("A-1", "2026-01-10", -4_000)
    note.settles = [share(invoice, 4_000)]
    let decision = try house.take([House.customer()], [note, invoice], on: "2026-02-01")
    #expect(house.open(2) == 6_000)
    #expect(house.open(1) == 0)
    #expect(decision.remarks.isEmpty)
    let again = try house.take([], [note, invoice], on: "2026-02-01")
    #expect(again.events.isEmpty)
  }

  @Test("letter in a later file what an earlier one left open, once")
  func letteredLater() throws {
    var house = House()
    let invoice = sale("F-1", "2026-01-02", 10_000)
    var note = sale("A-1", "2026-01-10", -4_000)
    var money = House.payment("2026-01-20", cents: 6_000, for: .documents([]), bank: "FEC|B|1")
    try house.take([House.customer()], [invoice, note], [money], on: "2026-02-01")
    #expect(house.open(1) == 10_000)
    note.settles = [share(invoice, 4_000)]
    money.target = .documents([share(invoice, 6_000)])
    for file in ["later", "latest"] {
      try house.take([], [invoice, note], [money], file: file, on: "2026-03-01")
    }
    #expect(house.open(1) == 0)
    #expect(house.open(2) == 0)
    #expect(total(house) == 0)
  }
}

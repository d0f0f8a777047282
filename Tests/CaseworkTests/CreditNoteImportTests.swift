import Casework
import Receivables
import Testing

@Suite("A credit note whose row names its invoice")
struct CreditNoteImportTests {
  typealias House = CaseworkFixture

  private func note(
    _ number: String = "AV-1", cents: Int = 20_000, naming invoice: String, currency: Currency = .eur,
    of customer: String = "411ELAN", line: Int = 9
  ) -> InvoiceEntry {
    var entry = House.invoice(
      number, due: "2026-05-10", cents: -cents, currency: currency, of: customer, issued: "2026-05-10",
      line: line)
    entry.reference = invoice
    return entry
  }

  private func shares(_ house: House, of note: UInt32) -> [InvoiceShare] {
    house.book.portfolio.allocations(of: .creditNote(InvoiceID(note))).map {
      InvoiceShare(invoice: $0.invoice, cents: $0.cents)
    }
  }

  @Test("is set against it, before any payment, wherever the row stands")
  func set() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [
        note(naming: "F-2"), House.invoice("F-1", due: "2026-06-02"),
        House.invoice("F-2", due: "2026-06-12", line: 3),
      ],
      [House.payment("2026-06-01", cents: 90_000)], on: "2026-06-03")
    #expect(shares(house, of: 1) == [InvoiceShare(invoice: InvoiceID(3), cents: 20_000)])
    #expect([house.open(1), house.open(2), house.open(3)] == [0, 0, 0])
    #expect(house.ledger("2026-06-04").standing.unallocated(PaymentID(1)) == 10_000)
  }

  @Test("reduces what bears interest")
  func interest() throws {
    var house = try House.owing("2026-06-02", cents: 100_000)
    try house.take([], [note(cents: 40_000, naming: "F-1")], file: "g", on: "2026-06-03")
    let charges = CustomerCharges(of: House.elan, in: house.book, on: house.ledger("2026-07-02"))
    let row = try #require(charges.row(of: InvoiceID(1)))
    #expect(row.charges.segments.map(\.baseCents).allSatisfy { $0 == 60_000 })
    #expect(row.openCents == 60_000)
  }

  @Test("leaves on the account what exceeds the invoice")
  func excess() throws {
    var house = try House.owing("2026-06-02")
    try house.take([], [note(cents: 70_000, naming: "F-1")], file: "g", on: "2026-06-03")
    #expect([house.open(1), house.open(2)] == [0, 20_000])
    #expect(house.ledger("2026-06-04").account(of: House.elan, in: .eur).balance.credits == 20_000)
  }

  @Test("changes nothing when its file comes again, nor once an import has come in between")
  func again() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    let first = note(cents: 70_000, naming: "F-1")
    try house.take([], [first], file: "g", on: "2026-06-03")
    let second = try house.take([], [first], file: "g", on: "2026-06-04")
    #expect(second.events.isEmpty)
    try house.take(
      [], [House.invoice("F-1", due: "2026-06-02", cents: 30_000)], file: "h", on: "2026-06-05")
    #expect([house.open(1), house.open(3)] == [0, 40_000])
    try house.take([], [first], file: "i", on: "2026-06-06")
    #expect([house.open(1), house.open(3)] == [0, 40_000])
    try house.take(
      [], [House.invoice("F-1", due: "2026-06-02"), first], file: "j", on: "2026-06-07")
    #expect([house.open(1), house.open(2), house.open(3)] == [0, 50_000, 20_000])
  }

  @Test("waits for an invoice that a later file brings")
  func awaited() throws {
    var house = try House.owing("2026-06-02")
    try house.take([], [note(naming: "F-9")], file: "g", on: "2026-06-03")
    #expect([house.open(1), house.open(2)] == [50_000, 20_000])
    try house.take([], [House.invoice("F-9", due: "2026-06-20")], file: "h", on: "2026-06-04")
    #expect([house.open(1), house.open(2), house.open(3)] == [50_000, 0, 30_000])
  }

  @Test("goes over to another one that a later file names")
  func moved() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.take([], [note(naming: "F-1")], file: "g", on: "2026-06-03")
    let moved = try house.take([], [note(naming: "F-2")], file: "h", on: "2026-06-04")
    #expect(moved.events.count { if case .allocationReleased = $0 { true } else { false } } == 1)
    #expect([house.open(1), house.open(2), house.open(3)] == [50_000, 30_000, 0])
  }

  @Test("is not set again once somebody took it back")
  func takenBack() throws {
    var house = try House.owing("2026-06-02")
    try house.take([], [note(naming: "F-1")], file: "g", on: "2026-06-03")
    house.book.apply(
      [.allocationReleased(.creditNote(InvoiceID(2)))],
      at: Moment(sequence: 90, day: day("2026-06-04"), second: house.clock, by: "lea", operation: "op-90"))
    try house.take([], [note(naming: "F-1")], file: "h", on: "2026-06-05")
    #expect([house.open(1), house.open(2)] == [50_000, 20_000])
  }

  @Test(
    "stays open where the reference is an order, another customer's invoice, of other money or a credit note")
  func others() throws {
    var house = try House.owing("2026-06-02")
    let decision = try house.take(
      [House.customer("411NORD", name: "Nord")],
      [
        note("AV-1", naming: "BC-17", line: 3), note("AV-2", naming: "AV-1", line: 4),
        note("AV-3", naming: "F-1", currency: dollar, line: 5),
        note("AV-4", naming: "F-1", of: "411NORD", line: 6),
      ], file: "g", on: "2026-06-03")
    #expect([1, 2, 3, 4, 5].map { house.open($0) } == [50_000, 20_000, 20_000, 20_000, 20_000])
    let told = decision.remarks.compactMap {
      if case .creditOfOtherCurrency(let row, "F-1") = $0 { row.line } else { nil }
    }
    #expect(told == [5])
    for language in Language.allCases {
      #expect(decision.remarks.allSatisfy { !$0.text(in: language).isEmpty })
    }
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("A corrected invoice")
struct CorrectionTests {
  typealias House = CaseworkFixture

  private func settled(_ book: Casebook) -> [[InvoiceShare]] {
    book.portfolio.payments.map { payment in
      book.portfolio.allocations(of: .payment(payment.id)).map {
        InvoiceShare(invoice: $0.invoice, cents: $0.cents)
      }
    }
  }

  @Test("corrected back stands as before, with every payment on it", arguments: [45_000, 20_000, 1])
  func back(_ less: Int) throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.take(
      [], [],
      [
        House.payment("2026-06-01", cents: 30_000, for: .invoice(number: "F-1")),
        House.payment("2026-06-02", cents: 60_000),
      ], file: "p", on: "2026-06-03")
    let before = settled(house.book)
    #expect([house.open(1), house.open(2)] == [0, 10_000])
    let first = try house.take(
      [], [House.invoice("F-1", due: "2026-06-02", cents: less)], file: "g", on: "2026-06-04")
    #expect(house.open(1) == 0)
    let freed = 50_000 - less
    #expect(
      first.remarks == [.changedInvoice(EntryOrigin(line: 2), number: "F-1", freedCents: freed)])
    let second = try house.take(
      [], [House.invoice("F-1", due: "2026-06-02")], file: "h", on: "2026-06-05")
    #expect(
      second.remarks == [
        .changedInvoice(EntryOrigin(line: 2), number: "F-1", freedCents: 0, againCents: freed)
      ])
    #expect(settled(house.book) == before)
    #expect([house.open(1), house.open(2)] == [0, 10_000])
  }

  @Test("in another currency by mistake gets its money again, though the payments come in the same import")
  func currencyAndBack() throws {
    var house = try House.owing("2026-06-02")
    let payment = House.payment("2026-06-01", cents: 30_000, for: .invoice(number: "F-1"), bank: "B-1")
    try house.take([], [], [payment], file: "p", on: "2026-06-03")
    let before = settled(house.book)
    try house.take(
      [], [House.invoice("F-1", due: "2026-06-02", currency: dollar)], file: "g", on: "2026-06-04")
    #expect(house.open(1) == 50_000)
    try house.take(
      [], [House.invoice("F-1", due: "2026-06-02")], [payment], file: "h", on: "2026-06-05")
    #expect(settled(house.book) == before)
    #expect(house.open(1) == 20_000)
  }

  @Test("beside another one of the same payment leaves no more set than there is")
  func twoOfOnePayment() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.take([], [], [House.payment("2026-06-01", cents: 100_000)], file: "p", on: "2026-06-03")
    let invoices = { (cents: Int) in
      [
        House.invoice("F-1", due: "2026-06-02", cents: cents),
        House.invoice("F-2", due: "2026-06-12", cents: cents, line: 3),
      ]
    }
    try house.take([], invoices(30_000), file: "g", on: "2026-06-04")
    #expect([house.open(1), house.open(2)] == [0, 0])
    #expect(house.ledger("2026-06-04").standing.unallocated(PaymentID(1)) == 40_000)
    try house.take([], invoices(50_000), file: "h", on: "2026-06-05")
    #expect([house.open(1), house.open(2)] == [0, 0])
    #expect(house.ledger("2026-06-04").standing.unallocated(PaymentID(1)) == 0)
  }

  @Test("takes no money that was never set against it")
  func foreignMoney() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.take(
      [], [], [House.payment("2026-06-01", cents: 70_000, for: .invoice(number: "F-2"))], file: "p",
      on: "2026-06-03")
    let decision = try house.take(
      [], [House.invoice("F-1", due: "2026-06-02", cents: 60_000)], file: "g", on: "2026-06-04")
    #expect(decision.remarks == [.changedInvoice(EntryOrigin(line: 2), number: "F-1", freedCents: 0)])
    #expect(house.open(1) == 60_000)
  }
}

@Suite("A row that names no currency")
struct UnsaidCurrencyTests {
  typealias House = CaseworkFixture

  private func silent(_ number: String) -> InvoiceEntry {
    var entry = House.invoice(number, due: "2026-06-02")
    entry.currency = nil
    return entry
  }

  @Test("takes the customer's only one, of the store or of the same files in any order")
  func only() throws {
    var house = House()
    try house.take(
      [House.customer()], [silent("F-1"), House.invoice("F-2", due: "2026-06-02", currency: dollar)],
      on: "2026-06-03")
    try house.take(
      [], [silent("F-3")], [House.payment("2026-06-01", cents: 20_000)], file: "g", on: "2026-06-03")
    #expect(house.book.portfolio.invoices.map(\.currency) == [dollar, dollar, dollar])
    #expect(house.book.portfolio.payments.map(\.currency) == [dollar])
  }

  @Test("means the euro for a customer without any")
  func none() throws {
    var house = House()
    try house.take([House.customer()], [silent("F-1")], on: "2026-06-03")
    #expect(house.book.portfolio.invoices.map(\.currency) == [.eur])
  }

  @Test("is refused where the customer has several, unless the document is known")
  func several() throws {
    var house = try House.owing("2026-06-02")
    try house.take(
      [], [House.invoice("F-2", due: "2026-06-02", currency: dollar)], file: "g", on: "2026-06-03")
    let decision = try house.take(
      [], [silent("F-2"), silent("F-3")],
      [
        House.payment("2026-06-01", cents: 20_000),
        House.payment("2026-06-01", cents: 20_000, for: .invoice(number: "F-2")),
      ], file: "h", on: "2026-06-03")
    let refusal = Remark.currencyUnsaid(
      EntryOrigin(line: 2), customer: "411ELAN", among: [.eur, dollar])
    #expect(decision.remarks == [refusal, refusal])
    #expect(refusal.isRefusal)
    #expect(house.book.portfolio.invoices.count == 2)
    #expect(house.book.portfolio.payments.map(\.currency) == [dollar])
  }
}

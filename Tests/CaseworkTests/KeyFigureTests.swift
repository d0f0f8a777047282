import Casework
import Receivables
import Testing

@Suite("Key figures of a ledger")
struct KeyFigureTests {
  typealias House = CaseworkFixture

  private func board(_ house: CaseworkFixture, _ iso: String) -> Board {
    let ledger = house.ledger(iso)
    return Board(of: house.book, on: ledger, worklist: Worklist(of: house.book, on: ledger))
  }

  @Test("split the DSO into the best possible one and what lateness adds: 45 = 12 + 33")
  func delinquent() throws {
    var house = House()
    // 30,000 € of sales in 90 days; 15,000 € open, 4,000 € of them not due yet.
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-05-10", cents: 1_500_000),
        House.invoice("F-2", due: "2026-06-01", cents: 1_100_000),
        House.invoice("F-3", due: "2026-07-10", cents: 400_000, issued: "2026-06-10"),
      ], [House.payment("2026-05-20", cents: 1_500_000)], on: "2026-06-17")
    let figures = board(house, "2026-06-17")
    #expect(figures.dso == 450 && figures.bestPossibleDSO == 120 && figures.daysDelinquent == 330)
    // The whole first invoice came ten days late.
    #expect(figures.paidDaysLate == 100)
  }

  @Test(
    "weigh days late by what was paid: parts at their own days, early money as none, credit notes not at all")
  func paidLate() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-05-10", cents: 40_000),
        House.invoice("F-2", due: "2026-06-20", cents: 10_000, issued: "2026-05-20"),
        House.invoice("A-1", due: "2026-06-16", cents: -5_000),
      ],
      [
        House.payment("2026-05-20", cents: 10_000, bank: "1"),
        House.payment("2026-06-09", cents: 30_000, bank: "2"),
        House.payment("2026-06-10", cents: 10_000, bank: "3"),
      ], on: "2026-06-17")
    // (100 € × 10 + 300 € × 30 + 100 € × 0) / 500 € = 20 days.
    #expect(board(house, "2026-06-17").paidDaysLate == 200)
    // What came before the last 90 days is gone by; later money does not count yet.
    #expect(board(house, "2026-08-30").paidDaysLate == 225)
    #expect(board(house, "2026-05-20").paidDaysLate == 100)
    #expect(board(house, "2026-05-19").paidDaysLate == nil)
    #expect(board(house, "2027-05-20").paidDaysLate == nil)
    try house.run(.voidPayment(PaymentID(2), reason: "rejet"), "2026-06-17")
    #expect(board(house, "2026-06-17").paidDaysLate != 200)
  }

  @Test("count open credits on both ends of what was collected: nothing came in is 0 %")
  func effectiveness() throws {
    var house = House()
    let petit = "411PETIT"
    try house.take(
      [House.customer(), House.customer(petit, name: "Petit")],
      [
        House.invoice("F-1", due: "2026-05-10", cents: 100_000),
        House.invoice("AV-1", due: "2026-05-12", cents: -100_000, issued: "2026-05-12"),
        House.invoice("B-2", due: "2026-06-01", cents: 70_000, of: petit),
      ], on: "2026-06-17")
    #expect(board(house, "2026-06-17").effectiveness == 0)
    try house.take(
      [], [], [House.payment("2026-07-01", cents: 35_000, of: petit)], file: "p", on: "2026-07-01")
    // Opening 700 € on 27/06, no sales since, closing 350 €: one half came in.
    #expect(board(house, "2026-09-25").effectiveness == 5_000)
    // Money that settles nothing yet has come in all the same: 700 + 100 - 0 of 800.
    try house.take(
      [], [House.invoice("B-3", due: "2026-12-01", cents: 10_000, of: petit, issued: "2026-09-01")],
      file: "i", on: "2026-09-02")
    try house.run(.voidPayment(PaymentID(1), reason: "rejet"), "2026-09-02")
    try house.take(
      [], [], [House.payment("2026-09-20", cents: 80_000, for: .documents([]), of: petit)], file: "q",
      on: "2026-09-20")
    #expect(board(house, "2026-09-25").effectiveness == 10_000)
  }

  @Test("count a customer who owes in two currencies on the board of each")
  func currencies() throws {
    var house = House()
    let petit = "411PETIT"
    try house.take(
      [House.customer(), House.customer(petit, name: "Petit")],
      [
        House.invoice("F-1", due: "2026-05-10", cents: 70_000),
        House.invoice("F-2", due: "2026-05-10", cents: 90_000, currency: dollar),
        House.invoice("B-1", due: "2026-05-10", cents: 10_000, of: petit),
      ], on: "2026-06-01")
    try house.run(.plan(only: nil), "2026-06-17")
    let ledger = house.ledger("2026-06-17")
    let worklist = Worklist(of: house.book, on: ledger)
    for (currency, cents, customers) in [(Currency.eur, 80_000, 2), (dollar, 90_000, 1)] {
      let board = Board(of: house.book, on: ledger, worklist: worklist, currency: currency)
      #expect(board.balance.overdue == cents && board.overdueCustomers == customers)
      #expect(board.stages.reduce(0) { $0 + $1.overdueCents } == cents)
      #expect(board.debtors.reduce(0) { $0 + $1.overdueCents } == cents)
      #expect(board.debtors.last?.cumulatedShare == 10_000)
      #expect(board.qualified == (customers, customers) && board.unaccounted == 0)
      let coverage = Coverage(of: house.book, on: ledger, entries: worklist.entries).of(currency)
      #expect(coverage.rows.flatMap(\.parts).reduce(0) { $0 + $1.overdue.cents } == cents)
      #expect(coverage.invoices == customers)
    }
    let all = Coverage(of: house.book, on: ledger, entries: worklist.entries)
    #expect(all.rows.count == 2 && all.invoices == 3 && all.currencies == [.eur, dollar])
  }

  @Test("go below zero where credits are left over, and are unknown without sales")
  func credits() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-07-10", cents: 100_000, issued: "2026-06-10"),
        House.invoice("A-1", due: "2026-06-12", cents: -40_000, issued: "2026-06-12"),
      ], on: "2026-06-17")
    let figures = board(house, "2026-06-17")
    #expect(figures.bestPossibleDSO == 1_500 && figures.dso == 900 && figures.daysDelinquent == -600)
    #expect(figures.paidDaysLate == nil)
    let later = board(house, "2027-06-17")
    #expect(later.dso == nil && later.bestPossibleDSO == nil && later.daysDelinquent == nil)
  }
}

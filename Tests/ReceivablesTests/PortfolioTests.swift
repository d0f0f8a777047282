import Receivables
import Testing

@Suite("A portfolio as of a day")
struct PortfolioTests {
  private let customer = CustomerID(1)

  private func day(_ number: Int) -> Day { Day(number: 20_000) + number }

  private func portfolio() -> Portfolio {
    var portfolio = Portfolio()
    portfolio.record(Customer(id: customer, number: "C1", name: "Élan & Fils"))
    portfolio.record(Customer(id: CustomerID(2), number: "C2", name: "作者商事"))
    return portfolio
  }

  private func invoice(_ number: UInt32, _ cents: Int, at issued: Int, currency: Currency = .eur) -> Invoice {
    Invoice(
      id: InvoiceID(number), customer: customer, number: "F\(number)", issued: day(issued),
      due: day(issued + 30), cents: cents, currency: currency)
  }

  private func payment(_ number: UInt32, _ cents: Int, at booked: Int) -> Payment {
    Payment(id: PaymentID(number), customer: customer, day: day(booked), cents: cents)
  }

  @Test("leaves later documents and later payments out")
  func asOf() {
    var portfolio = portfolio()
    portfolio.record(invoice(1, 100_00, at: 0))
    portfolio.record(invoice(2, 50_00, at: 10))
    portfolio.record(payment(1, 40_00, at: 20))
    portfolio.record(Allocation(source: .payment(PaymentID(1)), invoice: InvoiceID(1), cents: 40_00))
    #expect(Standing(of: portfolio, asOf: day(-1)).open == [0, 0])
    #expect(Standing(of: portfolio, asOf: day(0)).open == [100_00, 0])
    #expect(Standing(of: portfolio, asOf: day(19)).open == [100_00, 50_00])
    let after = Standing(of: portfolio, asOf: day(20))
    #expect(after.open == [60_00, 50_00] && after.unallocated(PaymentID(1)) == 0)
  }

  @Test("keeps an overpayment as unallocated money")
  func overpayment() {
    var portfolio = portfolio()
    portfolio.record(invoice(1, 100_00, at: 0))
    portfolio.record(payment(1, 130_00, at: 5))
    portfolio.record(Allocation(source: .payment(PaymentID(1)), invoice: InvoiceID(1), cents: 100_00))
    let standing = Standing(of: portfolio, asOf: day(5))
    #expect(standing.open(InvoiceID(1)) == 0 && standing.unallocated(PaymentID(1)) == 30_00)
  }

  @Test("counts a voided payment for nothing")
  func voided() {
    var portfolio = portfolio()
    portfolio.record(invoice(1, 100_00, at: 0))
    portfolio.record(payment(1, 100_00, at: 5))
    portfolio.record(Allocation(source: .payment(PaymentID(1)), invoice: InvoiceID(1), cents: 100_00))
    portfolio.void(PaymentID(1))
    let standing = Standing(of: portfolio, asOf: day(9))
    #expect(standing.open(InvoiceID(1)) == 100_00 && standing.unallocated(PaymentID(1)) == 0)
  }

  @Test("lets a credit note reduce an invoice once it is issued")
  func creditNote() {
    var portfolio = portfolio()
    portfolio.record(invoice(1, 100_00, at: 0))
    var note = invoice(2, 30_00, at: 8)
    note.kind = .creditNote
    portfolio.record(note)
    portfolio.record(Allocation(source: .creditNote(InvoiceID(2)), invoice: InvoiceID(1), cents: 30_00))
    #expect(Standing(of: portfolio, asOf: day(7)).open == [100_00, 0])
    #expect(Standing(of: portfolio, asOf: day(8)).open == [70_00, 0])
  }

  @Test("ignores money of another account, another currency or nobody")
  func foreign() throws {
    var portfolio = portfolio()
    let dollar = try #require(Currency(code: "USD"))
    portfolio.record(invoice(1, 100_00, at: 0, currency: dollar))
    portfolio.record(payment(1, 100_00, at: 0))
    portfolio.record(Allocation(source: .payment(PaymentID(1)), invoice: InvoiceID(1), cents: 100_00))
    portfolio.record(Allocation(source: .payment(PaymentID(9)), invoice: InvoiceID(1), cents: 100_00))
    portfolio.record(Allocation(source: .payment(PaymentID(1)), invoice: InvoiceID(7), cents: 100_00))
    #expect(portfolio.allocations.isEmpty)
    #expect(Standing(of: portfolio, asOf: day(3)).unallocated(PaymentID(1)) == 100_00)
  }

  @Test("releases what a payment settled")
  func released() {
    var portfolio = portfolio()
    portfolio.record(invoice(1, 100_00, at: 0))
    portfolio.record(payment(1, 100_00, at: 0))
    portfolio.record(Allocation(source: .payment(PaymentID(1)), invoice: InvoiceID(1), cents: 100_00))
    portfolio.release(.payment(PaymentID(1)))
    #expect(Standing(of: portfolio, asOf: day(3)).open(InvoiceID(1)) == 100_00)
  }

  @Test("finds a customer by the accounting's number, also after it changed")
  func numbers() {
    var portfolio = portfolio()
    portfolio.record(Customer(id: customer, number: "C1bis", name: "Élan & Fils"))
    #expect(portfolio.customer(numbered: "C1") == nil)
    #expect(portfolio.customer(numbered: "C1bis")?.id == customer)
  }
}

@Suite("An aged balance")
struct AgedBalanceTests {
  @Test(
    "puts an amount into the column of its days late",
    arguments: [
      (-3, AgedBalance.Bucket.notDue), (0, .notDue), (1, .to30), (30, .to30), (31, .to60), (60, .to60),
      (61, .to90), (90, .to90), (91, .over90), (4000, .over90),
    ])
  func buckets(_ daysLate: Int, _ bucket: AgedBalance.Bucket) {
    var balance = AgedBalance()
    balance.add(cents: 12_34, daysLate: daysLate)
    for other in AgedBalance.Bucket.allCases { #expect(balance[other] == (other == bucket ? 12_34 : 0)) }
    #expect(balance.mostDaysLate == max(0, daysLate))
  }

  @Test("keeps credits apart and nets them only on request")
  func credits() {
    var balance = AgedBalance()
    balance.add(cents: 100_00, daysLate: 10)
    balance.add(credit: 30_00)
    var other = AgedBalance()
    other.add(cents: 5_00, daysLate: -1)
    balance.add(other)
    #expect(balance.outstanding == 105_00 && balance.overdue == 100_00 && balance.net == 75_00)
  }
}

@Suite("Money set oldest first")
struct AllocationPlanTests {
  private func day(_ number: Int) -> Day { Day(number: 20_000) + number }

  @Test("settles the invoice due first, then the next, and leaves the rest")
  func oldest() {
    let plan = AllocationPlan.oldestFirst(
      cents: 160_00,
      among: [
        (InvoiceID(1), day(30), 50_00), (InvoiceID(2), day(5), 100_00), (InvoiceID(3), day(5), 0),
        (InvoiceID(4), day(40), 5_00),
      ])
    #expect(plan.parts.map(\.invoice) == [InvoiceID(2), InvoiceID(1), InvoiceID(4)])
    #expect(plan.parts.map(\.cents) == [100_00, 50_00, 5_00] && plan.unallocated == 5_00)
  }

  @Test("never sets more than there is, nor more than is open")
  func bounds() {
    for cents in stride(from: -10, through: 400, by: 7) {
      let invoices = (1...5).map { (InvoiceID(UInt32($0)), day(10 - $0), $0 * 20) }
      let plan = AllocationPlan.oldestFirst(cents: cents, among: invoices)
      #expect(plan.parts.reduce(0) { $0 + $1.cents } + plan.unallocated == cents)
      #expect(plan.parts.allSatisfy { $0.cents > 0 && $0.cents <= Int($0.invoice.number) * 20 })
    }
  }
}

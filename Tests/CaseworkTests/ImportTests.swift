import Casework
import Dunning
import Receivables
import Testing

@Suite("An import")
struct ImportTests {
  typealias House = CaseworkFixture

  @Test("records accounts, documents and money, and knows the bank from then on")
  func recordsEverything() throws {
    var house = House()
    try house.take(
      [House.customer()], [House.invoice("F-1", due: "2026-06-02")],
      [House.payment("2026-06-01", cents: 20_000)],
      on: "2026-06-03")
    #expect(house.book.portfolio.customers.map(\.name) == ["Élan & Fils"])
    #expect(house.open(1) == 30_000)
    #expect(house.book.bankKnownOn == day("2026-06-03"))
  }

  @Test("of the same file changes nothing and says so")
  func isIdempotent() throws {
    var house = House()
    let invoices = [
      House.invoice("F-1", due: "2026-06-02"), House.invoice("A-1", due: "2026-06-02", cents: -5_000),
    ]
    let payments = [
      House.payment("2026-06-01", cents: 10_000), House.payment("2026-06-01", cents: 10_000),
      House.payment("2026-06-04", cents: -10_000), House.payment("2026-06-05", cents: 7_000, bank: "B-77"),
    ]
    try house.take([House.customer()], invoices, payments, on: "2026-06-06")
    let open = house.open(1)
    let again = try house.take([House.customer()], invoices, payments, on: "2026-06-06")
    #expect(again.events.isEmpty)
    #expect(again.remarks == [.alreadyImported(file: "f")])
    #expect(house.open(1) == open)
    #expect(house.book.portfolio.payments.count == 3)
  }

  @Test("keeps true repeats of a payment in one file apart")
  func ordinals() throws {
    var house = try House.owing("2026-06-02")
    try house.take(
      [], [], [House.payment("2026-06-01", cents: 10_000), House.payment("2026-06-01", cents: 10_000)],
      on: "2026-06-03")
    #expect(house.open(1) == 30_000)
    try house.take(
      [], [],
      [
        House.payment("2026-06-01", cents: 10_000), House.payment("2026-06-01", cents: 10_000),
        House.payment("2026-06-01", cents: 10_000),
      ], file: "g", on: "2026-06-03")
    #expect(house.open(1) == 20_000)
  }

  @Test("corrects an invoice that a later file states differently, and says so")
  func corrects() throws {
    var house = try House.owing("2026-06-02")
    let decision = try house.take(
      [], [House.invoice("F-1", due: "2026-06-12", cents: 60_000)], file: "g", on: "2026-06-03")
    #expect(decision.remarks == [.changedInvoice(EntryOrigin(line: 2), number: "F-1", freedCents: 0)])
    #expect(house.book.portfolio.invoices.count == 1)
    #expect(house.open(1) == 60_000)
  }

  @Test("never makes an open amount negative: money that no longer fits is set free, with a remark")
  func clamps() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.take([], [], [House.payment("2026-06-01", cents: 70_000)], file: "p", on: "2026-06-03")
    let decision = try house.take(
      [], [House.invoice("F-1", due: "2026-06-02", cents: 30_000)], file: "g", on: "2026-06-04")
    #expect(
      decision.remarks == [.changedInvoice(EntryOrigin(line: 2), number: "F-1", freedCents: 20_000)])
    #expect([house.open(1), house.open(2)] == [0, 30_000])
    #expect(house.ledger("2026-06-04").standing.unallocated(PaymentID(1)) == 20_000)
  }

  @Test("leaves rows of unknown customers and invoices out, alone")
  func unknownRows() throws {
    var house = House()
    var orphan = House.payment("2026-06-01", cents: 100, for: .invoice(number: "F-9"), of: "")
    orphan.origin = EntryOrigin(line: 7)
    let decision = try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-06-02"),
        House.invoice("F-2", due: "2026-06-02", of: "411NIL", line: 3),
      ],
      [orphan], on: "2026-06-03")
    #expect(
      decision.remarks == [
        .unknownCustomer(EntryOrigin(line: 3), number: "411NIL"),
        .unknownInvoice(EntryOrigin(line: 7), number: "F-9"),
      ])
    #expect(decision.remarks.filter(\.isRefusal).count == 2)
    #expect(house.book.portfolio.invoices.count == 1)
  }

  @Test("refuses a due day before the issue day")
  func dueBeforeIssue() throws {
    var house = House()
    let decision = try house.take(
      [House.customer()], [House.invoice("F-1", due: "2026-06-02", issued: "2026-06-05")], on: "2026-06-06")
    #expect(
      decision.remarks == [
        .dueBeforeIssue(
          EntryOrigin(line: 2), number: "F-1", issued: day("2026-06-05"), due: day("2026-06-02"))
      ])
    #expect(house.book.portfolio.invoices.isEmpty)
  }

  @Test("takes a negative invoice as a credit note that stands apart")
  func creditNote() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [House.invoice("F-1", due: "2026-06-02"), House.invoice("A-1", due: "2026-06-02", cents: -5_000)],
      on: "2026-06-03")
    let balance = house.ledger("2026-06-03").account(of: House.elan, in: .eur).balance
    #expect([balance.overdue, balance.credits, balance.net] == [50_000, 5_000, 45_000])
  }

  @Test("refuses a payment that names a credit note: no money vanishes in it")
  func paidCreditNote() throws {
    var house = House()
    try house.take(
      [House.customer()],
      [House.invoice("F-1", due: "2026-06-02"), House.invoice("A-1", due: "2026-06-02", cents: -15_000)],
      on: "2026-06-03")
    let row = House.payment("2026-06-03", cents: 15_000, for: .invoice(number: "A-1"))
    let decision = try house.take([], [], [row], file: "p", on: "2026-06-03")
    #expect(decision.remarks == [.creditNotePaid(EntryOrigin(line: 2), number: "A-1")])
    #expect(decision.remarks.allSatisfy(\.isRefusal) && house.book.portfolio.payments.isEmpty)
    let balance = house.ledger("2026-06-03").account(of: House.elan, in: .eur).balance
    #expect([balance.overdue, balance.credits, balance.net] == [50_000, 15_000, 35_000])
    let order = PaymentOrder(
      customer: House.elan, amount: Amount(cents: 15_000, currency: .eur), invoice: InvoiceID(2))
    #expect(house.refusal(.receivePayment(order), "2026-06-03") == .unknownInvoice("A-1"))
  }

  @Test("sets a payment against the invoice it names, and what is too much stays unallocated")
  func byReference() throws {
    var house = try House.owing("2026-06-02", "2026-06-12")
    try house.take(
      [], [], [House.payment("2026-06-01", cents: 60_000, for: .invoice(number: "F-2"))], file: "p",
      on: "2026-06-03")
    #expect([house.open(1), house.open(2)] == [50_000, 0])
    #expect(house.ledger("2026-06-03").standing.unallocated(PaymentID(1)) == 10_000)
  }

  @Test("sets other money against the oldest due invoice first")
  func oldestFirst() throws {
    var house = try House.owing("2026-06-12", "2026-06-02")
    try house.take([], [], [House.payment("2026-06-01", cents: 60_000)], file: "p", on: "2026-06-03")
    #expect([house.open(1), house.open(2)] == [40_000, 0])
  }

  @Test("sets money that names its invoice before any other, whatever the days")
  func namedFirst() throws {
    var house = try House.owing("2026-06-02", "2026-06-10", "2026-06-15")
    try house.take(
      [], [],
      [
        House.payment("2026-06-12", cents: 50_000),
        House.payment("2026-06-13", cents: 50_000, for: .invoice(number: "F-1")),
      ], file: "p", on: "2026-06-20")
    #expect([house.open(1), house.open(2), house.open(3)] == [0, 0, 50_000])
  }

  @Test("sets money on an invoice issued soon after it came, and leaves much older money aside")
  func paidAhead() throws {
    var house = try House.owing("2026-06-02", "2026-06-10")
    // Issued on 3 and 11 May.
    try house.take([], [], [House.payment("2026-05-02", cents: 60_000)], file: "p", on: "2026-06-20")
    #expect([house.open(1), house.open(2)] == [0, 40_000])
    #expect(house.open(1, on: "2026-05-02") == 0)
    try house.take([], [], [House.payment("2026-04-01", cents: 40_000)], file: "q", on: "2026-06-20")
    #expect(house.open(2) == 40_000)
  }

  @Test("takes a payment back when a negative row of its amount comes, also within one file")
  func takesBack() throws {
    var house = try House.owing("2026-06-02")
    try house.take([], [], [House.payment("2026-06-01", cents: 50_000)], file: "p", on: "2026-06-03")
    #expect(house.open(1) == 0)
    try house.take([], [], [House.payment("2026-06-04", cents: -50_000)], file: "q", on: "2026-06-04")
    #expect(house.open(1) == 50_000)
    try house.take(
      [], [], [House.payment("2026-06-08", cents: 40_000), House.payment("2026-06-09", cents: -40_000)],
      file: "r",
      on: "2026-06-09")
    #expect(house.open(1) == 50_000)
    let stray = try house.take([], [], [House.payment("2026-06-09", cents: -1)], file: "s", on: "2026-06-09")
    #expect(stray.remarks == [.refundWithoutPayment(EntryOrigin(line: 2), cents: -1)])
  }

  @Test("keeps the suspension of an address that a file repeats")
  func keepsSuspension() throws {
    var house = try House.owing("2026-06-02")
    var customer = try #require(house.book.portfolio.customer(House.elan))
    customer.contacts[0].emailSuspended = "550 no such user"
    try house.run(.saveCustomer(customer), "2026-06-03")
    try house.take([House.customer()], file: "g", on: "2026-06-03")
    #expect(house.book.portfolio.customers[0].contacts[0].emailSuspended == "550 no such user")
  }
}

import Intake
import Receivables
import Testing

@Suite("A column map")
struct ColumnMapTests {
  /// The map for tables whose amounts are whole cents: `id,customer,issued,due,amount,currency,reference,…`.
  private var invoicesInCents: ColumnMap {
    var map = ColumnMap(
      kinds: [.invoices],
      columns: [
        .invoiceNumber: "id", .customerNumber: "customer", .issued: "issued", .due: "due",
        .invoiceAmount: "amount", .currency: "currency", .reference: "reference",
      ])
    map.amountUnit = .cents
    return map
  }

  /// The map for payments in whole cents: `id,invoice,customer,date,amount`.
  private var paymentsInCents: ColumnMap {
    var map = ColumnMap(
      kinds: [.payments],
      columns: [
        .bankReference: "id", .paidInvoice: "invoice", .customerNumber: "customer", .paymentDay: "date",
        .paymentAmount: "amount",
      ])
    map.amountUnit = .cents
    return map
  }

  @Test("reads amounts in cents; without it the same columns are recognised, in units")
  func cents() throws {
    let mapped = try Fixture.read("gen-invoices.csv", map: invoicesInCents).entries.invoices
    #expect(mapped.map(\.cents) == [1234_56] && mapped.map(\.reference) == ["PO-12345"])
    let payments = try Fixture.read("gen-payments.csv", map: paymentsInCents).entries.payments
    #expect(payments.map(\.cents) == [1234_56])
    #expect(payments.first?.target == .invoice(number: "INV0000000"))
    let outcome = try Fixture.read("gen-customers.csv", "gen-invoices.csv", "gen-payments.csv")
    #expect(outcome.problems.isEmpty)
    #expect(outcome.understood.map(\.content) == [.table(.customers), .table(.invoices), .table(.payments)])
    #expect(outcome.entries.invoices.map(\.cents) == [123_456_00])
    #expect(outcome.entries.customers.first?.terms == .net(days: 30))
    #expect(outcome.entries.payments.first?.bankReference == "PAY0000000")
  }

  @Test(
    "takes a constant currency, default terms, free variables, and one payment a row only when its day is there"
  )
  func oneRow() throws {
    var map = ColumnMap(
      columns: [
        .customerNumber: "who", .customerName: "who name", .invoiceNumber: "what", .issued: "when",
        .invoiceAmount: "how much", .paymentDay: "paid",
      ])
    map.constants = [.currency: "USD"]
    map.terms = .net(days: 10)
    map.dateFormat = DateFormat(pattern: "m/d/yyyy")
    map.variables = ["Site": "where"]
    let outcome = try Fixture.read(
      text:
        "who,who name,what,when,how much,paid,where\nA,Élan,1,1/2/2026,5.00,,Nord\nA,Élan,2,1/31/2026,7.50,2/1/2026,\n",
      map: map)
    #expect(outcome.problems.isEmpty)
    let entries = outcome.entries
    #expect(
      entries.customers.map(\.name) == ["Élan"] && entries.customers.first?.variables == ["Site": "Nord"])
    #expect(entries.invoices.map { $0.due?.iso } == ["2026-01-12", "2026-02-10"])
    #expect(entries.invoices.allSatisfy { $0.currency?.code == "USD" })
    #expect(entries.payments.map(\.cents) == [7_50] && entries.payments.first?.day.iso == "2026-02-01")
    #expect(entries.payments.first?.target == .invoice(number: "2"))
    #expect(outcome.understood.first?.content == .mapped([.customers, .invoices, .payments]))
  }

  @Test("reads a constant day day first, whatever another column shows")
  func constantDay() throws {
    var map = ColumnMap(
      columns: [
        .customerNumber: "who", .invoiceNumber: "what", .issued: "when", .due: "due",
        .invoiceAmount: "how much",
      ])
    map.constants = [.due: "03/04/2026"]
    let outcome = try Fixture.read(
      text: "who,what,when,due,how much\nA,1,01/31/2026,,5.00\nA,2,02/01/2026,,6.00\n", map: map)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.entries.invoices.map(\.issued.iso) == ["2026-01-31", "2026-02-01"])
    #expect(outcome.entries.invoices.map { $0.due?.iso } == ["2026-04-03", "2026-04-03"])
  }

  @Test("that names an absent column or leaves one out refuses the file")
  func refused() {
    var map = invoicesInCents
    map.columns[.due] = "nope"
    let found = ["id", "customer", "issued", "due", "amount", "currency", "reference", "paid", "stage"]
    let all = found + ["lastContact", "promise", "disputed"]
    #expect(
      throws: FileProblem(file: 0, name: "gen-invoices.csv", reason: .mapColumnAbsent("nope", found: all))
    ) {
      try Fixture.read("gen-invoices.csv", map: map)
    }
    map = invoicesInCents
    map.columns[.issued] = nil
    #expect(
      throws: FileProblem(file: 0, name: "gen-invoices.csv", reason: .mapIncomplete(.invoices, [.issued]))
    ) {
      try Fixture.read("gen-invoices.csv", map: map)
    }
  }

  @Test("of a published sample gives its known aged balance of 30 June 2013")
  func published() throws {
    guard let file = Fixture.shared("samples/datasets/ibm_ar_2466.csv") else { return }
    var map = ColumnMap(
      kinds: [.customers, .invoices, .payments],
      columns: [
        .customerNumber: "customerID", .invoiceNumber: "invoiceNumber", .issued: "InvoiceDate",
        .due: "DueDate",
        .invoiceAmount: "InvoiceAmount", .paymentDay: "SettledDate",
      ])
    map.variables = ["CountryCode": "countryCode"]
    map.dateFormat = DateFormat(pattern: "m/d/yyyy")
    let outcome = try LedgerReader.read(files: [file], map: map)
    let entries = outcome.entries
    #expect(outcome.problems.isEmpty)
    #expect(
      entries.customers.count == 100 && entries.invoices.count == 2466 && entries.payments.count == 2466)
    let today = try #require(Day(iso: "2013-06-30"))
    var balance = AgedBalance()
    var later = 0
    for (invoice, payment) in zip(entries.invoices, entries.payments) {
      #expect(payment.target == .invoice(number: invoice.number) && payment.cents == invoice.cents)
      if invoice.issued > today {
        later += 1
      } else if payment.day > today, let due = invoice.due {
        balance.add(cents: invoice.cents, daysLate: today - due)
      }
    }
    #expect(balance.notDue == 4284_29 && balance.to30 == 835_56 && later == 536)
    #expect(balance.to60 + balance.to90 + balance.over90 == 0)
  }
}

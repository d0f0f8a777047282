import Backoffice
import Casework
import Correspondence
import Delivery
import Dunning
import Receivables
import Testing
import Workbench

@testable import Mailroom

@Suite("The statement of account")
struct AttachedStatementTests {
  /// F-1 (1,200.00) is late; OLD is barred, LOSS written off, DISP disputed, LATER not yet due.
  private func house() throws -> Mailhouse {
    let house = try Mailhouse()
    var entries = LedgerEntries()
    for (place, (number, due, cents)) in [
      ("OLD", house.today - 2_500, 500_000), ("LOSS", house.today - 60, 70_000),
      ("DISP", house.today - 20, 90_000), ("LATER", house.today + 20, 11_100),
    ].enumerated() {
      entries.invoices.append(
        InvoiceEntry(
          origin: EntryOrigin(line: place + 2), customer: "411C1", number: number, issued: due - 30, due: due,
          cents: cents))
    }
    try house.keeper.record(.importLedger(entries, files: []), on: house.occasion())
    try house.keeper.record(
      .pause(
        PauseOrder(
          customer: customer, invoices: [id("LOSS", house)], kind: .writtenOff, reason: "perte", until: nil)),
      on: house.occasion())
    try house.keeper.record(
      .openDispute(DisputeOrder(customer: customer, invoices: [id("DISP", house)], reason: .price)),
      on: house.occasion())
    try house.keeper.record(.plan(only: nil), on: house.occasion())
    return house
  }

  private let customer = CustomerID(1)

  private func id(_ number: String, _ house: Mailhouse) throws -> InvoiceID {
    try #require(house.book.portfolio.invoices.first { $0.number == number }).id
  }

  private func builder(_ house: Mailhouse) -> StatementBuilder {
    StatementBuilder(book: house.book, ledger: Ledger(of: house.book, on: house.today))
  }

  private func plain(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  @Test(
    "that goes along with a reminder asks for what the reminder demands, and marks or leaves out everything else"
  )
  func attached() throws {
    let house = try house()
    let ledger = Ledger(of: house.book, on: house.today)
    let reminder = try #require(house.book.reminders.first { $0.isOpen })
    let content = try house.book.compose(reminder, on: ledger)
    #expect(content.demandedCents == 120_000)
    let statement = builder(house).statement(with: content, of: customer, asOf: house.today)
    #expect(statement.table.rows.map { $0[0] } == ["F-1", "DISP", "LATER"])
    #expect(statement.table.rows.map { $0[5] } == ["12 j", "contestée", "à échoir"])
    #expect(plain(statement.table.total?[4] ?? "") == "1 200,00 €")
    #expect(statement.totals.map { plain($0.amount) } == ["1 200,00 €"])
    #expect(statement.payment?.code?.cents == 120_000)
    #expect(plain(statement.payment?.amount ?? "") == "1 200,00 €")
    #expect(statement.asOf.contains("les pièces marquées ne sont pas dans la somme demandée"))
  }

  @Test("in the mail is that one, and the same bytes each time it is made")
  func rendered() throws {
    let house = try house()
    let ledger = Ledger(of: house.book, on: house.today)
    let reminder = try #require(house.book.reminders.first { $0.isOpen })
    let content = try house.book.compose(reminder, on: ledger)
    let pdf = { () throws -> [UInt8] in
      try StatementWriter.pdf(
        StatementBuilder(book: house.book, ledger: ledger)
          .statement(with: content, of: reminder.customer, asOf: house.today))
    }
    let bytes = try pdf()
    #expect(try pdf() == bytes)
    let renderer = MessageRenderer(
      book: house.book, file: { _ in nil }, transport: .files, now: (house.now, 60))
    let mail = try renderer.render(reminder, content: content, messageID: "r-1@elan.internal").bytes
    #expect(mail == (try renderer.render(reminder, content: content, messageID: "r-1@elan.internal").bytes))
    let message = try ParsedMail(file: house.folder.write(mail, "seen.eml"))
    let part = try #require(message.parts.first { $0.type == "application/pdf" })
    let isThatOne = Array(part.bytes) == bytes
    #expect(isThatOne)
  }

  @Test("takes open credits off as the message does, and shows what of them is left for other invoices")
  func credits() throws {
    let house = try house()
    try house.keeper.record(
      .importLedger(credit(house, cents: 20_000), files: []), on: house.occasion())
    let ledger = Ledger(of: house.book, on: house.today)
    let reminder = try #require(house.book.reminders.first { $0.isOpen })
    let content = try house.book.compose(reminder, on: ledger)
    #expect(content.demandedCents == 100_000)
    let statement = builder(house).statement(with: content, of: customer, asOf: house.today)
    let row = try #require(statement.table.rows.first { $0[0].hasPrefix("Avoir") })
    #expect(plain(row[4]) == "-200,00 €" || plain(row[4]) == "−200,00 €")
    #expect(row[5].isEmpty)
    #expect(statement.payment?.code?.cents == 100_000)
  }

  private func credit(_ house: Mailhouse, cents: Int) -> LedgerEntries {
    var entries = LedgerEntries()
    entries.invoices.append(
      InvoiceEntry(
        origin: EntryOrigin(line: 2), customer: "411C1", number: "AV-1", issued: house.today - 1,
        due: house.today - 1, cents: -cents))
    return entries
  }

  @Test("asked for alone keeps the account's balance, but asks for nothing disputed, barred or written off")
  func alone() throws {
    let house = try house()
    let statement = builder(house).statement(
      of: customer, currency: .eur, language: .french, asOf: house.today)
    #expect(plain(statement.table.total?[4] ?? "") == "7 911,00 €")
    #expect(statement.payment?.code?.cents == 131_100)
    #expect(
      statement.totals.last?.label == "À régler, sans les pièces marquées"
        && plain(statement.totals.last?.amount ?? "") == "1 311,00 €")
    let marks = Dictionary(uniqueKeysWithValues: statement.table.rows.map { ($0[0], $0[5]) })
    #expect(marks["OLD"] == "non réclamée" && marks["LOSS"] == "non réclamée")
    #expect(marks["DISP"] == "contestée" && marks["F-1"] == "12 j" && marks["LATER"]?.isEmpty == true)
  }

  @Test("of a customer under insolvency proceedings tells nobody to pay what was issued before the judgment")
  func insolvent() throws {
    let house = try house()
    try house.keeper.record(
      .pause(
        PauseOrder(
          customer: customer, kind: .insolvency, reason: "RJ", until: nil,
          facts: StatusFacts(judgment: house.today - 1))), on: house.occasion())
    let statement = builder(house).statement(
      of: customer, currency: .eur, language: .french, asOf: house.today)
    #expect(statement.payment == nil)
    #expect(plain(statement.table.total?[4] ?? "") == "7 911,00 €")
  }
}

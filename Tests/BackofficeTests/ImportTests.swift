import Backoffice
import Casework
import Intake
import Journal
import Receivables
import Testing
import Wording

@Suite("Files taken into the ledger")
struct ImportTests {
  private let customers = "numéro client;raison sociale;email\n411A;Élan & Fils;compta@elan.example\n"
  private let invoices = """
    numéro client;numéro facture;date facture;échéance;montant
    411A;F-1;01/09/2026;01/10/2026;1 200,50
    411Z;F-2;01/09/2026;01/10/2026;10,00

    """

  @Test("are recorded once: good rows counted, bad ones reported, exit code 1")
  func importsTwice() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    let paths = [try house.file("clients.csv", customers), try house.file("factures.csv", invoices)]
    let report = try keeper.take(try ImportReading.read(paths: paths), on: TemporaryHouse.occasion("a"))
    #expect(keeper.book.portfolio.customers.map(\.name) == ["Élan & Fils"])
    #expect(keeper.book.portfolio.invoices.map(\.cents) == [120_050])
    #expect(report.problems.map(\.kind) == [.unknownCustomer])
    #expect(report.problems.map(\.origin.line) == [3])
    #expect(report.exitCode == 1)
    let lines = try house.lines()
    let again = try keeper.take(try ImportReading.read(paths: paths), on: TemporaryHouse.occasion("b"))
    #expect(again.receipt.events.isEmpty)
    #expect(try house.lines() == lines)
  }

  @Test("can be rehearsed without a trace")
  func rehearses() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    let lines = try house.lines()
    let reading = try ImportReading.read(paths: [try house.file("clients.csv", customers)])
    #expect(try keeper.rehearse(reading, on: TemporaryHouse.occasion("a")).receipt.events.count == 2)
    #expect(try house.lines() == lines)
  }

  @Test("that cannot be read leave the store unchanged, exit code 66")
  func unreadable() throws {
    let house = try TemporaryHouse()
    let missing = #expect(throws: BookkeeperProblem.self) {
      try ImportReading.read(paths: [house.root + "/nothing.csv"])
    }
    #expect(missing?.exitCode == 66)
    let empty = try house.file("vide.csv", "")
    let refused = #expect(throws: BookkeeperProblem.self) { try ImportReading.read(paths: [empty]) }
    #expect(refused?.exitCode == 66)
    #expect(refused?.phrase(in: .french).problem.contains("vide.csv") == true)
  }

  @Test("of thousands of rows are one decision, which a second process sees whole")
  func big() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    var text = "numéro client;numéro facture;date facture;échéance;montant\n"
    for number in 1...8_000 { text += "411A;F-\(number);01/09/2026;01/10/2026;\(number),00\n" }
    let paths = [try house.file("clients.csv", customers), try house.file("factures.csv", text)]
    try keeper.take(try ImportReading.read(paths: paths), on: TemporaryHouse.occasion("a"))
    let again = try house.open()
    #expect(again.book.portfolio.invoices == keeper.book.portfolio.invoices)
    #expect(again.book.portfolio.invoices.count == 8_000)
    #expect(try house.lines() > 3)
    #expect(again.book.operations == keeper.book.operations)
    #expect(again.book.decisions["alice"]?.map(\.sequence) == keeper.book.decisions["alice"]?.map(\.sequence))
  }

  @Test(
    "are read side by side as they would be one after the other: rows, problems and remarks by their files")
  func sideBySide() throws {
    let house = try TemporaryHouse()
    let payments =
      "numéro client;numéro facture;date;montant\n411A;F-1;02/10/2026;100,00\n411A;F-1;hier;5,00\n"
    let words = [
      ("clients.csv", customers), ("factures.csv", invoices + "411A;F-3;01/09/2026;01/10/2026;dix\n"),
      ("règlements.csv", payments),
    ]
    let reading = try ImportReading.read(paths: try words.map { try house.file($0.0, $0.1) })
    let files = words.map { (name: $0.0, bytes: Array($0.1.utf8)) }
    #expect(try reading.outcome == LedgerReader.read(files: files))
    #expect(reading.outcome.problems.map(\.origin.file) == [1, 2])
    #expect(reading.outcome.problems.map(\.origin.line) == [4, 3])
    #expect(reading.outcome.entries.payments.map(\.origin) == [EntryOrigin(file: 2, line: 2)])
    #expect(reading.outcome.understood.map(\.name) == words.map(\.0))
  }

  @Test("that cannot be read are told by the first of them, whichever is read first")
  func firstUnreadable() throws {
    let house = try TemporaryHouse()
    for bad in [[0, 2], [2], [1, 2]] {
      let paths = try (0..<3).map { place in
        try house.file("f\(place).csv", bad.contains(place) ? "rien;du;tout\n1;2;3\n" : customers)
      }
      let refused = #expect(throws: BookkeeperProblem.self) { try ImportReading.read(paths: paths) }
      #expect(refused?.phrase(in: .french).problem.contains("f\(bad[0]).csv") == true)
    }
  }
}

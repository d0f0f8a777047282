import Intake
import Receivables
import Testing

@Suite("A table")
struct TableTests {
  @Test("of customers is recognised by its French columns, with wide names and quotes")
  func customers() throws {
    let outcome = try Fixture.read("customers-good.csv")
    #expect(outcome.problems.isEmpty)
    let customers = outcome.entries.customers
    #expect(customers.map(\.name) == ["Élan & Fils", "作者商事", "Société à très longue raison sociale"])
    let first = try #require(customers.first)
    #expect(first.siren == "999000003" && first.terms == .endOfMonthThen(days: 45))
    #expect(first.iceBreaker == "Bonjour, \"cher\" client" && first.variables == ["Chantier": "Nord"])
    #expect(first.creditLimit == Amount(cents: 10_000_00) && first.address?.city == "Paris")
    #expect(first.address?.country == "FR" && first.contacts.first?.email == "compta@elan.example")
    #expect(customers[1].language == .english && customers[2].segment == .publicBody)
    #expect(outcome.remarks.map(\.kind) == [.foreignLanguage(count: 1)])
    #expect(outcome.understood.first?.content == .table(.customers))
    #expect(outcome.understood.first?.firstRows.first?.values.first?.text == "C001")
  }

  @Test("takes further contacts of one customer from further rows")
  func contacts() throws {
    let outcome = try Fixture.read(
      text:
        "customer number,name,last name,email\nC1,Elan,Roy,roy@elan.example\nC1,Elan,Kim,kim@elan.example\n")
    #expect(outcome.problems.isEmpty)
    #expect(outcome.entries.customers.map(\.contacts.count) == [2])
  }

  @Test(
    "is read whatever its separator, line ending and encoding",
    arguments: [";", ",", "\t", "|"], ["\n", "\r\n", "\r"])
  func forms(_ separator: String, _ ending: String) throws {
    let rows = [
      ["client", "facture", "date", "échéance", "montant"],
      ["Élan", "\"F\(separator)1\(ending)b\"", "2026-01-02", "2026-02-02", "\"1234,56\""],
      ["Élan", "F2", "2026-01-03", "", "12"],
    ]
    let text = rows.map { $0.joined(separator: separator) + ending }.joined()
    var forms = [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8)]
    forms.append(text.unicodeScalars.map { UInt8($0.value) })
    forms.append([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    for form in forms {
      let outcome = try LedgerReader.read(files: [("f.csv", form)])
      #expect(outcome.problems.isEmpty)
      #expect(outcome.entries.invoices.map(\.cents) == [1234_56, 12_00])
      #expect(outcome.entries.invoices.first?.number == "F\(separator)1\(ending)b")
      #expect(outcome.entries.invoices.map(\.customer) == ["Élan", "Élan"])
      #expect(outcome.entries.invoices.last?.origin.line == (ending.isEmpty ? 2 : 4))
    }
    let guessed = try LedgerReader.read(files: [("f.csv", forms[2])])
    #expect(guessed.remarks.map(\.kind) == [.decoded(.windows1252)])
    let declared = try LedgerReader.read(files: [("f.csv", forms[2])], encoding: .latin9)
    #expect(declared.remarks.isEmpty && declared.understood.first?.encoding == .latin9)
    #expect(throws: FileProblem.self) { try LedgerReader.read(files: [("f.csv", forms[2])], encoding: .utf8) }
  }

  @Test("counts a zero-width sign behind a separator as text, not as the separator's")
  func variationSelector() throws {
    let outcome = try Fixture.read(text: "client,facture,date,échéance,montant\nC,\u{FE0F}F1,2026-01-02,,5\n")
    #expect(outcome.entries.invoices.map(\.number) == ["\u{FE0F}F1"])
  }

  @Test("is a credit note when its amount is negative or its kind says so")
  func creditNotes() throws {
    let invoices = try Fixture.read("invoices-bad.csv").entries.invoices
    #expect(invoices.map(\.cents) == [1234_56, -50_00, -25_00, 1000_00])
    #expect(invoices[1].due == invoices[1].issued)
  }

  @Test("tells of amounts and days that could be read in two ways")
  func ambiguous() throws {
    let text = "client;facture;date;échéance;montant\nC;F1;01/02/2026;03/04/2026;1.234\n"
    let outcome = try Fixture.read(text: text)
    #expect(outcome.entries.invoices.first?.cents == 1234_00)
    #expect(outcome.entries.invoices.first?.issued.iso == "2026-02-01")
    #expect(
      outcome.remarks.map(\.kind) == [
        .ambiguousAmounts(column: "montant"), .ambiguousDays(column: "date"),
        .ambiguousDays(column: "échéance"),
      ])
  }

  @Test("reads month before day when a row shows it, and the dot for decimals")
  func monthFirst() throws {
    let text =
      "client;facture;date;échéance;montant\nC;F1;01/02/2026;01/31/2026;1,234\nC;F2;01/03/2026;;2,000.50\n"
    let outcome = try Fixture.read(text: text)
    #expect(outcome.entries.invoices.map(\.issued.iso) == ["2026-01-02", "2026-01-03"])
    #expect(outcome.entries.invoices.map(\.cents) == [1234_00, 2000_50])
    #expect(outcome.remarks.map(\.kind) == [.monthFirst(column: "échéance", line: 2)])
  }

  @Test("of invoices that names its customers makes them known; its name tells invoices from payments")
  func named() throws {
    let text = "numéro client;raison sociale;facture;date;montant\nC1;Élan & Fils;F1;2026-01-02;5,00\n"
    #expect(try Fixture.read(text: text).entries.customers.map(\.name) == ["Élan & Fils"])
    let either = "client;facture;date;montant\nC1;F1;2026-01-01;1,00\n"
    #expect(try Fixture.read(text: either, named: "reglements.csv").entries.payments.count == 1)
    #expect(try Fixture.read(text: either, named: "factures.csv").entries.invoices.count == 1)
  }

  @Test("is refused when a row has more than 1 MB; a field of more than 64 KB is refused alone")
  func limits() throws {
    let header = "client;facture;date;échéance;montant\n"
    let long = String(repeating: "x", count: 70_000)
    let outcome = try Fixture.read(text: header + "C;\(long);2026-01-01;;1\nC;F2;2026-01-01;;1\n")
    #expect(outcome.problems.map(\.kind) == [.fieldTooLong] && outcome.entries.invoices.count == 1)
    #expect(outcome.problems.first.map { $0.excerpt.unicodeScalars.count } == 40)
    let huge = String(repeating: "x", count: 1_100_000)
    #expect(throws: FileProblem(file: 0, name: "table.csv", reason: .rowTooLong(line: 2))) {
      try Fixture.read(text: header + "C;\(huge);2026-01-01;;1\n")
    }
    let wide = (0..<1001).map { "c\($0)" }.joined(separator: ";")
    #expect(throws: FileProblem(file: 0, name: "table.csv", reason: .tooManyColumns(count: 1001))) {
      try Fixture.read(text: wide + "\n")
    }
  }

  @Test("cut anywhere never traps and never yields a wrong row")
  func cutAnywhere() throws {
    for name in ["invoices-bad.csv", "customers-bad.csv", "fec-good.txt"] {
      let whole = try Fixture.file(name)
      for length in stride(from: 0, to: whole.bytes.count, by: 3) {
        let cut = (whole.name, Array(whole.bytes[..<length]))
        do {
          let entries = try LedgerReader.read(files: [cut]).entries
          #expect(entries.invoices.allSatisfy { $0.cents != 0 })
        } catch {
          #expect(!error.problem(in: .english).isEmpty)
        }
      }
    }
  }
}

import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("Exporting a view")
struct ExportTests {
  private func exported(
    _ desk: inout FrameworkDesk, _ format: String = "csv"
  ) throws -> (table: ExportTable, format: ExportFormat) {
    desk.press(.character("x"))
    desk.type(format)
    desk.press(.enter)
    guard case .export(let table, let format) = try #require(desk.effects.first) else {
      throw Missing()
    }
    return (table, format)
  }

  private struct Missing: Error {}

  @Test("asks for CSV or JSON, and on an account for the statement as PDF too")
  func choice() throws {
    var desk = FrameworkDesk()
    desk.press(.character("x"))
    #expect(desk.shown.contains("CSV, pour un tableur") && desk.shown.contains("JSON, pour un programme"))
    #expect(!desk.shown.contains("PDF"))
    desk.press(.escape)
    #expect(try exported(&desk, "json").format == .json)
    desk.press(.enter, .character("x"))
    desk.type("pdf")
    desk.press(.enter)
    #expect(desk.effects == [.open(.statement(try #require(desk.state.worklist.list.current)))])
  }

  @Test("X writes the hand-over dossier of the account, or says why there is none")
  func dossier() throws {
    var desk = FrameworkDesk()
    desk.press(.enter, .character("X"))
    #expect(desk.effects == [.open(.dossier(try #require(desk.state.worklist.list.current)))])
    let events: [CaseEvent] = [
      .rulesAdopted(FormFixture.house), .customerRecorded(FormFixture.customer(1, "Élan & Fils")),
      .invoiceRecorded(FormFixture.invoice(1, of: 1, cents: 10_000, late: -5)),
    ]
    desk = FrameworkDesk(book: FormFixture.folding(events, into: Casebook()))
    desk.press(.character("2"), .enter, .character("X"))
    #expect(desk.effects.isEmpty && desk.shown.contains("rien n'est échu chez ce client"))
  }

  @Test("writes the columns and the rows that the screen shows, in its order, on every screen")
  func columns() throws {
    let expected: [(String, [String])] = [
      ("1", ["client", "échu", "jours de retard", "étape", "31-60 j", "à faire"]),
      ("2", ["client", "encours", "échu", "étape", "dernier contact", "crédits"]),
      ("3", ["relance", "canal", "client", "étape", "réclamé", "état"]),
      ("4", ["client", "échu", "téléphone", "pourquoi", "demander"]),
      ("5", ["partie", "ligne", "montant"]),
    ]
    for (tab, titles) in expected {
      var desk = FrameworkDesk()
      desk.type(tab)
      let table = try exported(&desk).table
      for title in titles { #expect(table.columns.map(\.title).contains(title), "\(title) on \(tab)") }
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
    var desk = FrameworkDesk()
    desk.press(.character("2"), .character("/"))
    desk.type("studio")
    desk.press(.enter)
    #expect(try exported(&desk).table.rows.map { $0[1] } == [.text("Studio 作者 Kōbō")])
  }

  @Test("writes the pane of an account that is open, under a name without the customer's")
  func accountPanes() throws {
    var desk = FrameworkDesk()
    desk.press(.enter)
    let invoices = try exported(&desk).table
    #expect(invoices.name == "fiche-1-factures")
    #expect(invoices.rows.first?.contains(.text("F-2231")) == true)
    #expect(invoices.rows.first?.contains(.cents(1_245_000)) == true)
    desk.press(.tab, .tab, .tab)
    let messages = try exported(&desk).table
    #expect(messages.name == "fiche-1-messages")
    #expect(messages.columns.map(\.key).contains("state"))
    for _ in AccountPane.allCases {
      desk.press(.tab)
      let table = try exported(&desk).table
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
    }
  }

  @Test("puts every cell in quotes, the language's decimal sign in amounts, and a mark ahead for accents")
  func spreadsheet() {
    let table = ExportTable(
      name: "t",
      columns: [.init("name", "client"), .init("overdue", "échu"), .init("dso", "DSO"), .init("day", "le")],
      rows: [
        [.text("Élan \"& Fils\";\nLyon"), .cents(-123_456), .tenths(523), .day(Day(number: 20_621))],
        [.text(""), .cents(5), .empty, .count(3)],
      ])
    #expect(
      table.csv(in: .french) == "\u{FEFF}\"client\";\"échu\";\"DSO\";\"le\"\r\n"
        + "\"Élan \"\"& Fils\"\"; Lyon\";\"-1234,56\";\"52,3\";\"2026-06-17\"\r\n"
        + "\"\";\"0,05\";\"\";\"3\"\r\n")
    #expect(table.csv(in: .english).contains("\"-1234.56\";\"52.3\""))
  }

  @Test("writes out what would turn the direction of the text")
  func directions() {
    let table = ExportTable(name: "t", columns: [.init("a", "a")], rows: [[.text("Fils\u{202E}gpj.exe")]])
    #expect(table.csv(in: .french).hasSuffix("\"FilsU+202Egpj.exe\"\r\n"))
  }

  @Test(
    "lets no cell become a formula",
    arguments: ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1"])
  func formulas(text: String) {
    let table = ExportTable(name: "t", columns: [.init("a", "a")], rows: [[.text(text)]])
    #expect(table.csv(in: .french).contains("\r\n\"'"))
  }
}

import Canvas
import Correspondence
import Dunning
import Foundation
import Intake
import Receivables
import Settings
import Testing

@Suite("The other files of people")
struct OtherFilesTests {
  @Test("a column map names columns, constants, variables and forms")
  func columnMap() throws {
    let text = """
      kinds = ["invoices", "payments"]
      date-format = "m/d/yyyy"
      currency = "USD"
      terms = "30 j FDM"
      separator = ","
      encoding = "latin1"
      [columns]
      customer-number = "customerID"
      invoice-number = "invoiceNumber"
      issued = "InvoiceDate"
      invoice-amount = "InvoiceAmount"
      payment-day = "SettledDate"
      [constants]
      country = "US"
      [variables]
      Litige = "Disputed"
      """
    let map = try ColumnMapFile.read(Array(text.utf8), file: "ibm.toml")
    #expect(map.kinds == [.invoices, .payments] && map.columns.count == 5)
    #expect(map.columns[.paymentDay] == "SettledDate" && map.variables == ["Litige": "Disputed"])
    #expect(map.constants == [.currency: "USD", .country: "US"])
    #expect(map.dateFormat?.order == .monthDayYear && map.separator == .comma && map.encoding == .latin1)
    #expect(map.terms == .endOfMonthThen(days: 30))
  }

  @Test("a column map is refused with an unknown column or form")
  func wrongMap() {
    let text = "kinds = [\"clients\"]\ndate-format = \"x\"\n[columns]\ninvoice-numbr = \"N\"\n"
    let found = problems { _ = try ColumnMapFile.read(Array(text.utf8), file: "m.toml") }
    #expect(found.map(\.line) == [1, 2, 3, 4])
    #expect(found.last?.fault == .unknownKey(nearest: "invoice-number"))
  }

  @Test("a person's preferences name language, theme and keys, several a key")
  func preferences() throws {
    let text =
      "language = \"en\"\ntheme = \"sombre\"\nascii = true\n[keys]\nsend = [\"F9\", \"S\"]\nhelp = \"Ctrl-P\"\n"
    let config = try PersonalConfig(reading: Array(text.utf8), file: "config.toml")
    #expect(config.language == .english && config.theme == "sombre" && config.usesASCII == true)
    #expect(config.keys["send"]?.count == 2 && config.keys["help"]?.count == 1)
    let wrong = problems {
      _ = try PersonalConfig(reading: Array("[keys]\nsend = \"Hyper-Q\"\n".utf8), file: "c")
    }
    #expect(wrong.map(\.fault) == [.malformed(.key)])
  }

  @Test("a misspelt line of a person's preferences leaves the others in force")
  func salvagedPreferences() {
    let text = "language = \"en\"\nthem = \"sombre\"\nascii = 3\n[keys]\nsend = \"F9\"\n"
    let (config, problems) = PersonalConfig.salvaged(from: Array(text.utf8), file: "config.toml")
    #expect(config.language == .english && config.keys["send"]?.count == 1)
    #expect(config.theme == nil && config.usesASCII == nil)
    #expect(problems.count == 2)
    let broken = PersonalConfig.salvaged(from: Array("language = ".utf8), file: "config.toml")
    #expect(broken.config == PersonalConfig() && broken.problems.count == 1)
  }

  @Test(
    "what the parser of TOML would end the program on is refused with its line",
    arguments: [
      "[\n", "[$x", "[[", "[a.", "[a . ]", "t=[}", "t={]", "\u{FEFF}[", "d = 2026-11-26 6# x",
      "n=6'-------n 4#'",
      "fm=3333-09-f= 3\n",
      "a=\u{1}",
      "a\u{2028}=1",
    ])
  func hostileShape(text: String) {
    let found = problems { _ = try ColumnMapFile.read(Array("# map\n\(text)".utf8), file: "m.toml") }
    #expect(found.map(\.line) == [2])
    guard case .syntax? = found.first?.fault, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
  }

  @Test("what is no TOML is told with the line itself, in words of ours")
  func ownWords() throws {
    let broken = problems {
      _ = try ColumnMapFile.read(Array("separator = \";\"\nkinds = 10 €\n".utf8), file: "m.toml")
    }
    let told = try #require(broken.first)
    #expect(told.line == 2 && told.text(in: .french).contains("« kinds = 10 € » n'est pas du TOML"))
    #expect(!told.text(in: .french).contains("rror"))
    let twice = problems {
      _ = try ColumnMapFile.read(Array("separator = \";\"\nseparator = \",\"\n".utf8), file: "m.toml")
    }
    #expect(twice.first?.text(in: .english).contains("is written a second time") == true, "\(twice)")
  }

  @Test("brackets, quotes and names that TOML allows stay allowed")
  func allowedShape() throws {
    let text = """
      separator = "," # [ 6 ] }
      kinds = [ "invoices", # ]
        'payments' ]
      [ columns ]
      "issued" = "In[voice\\"Date"
      invoice-number = \"\"\"
      N]\"\"\"
      """
    let map = try ColumnMapFile.read(Array(text.utf8), file: "m.toml")
    #expect(map.columns[.issued] == "In[voice\"Date" && map.columns[.invoiceNumber] == "N]")
  }

  @Test("a theme gives roles their look and refuses unknown roles and colours")
  func theme() throws {
    let text =
      "name = \"clair\"\n[text]\nfg = \"#1c1c1c\"\nbg = 255\n[title-bar]\nfg = \"bright-red\"\nbold = true\n"
    let theme = try ThemeFile.read(Array(text.utf8), name: "x", file: "themes/x.toml")
    #expect(theme.name == "clair")
    #expect(theme.look(of: .text) == RoleLook(foreground: .rgb(28, 28, 28), background: .palette(255)))
    #expect(theme.look(of: .titleBar) == RoleLook(foreground: .ansi(9), attributes: .bold))
    let wrong = problems {
      _ = try ThemeFile.read(
        Array("[titel]\nfg = \"mauve\"\n[title]\nfg = \"mauve\"\n".utf8), name: "x", file: "x")
    }
    #expect(wrong.map(\.fault) == [.unknownKey(nearest: "title"), .malformed(.colour)])
  }

  @Test("the themes that ship are whole, each under its own name")
  func shippedThemes() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    for name in ["terminal", "clair", "sombre", "contraste", "daltonien", "mono"] {
      let bytes = try Data(contentsOf: root.appending(path: "themes/\(name).toml"))
      let theme = try ThemeFile.read(Array(bytes), name: "x", file: "themes/\(name).toml")
      #expect(theme.name == name && theme.missingRoles.isEmpty)
    }
  }

  @Test("texts in the folder are read by name and checked, each problem with its line")
  func templates() throws {
    let good = "Objet : Bonjour\n\n[[CustomerName]]\n"
    let texts = try TemplateFolder.read(["r1.fr.txt": Array(good.utf8), ".swp": [0], "r1.fr.txt~": [0]])
    #expect(texts == ["r1.fr": good])
    let files: [String: [UInt8]] = [
      "lisez-moi.md": [], "r2.fr.txt": Array("Objet : X\n\n\n[[CustomerNme]]\n".utf8), "r3.en.txt": [0xFF],
    ]
    let wrong = problems { _ = try TemplateFolder.read(files) }
    #expect(wrong.map(\.file) == ["templates/lisez-moi.md", "templates/r2.fr.txt", "templates/r3.en.txt"])
    #expect(wrong.map(\.line) == [nil, 4, nil])
  }

  @Test("every fault has words in both languages")
  func words() {
    let key = TemplateKey(name: "r1", language: .french)
    var faults: [SettingsProblem.Fault] = [
      .unreadable, .syntax("x"), .writtenTwice("x"), .unknownKey(nearest: nil), .missing,
      .outOfRange(least: 0, most: 1),
      .notOneOf(["a"]), .insecureMail, .twoPasswords, .halfLogin, .scenario(.noLadder), .unknownTemplate(key),
      .template(TemplateProblem(template: key, line: 1, name: "", fault: .noBody)), .strayFile,
      .noticeLacks(.title),
    ]
    faults += SettingsProblem.ValueKind.allCases.map { .wrongType($0) }
    faults += SettingsProblem.Identifier.allCases.map { .malformed($0) }
    for fault in faults {
      let problem = SettingsProblem(file: "f", line: 1, key: "k", fault: fault)
      #expect(!problem.text(in: .french).isEmpty)
      #expect(problem.text(in: .french) != "f:1: k :  ")
      #expect(problem.text(in: .english).utf8.count > 12)
    }
  }
}

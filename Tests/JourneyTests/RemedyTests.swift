import Foundation
import Testing
import Workbench

@Suite("A refused command")
struct RemedyTests {
  @Test("names what to type instead")
  func remedies() throws {
    let house = try House()
    try house.open()
    func refused(_ words: String..., code: Int32 = 64) throws -> String {
      let all = words + ["--lang", "fr", "--store", house.store, "--today", house.today]
      return try Program.run(Programs.relance(), all, environment: house.environment()).ended(code).errors
    }
    let stage = try refused("stage", "C-001", "--to", "AP", "--reason", "x")
    #expect(stage.contains("AP est à côté de l'échelle") && stage.contains("R1, R2, R3, MD, AM, CX"))
    #expect(try refused("stage", "C-001", "--to", "R9", "--reason", "x").contains("pas dans le scénario"))
    #expect(try refused("note", "C-001", " ").contains("La note est vide. Écrivez-la"))
    let verb = try refused("worklsit")
    #expect(verb.contains("Commande inconnue : worklsit") && verb.contains("« relance worklist »"))
    #expect(try !refused("zorg").contains("trop"))
    #expect(try refused("payment", "--void", "P-1").contains("relance payment --void P-1 --reason TEXTE"))
    for command in [
      ["subject", "restrict", "C-001"], ["skip", "--customer", "C-001"], ["stage", "C-001", "--to", "R1"],
      ["pause", "C-001", "--until", "2026-07-01"],
    ] {
      for blank in ["", "  "] {
        let words =
          ["relance"] + command + ["--reason", "TEXTE"]
        let all =
          command + ["--reason", blank, "--lang", "fr", "--store", house.store, "--today", house.today]
        let said = try Program.run(Programs.relance(), all, environment: house.environment()).ended(64).errors
        #expect(said.contains("Il manque le motif. Tapez : \(words.joined(separator: " "))"), "\(command)")
      }
    }
    #expect(
      try refused("subject", "erase", "C-001", "--yes", code: 1)
        .contains("« relance subject restrict C-001 --reason TEXTE »"))
    for _ in 1...2 { try house.relance("promise", "C-001", "10@2026-06-30", "--reason", "x").ended() }
    #expect(try refused("promise", "C-001", "10@2026-06-30", code: 1).contains("Déjà 2 promesses"))
    #expect(
      try refused("dispute", "C-001", "--reason", "price", "--amount", "99999999", code: 1)
        .contains("Plus que le montant ouvert (5 200,50)"))
    #expect(
      try refused("promise", "C-001", "10@2020-01-01", code: 1).contains("La date du 01/01/2020 est passée"))
    let columns = try house.write("client:facture:date\nC1:F1:2026-01-01\n", "x.csv")
    #expect(
      try refused("import", columns, code: 66).contains("le séparateur n'est pas ; , | ni la tabulation"))
    let dump = try house.relance("dump").ended().object()
    #expect((dump["payments"] as? [[String: Any]])?.count == 1)
  }

  @Test("about an invoice number that customers share gives numbers that the same command takes")
  func shared() throws {
    let house = try House()
    try house.open()
    let text = "\(Company.invoices.split(separator: "\n")[0])\nC-005;F-401;08/05/2026;08/06/2026;75,00;EUR\n"
    try house.relance("import", house.write(text, "shared.csv")).ended()
    let said = try house.relance("why", "--invoice", "F-401", "--lang", "fr").ended(64).errors
    #expect(said.contains("C-004 (I-5), C-005 (I-8)") && said.contains("I-5 par exemple"))
    #expect(try house.relance("why", "--invoice", "I-8").ended().output.contains("Nguyễn"))
  }

  @Test("about an amount without a currency, of a customer who owes in two, names them and how to say one")
  func currency() throws {
    let house = try House()
    try house.open()
    let header = Company.invoices.split(separator: "\n")[0]
    let text = "\(header)\nC-001;G-1;08/05/2026;08/06/2026;900,00;GBP\n"
    try house.relance("import", house.write(text, "pounds.csv")).ended()
    for words in [
      ["payment", "C-001", "10"], ["promise", "C-001", "10@2026-06-30"],
      ["call", "C-001", "--outcome", "promise", "--promise", "10@2026-06-30"],
      ["call", "C-001", "--outcome", "partial", "--promise", "10@2026-06-30", "--promise", "10@2026-07-30"],
      ["instalments", "C-001", "--amount", "20", "--parts", "2", "--from", "2026-07-10"],
      ["instalments", "C-001", "--pay", "10@2026-07-10", "--pay", "10@2026-08-10"],
      ["dispute", "C-001", "--reason", "price", "--amount", "10"],
    ] {
      let all = words + ["--lang", "fr", "--store", house.store, "--today", house.today]
      let said = try Program.run(Programs.relance(), all, environment: house.environment()).ended(64).errors
      #expect(said.contains("C-001 en a plusieurs, EUR, GBP"), "\(words): \(said)")
      #expect(said.contains("\"100 EUR\""), "\(words): \(said)")
    }
    let before = try house.relance("dump").ended().object()
    #expect((before["payments"] as? [Any])?.count == 1 && (before["promises"] as? [Any])?.isEmpty == true)
    try house.relance("payment", "C-001", "10 GBP").ended()
    try house.relance("payment", "C-001", "10", "--invoice", "G-1").ended()
    try house.relance("promise", "C-001", "10@2026-06-30", "--invoice", "G-1").ended()
    let after = try house.relance("dump").ended().object()
    let paid = try #require(after["payments"] as? [[String: Any]])
    #expect(paid.count == 3 && paid.suffix(2).allSatisfy { $0["currency"] as? String == "GBP" })
  }

  @Test("for a statement says which currency there is, and that the file exists")
  func statement() throws {
    let house = try House()
    try house.open()
    let file = "\(house.home)/releve.pdf"
    let wrong = try house.relance(
      "statement", "C-001", "--pdf", file, "--currency", "XXX", "--lang", "fr"
    ).ended(64)
    #expect(wrong.errors.contains("C-001 n'a pas de compte en XXX. Donnez EUR."))
    #expect(!FileManager.default.fileExists(atPath: file))
    let written = try house.relance("statement", "C-001", "--pdf", file, "--json").ended().object()
    #expect(written["file"] as? String == file && written["currency"] as? String == "EUR")
    let there = try house.relance("statement", "C-001", "--pdf", file, "--lang", "fr").ended(78)
    #expect(there.errors.contains("existe déjà") && !there.errors.contains("disque"))
    let nowhere = "\(house.home)/nulle-part/releve.pdf"
    let missing = try house.relance("statement", "C-001", "--pdf", nowhere, "--lang", "fr").ended(74)
    #expect(missing.errors.contains("introuvable") && missing.errors.contains(nowhere))
    #expect(!missing.errors.contains("disque") && !missing.errors.contains("store check"))
  }

  @Test("is explained by help in the language asked for, with the keys of its JSON")
  func help() throws {
    let house = try House()
    func help(_ words: String...) throws -> String {
      try Program.run(Programs.relance(), words, environment: house.environment()).ended().output
    }
    #expect(try help("help", "worklist", "--lang", "en").contains("USAGE: relance worklist"))
    #expect(try help("help", "--lang", "fr", "worklist").contains("EMPLOI : relance worklist"))
    #expect(try help("--lang", "en", "help", "store", "backup").contains("USAGE: relance store backup"))
    #expect(try help("help", "--lang", "en").contains("USAGE: relance"))
    for verb in [
      "approve", "skip", "snooze", "done", "resolve", "call", "promise", "dispute", "pause", "contact",
      "stage",
      "payment", "bank-checked", "note", "undo", "redo", "edit",
    ] {
      #expect(try help(verb, "--help", "--lang", "en").contains("\"records\""), "\(verb)")
    }
    #expect(try help("statement", "--help", "--lang", "fr").contains("\"file\""))
  }

  @Test("and one that lists count in the right number and cut a name of three hundred letters")
  func words() throws {
    let house = try House()
    let name = String(repeating: "Société à très longue raison sociale ", count: 9)
    let row = { (line: Int) in Company.customers.split(separator: "\n")[line] }
    let customers = "\(row(0))\n\(row(1))\n".replacingOccurrences(of: "Boulangerie Éclair & Fils", with: name)
    let head = Company.invoices.split(separator: "\n")[0]
    try house.open(
      customers: customers, invoices: "\(head)\nC-001;F-101;15/04/2026;23/05/2026;4 310,00;EUR\n")
    let planned = try house.relance("plan", "--lang", "fr").ended().output
    #expect(planned.contains("1 proposée, 0 annulée, 0 approuvée, 0 à revoir."))
    #expect(planned.split(separator: "\n").allSatisfy { $0.count < 100 })
    #expect(try house.relance("aging", "--lang", "fr").ended().output.hasSuffix("Au 17/06/2026.\n"))
    let id = try #require(try house.reminder(of: "C-001")["id"] as? String)
    try house.relance("bank-checked").ended()
    try house.relance("approve", id).ended()
    let rehearsed = try house.relance("send", id, "--dry-run", "--lang", "fr").ended().output
    #expect(rehearsed.contains("1 partirait, 0 retenue."))
    let sent = try house.relance("send", id, "--yes", "--hold", "0", "--lang", "fr").ended().output
    #expect(sent.contains("1 remise, 0 différée, 0 en échec, 0 incertaine, 0 retenue"))
  }

  @Test("lists the commands wherever the language stands")
  func commands() throws {
    let house = try House()
    for words in [["--help", "--lang", "en"], ["--lang", "en", "--help"], ["-h", "--lang=en"]] {
      let reply = try Program.run(Programs.relance(), words, environment: house.environment()).ended()
      #expect(reply.output.contains("SUBCOMMANDS:"), "\(words)")
    }
  }

  @Test("has no English word for a value in French help, for any command")
  func frenchValues() throws {
    let house = try House()
    func help(_ words: [String], _ language: String) throws -> String {
      try Program.run(
        Programs.relance(), words + ["--help", "--lang", language], environment: house.environment()
      ).ended().output
    }
    func values(_ help: String) -> Set<String> {
      Set(help.matches(of: /<([A-Z][^> ]*)>/).map { String($0.1) })
    }
    // Words of both languages, and of formats.
    let shared: Set<String> = ["ID", "MINUTES", "N"]
    let list = try Program.run(
      Programs.relance(), ["help", "--lang", "en"], environment: house.environment()
    ).ended().output
    let verbs = list.matches(of: #/(?m)^  ([a-z][a-z-]+)  /#).map { [String($0.1)] }
    #expect(verbs.count > 30)
    let nested =
      ["export", "restrict", "erase"].map { ["subject", $0] } + [["charges", "waive"], ["charges", "pay"]]
    for verb in verbs + nested + ["backup", "restore", "salvage", "adopt"].map({ ["store", $0] }) {
      let both = try values(help(verb, "fr")).intersection(values(help(verb, "en")))
      #expect(both.subtracting(shared).isEmpty, "\(verb): \(both)")
    }
  }

  @Test("on a demo store speaks of the store's own day without --today")
  func demoDay() throws {
    let house = try House()
    let sample = try #require(Programs.checkout("sample-data"))
    func run(_ words: String...) throws -> Program {
      try Program.run(Programs.relance(), words, environment: house.environment(["TMPDIR": house.home]))
        .ended()
    }
    let store = try run("demo", "--build-only", "--sample", sample).output
      .trimmingCharacters(in: .newlines)
    let own = try run("worklist", "--json", "--store", store)
    #expect(try own.object()["day"] as? String == "2026-06-17")
    #expect(own.output == (try run("worklist", "--json", "--store", store, "--today", "2026-06-17").output))
    _ = try run("note", "C-0117", "x", "--store", store)
    #expect(try run("aging", "--json", "--store", store).object()["day"] as? String == "2026-06-17")
  }
}

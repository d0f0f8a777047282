import Foundation
import Testing
import Workbench

@Suite("The command line")
struct CommandLineTests {
  @Test("refuses what it does not understand with 64, before any store is touched")
  func usage() throws {
    let house = try House()
    try house.relance("frobnicate").ended(64)
    try house.relance("skip", "R-1").ended(64)
    try house.relance("call", "C-001", "--outcome", "telepathy").ended(64)
    try house.relance("resolve", "R-1", "--arrived", "--drop").ended(64)
    #expect(!FileManager.default.fileExists(atPath: house.store))
  }

  @Test("explains itself and its refusals in the language asked for, every command")
  func languages() throws {
    let house = try House()
    let top = try Program.run(
      Programs.relance(), ["--lang", "fr", "--help"], environment: house.environment()
    ).ended().output
    let list = try #require(top.components(separatedBy: "COMMANDES :\n").last)
    let verbs = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "«" }
    #expect(verbs.contains("redo") && verbs.contains("send") && verbs.count > 35)
    for verb in verbs {
      let help = try house.relance(verb, "--help", "--lang", "fr").ended().output
      for english in ["OVERVIEW", "USAGE", "Show ", "Default", "(values", "Customer", " the "] {
        #expect(!help.contains(english), "\(verb): \(english)")
      }
      #expect(try house.relance(verb, "--help", "--lang", "en").ended().output.contains("USAGE: relance"))
    }
    let missing = try house.relance("resolve", "--lang", "fr").ended(64)
    #expect(missing.errors.hasPrefix("relance: Il manque l'argument '<ID>'"))
    #expect(
      try house.relance("resolve", "--lang", "en").ended(64).errors.hasPrefix("Error: Missing expected"))
  }

  @Test("says where there is no store, and makes none by reading")
  func noStore() throws {
    let house = try House()
    let reply = try house.relance("ledger", "--lang", "en").ended(78)
    #expect(!reply.errors.isEmpty && reply.output.isEmpty)
    try house.relance("init").ended()
    try house.relance("init").ended(78)
  }

  @Test("says that the command is done when only its answer was lost")
  func answerLost() throws {
    let house = try House()
    try house.open()
    let words = ["note", "C-001", "noon", "--store", house.store, "--today", house.today, "--lang", "en"]
    let reply = try Program.run(
      "/bin/sh", ["-c", "exec \"$@\" > /dev/full", "sh", Programs.relance()] + words,
      environment: house.environment()
    ).ended(74)
    #expect(reply.errors.contains("Done, but the answer could not be written"))
    #expect(try house.relance("dump").ended().output.contains(#""text":"noon""#))
  }

  @Test("without a terminal opens no dashboard and says what to do instead")
  func dashboardNeedsTerminal() throws {
    let house = try House()
    try house.open()
    let reply = try Program.run(
      Programs.relance(), ["--store", house.store], environment: house.environment()
    ).ended(69)
    #expect(reply.errors.contains("--help"))
  }

  @Test("takes global options before the verb as well as behind it")
  func optionsAnywhere() throws {
    let house = try House()
    try house.open()
    let before = try Program.run(
      Programs.relance(), ["--store", house.store, "--today=2026-06-17", "aging", "--json"],
      environment: house.environment()
    ).ended()
    let behind = try house.relance("aging", "--json").ended()
    #expect(before.output == behind.output)
  }

  @Test("gives the aged balance in whole cents and decimal strings, later invoices counted apart")
  func aging() throws {
    let house = try House()
    try house.open()
    let object = try house.relance("aging", "--json", on: "2026-05-31").ended().object()
    #expect(object["later_invoices"] as? Int == 0)
    let currencies = try #require(object["currencies"] as? [[String: Any]])
    let euro = try #require(currencies.first)
    func cents(_ name: String) -> Int? { (euro[name] as? [String: Any])?["cents"] as? Int }
    // F-601 and F-101 (8 and 15 days late) and F-102 (1 day); the payment of 10 June does not count yet.
    #expect(cents("days_1_30") == 246_080 + 431_000 + 120_050)
    #expect(cents("not_due") == 82_000 + 277_520 + 56_000 + 64_000)
    let outstanding = try #require(euro["outstanding"] as? [String: Any])
    #expect(outstanding["decimal"] as? String == "12766.50")
    let earlier = try house.relance("aging", "--json", on: "2026-05-01").ended().object()
    #expect(earlier["later_invoices"] as? Int == 4)
  }

  @Test("takes good rows and names each bad one by file, line, problem and remedy")
  func badRows() throws {
    let house = try House()
    try house.open()
    let file = try house.write(
      """
      Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
      C-001;F-900;01/06/2026;30/06/2026;100,00;EUR
      C-001;F-901;01/06/2026;31/02/2026;100,00;EUR
      C-404;F-902;01/06/2026;30/06/2026;100,00;EUR

      """, "more.csv")
    let reply = try house.relance("import", file, "--lang", "en").ended(1)
    #expect(reply.errors.contains("more.csv:3:") && reply.errors.contains("31/02/2026"))
    #expect(reply.errors.contains("more.csv:4:") && reply.errors.contains("C-404"))
    let invoices = try house.relance("invoices", "--customer", "C-001", "--json").ended().list("invoices")
    #expect(invoices.contains { $0["number"] as? String == "F-900" })
    #expect(!invoices.contains { $0["number"] as? String == "F-901" })
  }

  @Test("refuses a file that is not what it claims whole, and leaves the store as it was")
  func unreadableFile() throws {
    let house = try House()
    try house.open()
    let before = try house.relance("dump").ended().output
    try house.relance("import", try house.write("rubbish;words\n1;2\n", "x.csv")).ended(66)
    try house.relance("import", "\(house.home)/nowhere.csv").ended(66)
    let after = try house.relance("dump").ended().output
    #expect(before == after)
  }

  @Test("records a repeated command with one operation id once")
  func repeatedOperation() throws {
    let house = try House()
    try house.open()
    let words = ["payment", "C-004", "1 60,00", "--op-id", "till-7", "--json"]
    let arguments = words + ["--store", house.store, "--today", house.today]
    let first = try Program.run(Programs.relance(), arguments, environment: house.environment()).ended()
      .object()
    let again = try Program.run(Programs.relance(), arguments, environment: house.environment()).ended()
      .object()
    #expect(first["repeat"] as? Bool == false && again["repeat"] as? Bool == true)
    #expect(first["sequence"] as? Int == again["sequence"] as? Int)
    let dump = try house.relance("dump").ended().object()
    let payments = try #require(dump["payments"] as? [[String: Any]])
    #expect(payments.count == 2)
  }

  @Test("asks whose invoice is meant when customers share its number")
  func sharedNumber() throws {
    let house = try House()
    try house.open()
    let file = try house.write(
      """
      Numéro client;Numéro facture;Date facture;Échéance;Montant TTC;Devise
      C-005;F-401;08/05/2026;08/06/2026;75,00;EUR

      """, "shared.csv")
    try house.relance("import", file).ended()
    let reply = try house.relance("why", "--invoice", "F-401").ended(64)
    #expect(reply.errors.contains("C-004") && reply.errors.contains("C-005"))
  }

  @Test("proposes, approves and shows a reminder; sending without a terminal wants --yes")
  func reminder() throws {
    let house = try House()
    try house.open()
    try house.relance("plan").ended()
    let found = try house.reminder(of: "C-004")
    let id = try #require(found["id"] as? String)
    #expect(found["group"] as? String == "to-approve")
    try house.relance("bank-checked").ended()
    try house.relance("approve", id).ended()
    let approved = try house.reminder(of: "C-004")
    #expect(approved["state"] as? String == "approved")
    let shown = try house.relance("show", id, "--json").ended().object()
    #expect((shown["body"] as? String)?.contains("F-401") == true)
    #expect(shown["address"] as? String == "garage@olund.example")
    try house.relance("send", id).ended(64)
    let rehearsed = try house.relance("send", id, "--dry-run").ended()
    #expect(rehearsed.output.contains(id))
    try house.relance("skip", id, "--reason", "vu au comptoir").ended()
    #expect(try house.relance("undo").ended().output.contains("Garage Ölund"))
    #expect(try house.reminder(of: "C-004")["state"] as? String == "approved")
    #expect(try house.relance("redo").ended().output.contains("Garage Ölund"))
    try house.relance("redo").ended(1)
  }

  @Test("logs a call with its promise, freezes, and says why nothing leaves")
  func promise() throws {
    let house = try House()
    try house.open()
    try house.relance(
      "call", "C-003", "--outcome", "promise", "--promise", "2 775,20@24/06/2026", "--note", "par virement"
    ).ended()
    let account = try house.relance("customer", "C-003", "--json").ended().object()
    let promises = try #require(account["promises"] as? [[String: Any]])
    #expect(promises.first?["by"] as? String == "2026-06-24")
    #expect(promises.first?["state"] as? String == "expected")
    let why = try house.relance("why", "C-003", "--json").ended().object()
    #expect((why["exclusions"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test("never lets a name send a control sequence to the terminal")
  func hostileNames() throws {
    let house = try House()
    let names = Company.customers.replacingOccurrences(
      of: "Garage Ölund", with: "G\u{9B}31m\u{202E}arage\u{1B}]0;x\u{7}")
    try house.relance("init").ended()
    _ = try house.relance("import", house.write(names, "c.csv"), house.write(Company.invoices, "i.csv"))
    for verb in ["ledger", "worklist", "invoices", "aging"] {
      let said = try house.relance(verb).ended()
      #expect(
        !(said.output + said.errors).unicodeScalars.contains { [0x1B, 0x9B, 0x202E, 7].contains($0.value) })
    }
    #expect(
      try house.relance("dump").ended().output.utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
  }

  @Test("keeps a live store's day: --today reads and rehearses only")
  func liveStore() throws {
    let house = try House()
    try house.open()
    try house.relance("store", "go-live", "--company", "Somebody Else").ended(64)
    try house.relance("store", "go-live", "--company", "Atelier Lumen SARL").ended()
    try house.relance("plan").ended(64)
    try house.relance("plan", "--dry-run").ended()
    try house.relance("ledger").ended()
  }

  @Test("builds the demo store from the sample company, alive on its own today")
  func demo() throws {
    let house = try House()
    let sample = try #require(Programs.checkout("sample-data"))
    let built = try Program.run(
      Programs.relance(), ["demo", "--build-only", "--sample", sample],
      environment: house.environment(["TMPDIR": house.home])
    ).ended()
    let store = built.output.trimmingCharacters(in: .newlines)
    let worklist = try Program.run(
      Programs.relance(), ["worklist", "--json", "--store", store, "--today", "2026-06-17"],
      environment: house.environment()
    ).ended()
    let entries = try worklist.list("entries")
    #expect(entries.count > 10)
    try Program.run(Programs.relance(), ["verify", "--store", store], environment: house.environment())
      .ended()
  }
}

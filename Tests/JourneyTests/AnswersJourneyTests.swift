import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Answers of the command line")
  struct AnswersJourneyTests {
    private func house() throws -> House {
      let house = try House()
      try house.open()
      return house
    }

    @Test("send --json prints JSON alone, with what became of each message")
    func send() throws {
      let house = try House()
      let id = try house.openWithApproval()
      let sent = try house.relance("send", "--yes", "--hold", "0", "--json").ended()
      let messages = try sent.list("messages")
      #expect(messages.map { $0["id"] as? String } == [id] && messages[0]["state"] as? String == "sent")
      #expect(sent.errors.contains(id) || !sent.errors.isEmpty, "the courier's words go to the error output")
      let nothing = try house.relance("send", "--yes", "--hold", "0", "--json").ended()
      #expect(try nothing.list("messages").isEmpty)
      let own = try house.relance("store", "adopt", "--json").ended().object()
      #expect(own["adopted"] as? Bool == false && (own["returned"] as? [String])?.isEmpty == true)
    }

    @Test("what an option of a dispute or a status would have no effect on is refused, nothing passed over")
    func ineffective() throws {
      let house = try house()
      try house.relance("dispute", "C-001", "--reason", "price").ended()
      try house.relance("status", "C-001", "paused", "--reason", "congés", "--until", "+9").ended()
      let before = try house.relance("dump").ended().output
      for words in [
        ["dispute", "LI-1", "--owner", "Ana", "--note", "x"],
        ["dispute", "--close", "LI-1", "--owner", "Ana"],
        ["dispute", "C-001", "--reason", "price", "--outcome", "x"],
        ["status", "PA-1", "--follow-up", "+3", "--reason", "x"],
        ["status", "PA-1", "--end", "--until", "+3"],
        ["status", "C-001", "--until", "+9"],
        ["status", "PA-1", "--copy-sent", "email", "--follow-up", "+3"],
      ] {
        let said = try Program.run(
          Programs.relance(), words + ["--store", house.store, "--today", house.today],
          environment: house.environment())
        #expect(try !said.ended(64).errors.isEmpty)
      }
      #expect(try house.relance("dump").ended().output == before)
    }

    @Test("a plan below the debt says what stays outside of it, and a simulation why nothing leaves")
    func uncovered() throws {
      let house = try house()
      let plan = try house.relance(
        "instalments", "C-001", "--amount", "300", "--parts", "2", "--from", "2026-07-10", "--lang", "fr"
      ).ended()
      #expect(plan.output.contains("PR-1 150,00 EUR 10/07/2026, PR-2 150,00 EUR 10/08/2026"))
      #expect(plan.errors.contains("hors échéancier, gelé aussi"), "\(plan.errors)")
      let told = try house.relance(
        "scenario", "simulate", "--days", "3", "--customer", "C-001", "--lang", "fr"
      ).ended().output
      #expect(told.contains("0 message et 0 tâche") && told.contains("Promesse PR-1 pour le 10/07/2026"))
      let held = try house.relance("scenario", "simulate", "--days", "3", "--json").ended().list("held")
      #expect(held.contains { $0["customer"] as? String == "C-001" && $0["until"] is String })
      let over = try house.relance("instalments", "--cancel", "PR-2", "--lang", "fr").ended(1)
      #expect(over.errors.contains("échéance de l'échéancier PR-1"))
    }

    @Test("names what it looked for, the forms of a day, and in which state a verb works")
    func refusals() throws {
      let house = try house()
      let unknown = try house.relance("why", "C-99", "--lang", "fr").ended(1).errors
      #expect(unknown.contains("ni d'un client, ni d'une facture, ni d'une relance"), "\(unknown)")
      let day = try house.relance("instalments", "C-001", "--from", "bientôt", "--lang", "fr").ended(64)
        .errors
      #expect(day.contains("« bientôt »") && day.contains("tapez 26/06 ou +8"), "\(day)")
      let half = try house.relance("instalments", "C-001", "--from", "+8", "--lang", "fr").ended(64).errors
      #expect(half.contains("vont avec --parts"), "\(half)")
      let none = try house.relance("limitation", "F-101", "--cancel", "--lang", "fr").ended(1).errors
      #expect(none.contains("F-101") && none.contains("interruption"), "\(none)")
      try house.relance("plan").ended()
      let id = try #require(try house.reminder(of: "C-001")["id"] as? String)
      try house.relance("approve", id).ended()
      let pin = try house.relance("pin", id, "--lang", "fr").ended(1).errors
      #expect(pin.contains("Seule une proposition s'épingle"), "\(pin)")
    }

    @Test("help is broken once, by the width of the terminal, in both languages", arguments: ["fr", "en"])
    func help(language: String) throws {
      for verb in [["scenario", "simulate"], ["plan"], ["dossier"], ["instalments"], ["send"]] {
        let told = try Program.run(
          Programs.relance(), verb + ["--help", "--lang", language],
          environment: try House().environment(["COLUMNS": "80"])
        ).ended().output
        let text = told.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let end = text.firstIndex { $0.hasPrefix("EMPLOI") || $0.hasPrefix("USAGE") } ?? text.count
        for (line, next) in zip(text[..<end], text[..<end].dropFirst()) where !next.isEmpty {
          #expect(line.count <= 80, "\(line)")
          guard let word = next.split(separator: " ").first, !next.hasPrefix("--"), !line.isEmpty else {
            continue
          }
          #expect(line.count + 1 + word.count >= 80, "broken early: \(line)")
        }
      }
    }

    @Test("plan, its rehearsal and the preview tell of a missing scenario file")
    func missingScenario() throws {
      let house = try house()
      try FileManager.default.removeItem(atPath: "\(house.store)/scenarios/default.toml")
      for words in [["plan", "--dry-run"], ["plan"]] {
        let told = try Program.run(
          Programs.relance(), words + ["--store", house.store, "--today", house.today, "--lang", "fr"],
          environment: house.environment()
        ).ended()
        #expect(told.errors.contains("scenarios/default.toml n'existe pas"), "\(words): \(told.errors)")
      }
      let notes = try house.relance("plan", "--dry-run", "--json", "--lang", "en").ended().object()["notes"]
      #expect((notes as? [String])?.first?.contains("built-in ladder") == true)
    }

    @Test("files that went wrong stand under W, each with its line; a fault of TOML in our words")
    func warnings() throws {
      let house = try house()
      try house.write("never-chased = oui\n", "store/scenarios/amis.toml")
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("W détails")
      try screen.press("W")
      try screen.waitFor("scenarios/amis.toml:1")
      try screen.waitFor("n'est pas du TOML")
      try screen.press("Escape")
      try screen.waitUntilGone("n'est pas du TOML")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }
  }
}

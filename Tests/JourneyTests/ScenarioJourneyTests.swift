import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Several scenarios")
  struct ScenarioJourneyTests {
    private static let friends = "never-chased = true\n[rule]\ncustomers = [\"C-001\", \"C-999\"]\n"

    private func house() throws -> House {
      let house = try House()
      try house.open()
      return house
    }

    private func journal(_ house: House) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: try #require(house.files("journal", ending: ".jsonl").last)))
    }

    @Test("plan --dry-run says word for word what the run then does, an adopted scenario included")
    func dryRun() throws {
      let house = try house()
      for words in [nil, Self.friends, nil as String?] {
        if let words { try house.write(words, "store/scenarios/amis.toml") }
        let dry = try house.relance("plan", "--dry-run", "--lang", "en").ended().output
        let facts = try house.relance("plan", "--dry-run", "--json").ended().output
        let before = try journal(house)
        #expect(try house.relance("plan", "--dry-run", "--lang", "en").ended().output == dry)
        #expect(try journal(house) == before)
        let real =
          words == nil
          ? try house.relance("plan", "--lang", "en").ended().output
          : try house.relance("plan", "--json").ended().output
        if words == nil {
          #expect(real == dry)
        } else {
          let mask = { (text: String) in
            text.replacingOccurrences(of: #""sequence":\d+"#, with: "", options: .regularExpression)
          }
          #expect(mask(real) == mask(facts))
          #expect(real.contains(#""adopted":true"#) && real.contains(#""reason":"scenario""#))
          #expect(dry.contains("cancelled: scenario changed"))
        }
      }
      #expect(try !house.queue().contains { $0["customer"] as? String == "C-001" })
      let why = try house.relance("why", "C-001", "--lang", "en").ended().output
      #expect(why.contains("Scenario \"amis\", which never chases: chosen by customer number."))
      #expect(why.contains("Never chased by machine: scenario \"amis\"."))
      #expect(try house.relance("worklist", "--lang", "en").ended().output.contains("C-001"))
    }

    @Test("a wrong file is named with line, key and remedy, and the rules in force stay")
    func check() throws {
      let house = try house()
      try house.relance("plan").ended()
      try house.write(
        Self.friends.replacingOccurrences(of: "customers", with: "customer"), "store/scenarios/amis.toml")
      let reply = try house.relance("scenario", "check", "--lang", "en").ended(78)
      #expect(
        reply.errors.contains(
          "scenarios/amis.toml:3: rule.customer: Unknown key. Did you mean \"customers\"?"))
      let problems = try house.relance("scenario", "check", "--json").ended(78).list("problems")
      #expect(problems.count == 1 && problems[0]["line"] as? Int == 3)
      try house.relance("plan").ended(78)
      #expect(try house.queue().contains { $0["customer"] as? String == "C-001" })
      try house.write(Self.friends, "store/scenarios/amis.toml")
      let sound = try house.relance("scenario", "check", "--lang", "en").ended().output
      #expect(sound.contains("scenarios/amis.toml : never chased by machine, 1 customer."))
      #expect(sound.contains("no customer has the number C-999"))
      #expect(!sound.contains("there is no such file"))
      try FileManager.default.removeItem(atPath: "\(house.store)/scenarios/default.toml")
      let builtIn = try house.relance("scenario", "check", "--lang", "en").ended().output
      #expect(builtIn.contains("scenarios/default.toml (built in, there is no such file)"), "\(builtIn)")
    }

    @Test("check says nothing of what init writes, and names each step that never comes with line and remedy")
    func hints() throws {
      let house = try house()
      let clean = try house.relance("scenario", "check", "--lang", "en").ended().output
      #expect(!clean.contains("Note"), "\(clean)")
      let path = "\(house.store)/scenarios/default.toml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let late =
        text.replacingOccurrences(of: "days = 12\n", with: "days = 60\n")
        .replacingOccurrences(of: "days = 38\n", with: "days = 38\nceiling = 500\n")
        .replacingOccurrences(of: "days = 53\n", with: "days = 53\nminimum = 900000000\n")
      try house.write(late, "store/scenarios/default.toml")
      let lines = late.components(separatedBy: "\n")
      let line = { (words: String) in (lines.firstIndex(of: words) ?? -1) + 1 }
      let said = try house.relance("scenario", "check", "--lang", "en").ended().output
      for words in [
        "Note: scenarios/default.toml:\(line("days = 60")): step[4].days: AP never comes: ",
        "Put AP before day +28, or make it a note (place = \"internal-note\").",
        "Note: scenarios/default.toml:\(line("ceiling = 500")): step[7].ceiling: ceiling does nothing on MD: ",
        "Note: scenarios/default.toml:\(line("minimum = 900000000")): step[8].minimum: AM never comes, nor CX: ",
      ] {
        #expect(said.contains(words), "\(said)")
      }
      let hints = try house.relance("scenario", "check", "--json").ended().list("hints")
      #expect(hints.map { $0["key"] as? String } == ["step[4].days", "step[7].ceiling", "step[8].minimum"])
      #expect(hints.map { $0["line"] as? Int }.first == line("days = 60"))
      // A hint is no refusal: planning adopts the file, and what it said is true.
      #expect(try house.relance("plan", "--lang", "en").ended().output.contains("adopted"))
      let days = try house.relance("scenario", "simulate", "--days", "100", "--json").ended().list("days")
      let steps = days.flatMap { ($0["leaving"] as? [[String: Any]]) ?? [] }.compactMap {
        $0["step"] as? String
      }
      #expect(!steps.contains("AM") && steps.contains("MD"))
    }

    @Test("show prints ladder and customers, by scenario or customer; simulate touches nothing")
    func showAndSimulate() throws {
      let house = try house()
      let shown = try house.relance("scenario", "show", "particuliers", "--lang", "en").ended().output
      #expect(shown.contains("particuliers : segment consumer"))
      #expect(shown.contains("Formal notice") && shown.contains("+55"))
      let own = try house.relance("scenario", "show", "C-001", "--lang", "en").ended().output
      #expect(own.hasPrefix("Scenario \"default\": no rule chooses this customer."))
      try house.relance("scenario", "show", "nobody").ended(64)
      try house.relance("scenario", "simulate", "--days", "0").ended(64)
      let before = try journal(house)
      let once = try house.relance("scenario", "simulate", "--json").ended().output
      #expect(try house.relance("scenario", "simulate", "--json").ended().output == once)
      #expect(try journal(house) == before)
      let days = try house.relance("scenario", "simulate", "--days", "5", "--json").ended().list("days")
      #expect(days.count == 5)
      let leaving = try #require(days.first?["leaving"] as? [[String: Any]])
      let dry = try house.relance("plan", "--dry-run", "--json").ended().list("proposed")
      #expect(
        Set(leaving.compactMap { $0["customer"] as? String })
          == Set(dry.compactMap { $0["customer"] as? String }))
      #expect(
        try house.relance("scenario", "simulate", "--customer", "C-001").ended().output.contains("C-001"))
    }
  }
}

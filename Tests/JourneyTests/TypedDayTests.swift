import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Days on the command line")
  struct TypedDayTests {
    private func open() throws -> House {
      let house = try House()
      try house.open()
      try house.relance("plan").ended()
      return house
    }

    @Test("are read without a year as forms read them: days to come, and days on which something happened")
    func readings() throws {
      let house = try open()
      let id = try #require(house.reminder(of: "C-004")["id"] as? String)
      for (word, day) in [("26/06", "26/06/2026"), ("+3", "20/06/2026"), ("ven. 26/06", "26/06/2026")] {
        let told = try house.relance("snooze", id, "--until", word, "--lang", "fr").ended()
        #expect(told.output.contains("Reportées au \(day)") && told.errors.isEmpty)
      }
      let next = try house.relance("snooze", id, "--until", "05/12", "--lang", "fr").ended()
      #expect(next.output.contains("05/12/2026") && next.errors.isEmpty)
      let promise = try house.relance("promise", "C-006", "100@30/06", "--lang", "fr").ended()
      #expect(promise.output.contains("30/06/2026"))
      let plan = try house.relance(
        "instalments", "C-005", "--pay", "300@30/06", "--pay", "340@05/01/27", "--lang", "fr"
      ).ended()
      #expect(plan.output.contains("30/06/2026") && plan.output.contains("05/01/2027"))
      // Money came on the last 12 June; one of 20 June would be last year's.
      try house.relance("payment", "C-001", "10,00", "--on", "12/06").ended()
      #expect(try house.relance("dump").ended().output.contains("2026-06-12"))
      let old = try house.relance("payment", "C-001", "11,00", "--on", "20/06", "--lang", "fr").ended()
      #expect(old.errors.contains("« 20/06 » : lu ven. 20/06/2025 (il y a 362 j)."))
    }

    @Test(
      "past half of the year, a day to come is the next one, which is told; just past, it is refused as past")
    func turnOfTheYear() throws {
      let house = try open()
      let id = try #require(house.reminder(of: "C-004")["id"] as? String)
      let past = try house.relance("snooze", id, "--until", "12/06", "--lang", "fr").ended(1)
      #expect(past.errors.contains("12/06/2026"))
      try house.relance("promise", "C-006", "100@12/06").ended(1)
      let next = try house.relance("snooze", id, "--until", "05/01", "--lang", "en", on: "2026-12-15").ended()
      #expect(next.output.contains("05/01/2027"))
      #expect(next.errors.contains("\"05/01\": read as Tue 05/01/2027."))
    }

    @Test(
      "that are none are named with an example, and nothing is recorded", arguments: ["demain", "31/02", ""])
    func faults(word: String) throws {
      let house = try open()
      let before = try house.relance("dump").ended().output
      let id = try #require(house.reminder(of: "C-004")["id"] as? String)
      let told = try house.relance("snooze", id, "--until", word, "--lang", "fr").ended(64)
      #expect(told.errors.contains("tapez 26/06 ou +8") || told.errors.contains("Ce jour n'existe pas"))
      try house.relance("promise", "C-006", "100@\(word)").ended(64)
      try house.relance("payment", "C-006", "100", "--on", word).ended(64)
      #expect(try house.relance("dump").ended().output == before)
    }

    @Test("are explained in the help of every command that takes one, but the day of the run has its year")
    func help() throws {
      let house = try House()
      let verbs = [
        "snooze", "pause", "promise", "call", "instalments", "status", "dispute", "done", "letter", "payment",
        "limitation", "why",
      ]
      for verb in verbs {
        let said = try Program.run(
          Programs.relance(), [verb, "--help", "--lang", "en"], environment: house.environment())
        let text = said.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("A day is written 26/06/2026, 2026-06-26, 26/06 or +8"), "\(verb)")
      }
      _ = try Program.run(
        Programs.relance(), ["queue", "--today", "12/06"], environment: house.environment()
      ).ended(64)
    }
  }
}

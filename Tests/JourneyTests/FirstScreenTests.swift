import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("The first screen tells the truth")
  struct FirstScreen {
    let house: House

    init() throws {
      house = try House()
      try house.open()
    }

    @Test(
      "of a store that is opened for the first time: proposals in the list and in the title bar",
      arguments: ["fr", "en"])
    func firstOpening(language: String) throws {
      let screen = try Screen(house, language: language)
      defer { screen.close() }
      try screen.waitFor(language == "fr" ? "Planification : 6" : "Planning: 6")
      try screen.waitFor(language == "fr" ? "3 Relances 6" : "3 Reminders 6")
      try screen.waitFor(language == "fr" ? "(?m)^> .*Valider .*R2" : "(?m)^> .*Approve .*R2")
      #expect(try !screen.text().contains(language == "fr" ? "Rien aujourd'hui" : "Nothing today"))
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("of a store opened for reading alone, and no verb opens a form that could not be kept")
    func readOnly() throws {
      let screen = try Screen(house, ["--read-only"])
      defer { screen.close() }
      try screen.waitFor("Lecture seule. Ouvert avec --read-only. Rouvrir sans pour enregistrer.")
      try screen.press("c")
      try screen.waitFor("Consigner un appel|Appel : Ouvert avec --read-only")
      #expect(try !screen.text().contains("Consigner un appel"))
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("of a store whose sendings are stopped by the file PAUSE, from the moment that it is there")
    func pause() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      #expect(try !screen.text().contains("PAUSE"))
      try house.write("", "store/PAUSE")
      try screen.press("Down")
      try screen.waitFor("Rien ne part : le fichier PAUSE est là, supprimez-le")
      try FileManager.default.removeItem(atPath: "\(house.store)/PAUSE")
      try screen.press("R")
      try screen.waitUntilGone("PAUSE")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("of a restored store that is only read goes by itself once another shell adopts the store")
    func adopted() throws {
      let backup = "\(house.home)/backup"
      try house.relance("store", "backup", backup).ended()
      house.store = "\(house.home)/copy"
      try Program.run(
        Programs.relance(), ["store", "restore", backup, house.store], environment: house.environment()
      ).ended()
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("Lecture seule")
      try house.relance("store", "adopt").ended()
      try screen.waitUntilGone("Lecture seule")
      try screen.press("c")
      try screen.waitFor("Consigner un appel")
    }

    @Test(
      "of a store that another shell makes live, which the title says at once, and no question stays open")
    func live() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("ESSAI")
      try screen.press("c")
      try screen.waitFor("Consigner un appel")
      try house.relance("store", "go-live", "--company", "Atelier Lumen SARL").ended()
      try screen.waitFor("RÉEL")
      try screen.waitUntilGone("ESSAI")
      try screen.waitFor("passer en réel")
      #expect(try !screen.text().contains("Consigner un appel"))
    }

    @Test("and a batch on a stale bank is refused by every name, with both remedies")
    func staleBatch() throws {
      try house.relance("plan", on: "2026-06-29").ended()
      let reply = try house.relance("approve", "--all", on: "2026-06-29")
      #expect(reply.status == 1)
      for number in 1...2 { #expect(reply.errors.contains("R-\(number)"), "\(reply.errors)") }
      #expect(
        reply.errors.contains("importez les paiements") && reply.errors.contains("relance bank-checked"))
      // What is left over of a batch is one still: only a reminder that is named passes alone.
      for number in 2...6 {
        _ = try house.relance("skip", "R-\(number)", "--reason", "réglé", on: "2026-06-29")
      }
      #expect(try house.relance("approve", "--all", on: "2026-06-29").status == 1)
      try house.relance("approve", "R-1", on: "2026-06-29").ended()
    }
  }
}

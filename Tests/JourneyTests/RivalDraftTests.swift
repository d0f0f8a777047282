import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Two people at one reminder")
  struct RivalDrafts {
    let house: House
    let id: String

    init() throws {
      house = try House()
      try house.open()
      try house.relance("plan").ended()
      id = try #require(house.reminder(of: "C-001")["id"] as? String)
    }

    /// An editor that adds a line of its own, says that it is open, and ends when the test lets it.
    private func editor(_ name: String) throws -> String {
      let (open, go) = ("\(house.home)/\(name).open", "\(house.home)/\(name).go")
      try #require(mkfifo(go, 0o600) == 0)
      return try house.write(
        "#!/bin/sh\nprintf '\\nDe la main de \(name).\\n' >> \"$1\"\n: > '\(open)'\nread word < '\(go)'\n",
        "bin/\(name)", permissions: 0o700)
    }

    /// Waits until that editor is open.
    private func opened(_ name: String, on screen: Screen) throws {
      try screen.wait("\(name)'s editor") { _ in
        FileManager.default.fileExists(atPath: "\(house.home)/\(name).open")
      }
    }

    /// Lets that editor end.
    private func end(_ name: String) throws {
      try Data("go\n".utf8).write(to: URL(fileURLWithPath: "\(house.home)/\(name).go"))
    }

    private func text() throws -> String { try house.relance("show", id).ended().output }

    @Test(
      "on the command line write apart: the second is refused with the draft kept, nobody's name is another's"
    )
    func commandLine() throws {
      let kept = try house.write("Objet : gardé\n\ndepuis hier\n", "store/tmp/edit-\(id).txt")
      let alice = try Screen(
        house, ["edit", id, "--as", "alice"], columns: 200, more: ["VISUAL": try editor("alice")])
      defer { alice.close() }
      try opened("alice", on: alice)
      #expect(try alice.text().contains(kept), "a draft of before is named")
      let bob = try Screen(
        house, ["edit", id, "--as", "bob"], columns: 200, more: ["VISUAL": try editor("bob")])
      defer { bob.close() }
      try opened("bob", on: bob)
      #expect(try bob.text().contains("par alice"))
      try end("alice")
      try alice.waitFor("== over")
      #expect(try text().contains("De la main de alice."))
      try end("bob")
      try bob.waitFor("== over")
      try bob.waitFor("Brouillon gardé")
      #expect(try text().contains("De la main de alice.") && !text().contains("de bob"))
      let drafts = house.files("tmp", ending: ".txt").filter { $0 != kept }
      #expect(drafts.count == 1, "\(drafts)")
      #expect(try String(contentsOfFile: drafts.first ?? "", encoding: .utf8).contains("De la main de bob."))
      #expect(try String(contentsOfFile: kept, encoding: .utf8).contains("depuis hier"))
      #expect(house.files("tmp", ending: ".lock").isEmpty)
    }

    private func queue(as name: String) throws -> Screen {
      let screen = try Screen(house, ["--as", name], columns: 120, more: ["VISUAL": try editor(name)])
      try screen.waitFor("(?m)^>")
      try screen.press("3")
      try screen.waitFor("File de relances")
      return screen
    }

    @Test(
      "in two dashboards: the second opens nothing and says who; afterwards neither has the other's draft")
    func dashboards() throws {
      let bob = try queue(as: "bob")
      defer { bob.close() }
      // Last, for her program is the one that is killed.
      let alice = try queue(as: "alice")
      defer { alice.close() }
      try alice.press("e")
      try opened("alice", on: alice)
      try bob.press("e")
      try bob.waitFor("alice en modifie le texte ailleurs")
      #expect(!FileManager.default.fileExists(atPath: "\(house.home)/bob.open"))
      try alice.signal(SIGKILL)
      try end("alice")
      try alice.waitFor("== over")
      try bob.press("e")
      try opened("bob", on: bob)
      try end("bob")
      try bob.waitFor("modifiée")
      let edited = try #require(house.queue().first { $0["version"] as? Int == 2 }?["id"] as? String)
      let shown = try house.relance("show", edited).ended().output
      #expect(shown.contains("De la main de bob.") && !shown.contains("alice"))

      try FileManager.default.removeItem(atPath: "\(house.home)/alice.go")
      let again = try queue(as: "alice")
      defer { again.close() }
      try again.press("e")
      try again.waitFor("Reprendre le brouillon")
    }

    private func callForm() throws -> Screen {
      let screen = try Screen(house, ["--as", "alice"], columns: 120, rows: 30)
      try screen.openCallForm()
      return screen
    }

    @Test(
      "in two dashboards of one person: what is typed second into the same form covers nothing, and it says so"
    )
    func sameForm() throws {
      let (first, second) = (try callForm(), try callForm())
      defer { second.close() }
      for (screen, amount) in [(first, "1 100,00"), (second, "2 200,00")] {
        try screen.press("p", "Tab")
        try screen.type(amount)
        try screen.waitFor(amount)
      }
      try second.waitFor("Un autre tableau de bord garde un brouillon")
      try first.press("Escape")
      try first.waitUntilGone("Consigner un appel")
      first.close()
      try second.type("0")
      try second.waitFor("2 200,000")
      try second.press("Escape")
      try second.waitUntilGone("Consigner un appel")
      let third = try callForm()
      defer { third.close() }
      try third.waitFor("1 100,00")
      try third.waitFor("Brouillon repris")
    }
  }
}

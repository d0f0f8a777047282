import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Nothing typed is lost")
  struct Drafts {
    let house: House

    init() throws {
      house = try House()
      try house.open()
      try house.relance("plan").ended()
    }

    /// Opens the café's call form on a fresh dashboard.
    private func callForm(_ more: [String: String] = [:]) throws -> Screen {
      let screen = try Screen(house, columns: 100, rows: 30, more: more)
      try screen.openCallForm()
      return screen
    }

    @Test("in the call form, whatever ends the program", arguments: [SIGKILL, SIGHUP, SIGTERM, SIGSEGV])
    func ended(by number: Int32) throws {
      let screen = try callForm(["SWIFT_BACKTRACE": "enable=no"])
      try screen.press("p", "Tab")
      try screen.type("1 200,00")
      try screen.waitFor("1 200,00")
      try screen.signal(number)
      try screen.waitFor("== over")
      screen.close()

      let again = try callForm()
      defer { again.close() }
      try again.waitFor("1 200,00")
      try again.waitFor("Brouillon repris")
      try again.press("Escape")
      try again.waitUntilGone("Consigner un appel")
      try again.press("c")
      try again.waitFor("1 200,00")
    }

    @Test("in a note given to an editor that crashes after saving, or before")
    func noteInAnEditor() throws {
      let editor = try house.write(
        "#!/bin/sh\nprintf ' par le crayon' >> \"$1\"\nkill -SEGV $$\n", "bin/editor", permissions: 0o700)
      let screen = try callForm(["VISUAL": editor])
      defer { screen.close() }
      try screen.press("m", "Tab", "Tab")
      try screen.type("dit au bar")
      try screen.press("F4")
      try screen.waitFor("dit au bar par le crayon")
      try house.write("#!/bin/sh\n: > \"$1\"\nexit 3\n", "bin/editor", permissions: 0o700)
      try screen.press("F4")
      try screen.waitFor("Éditeur quitté en erreur \\(3\\)")
      try screen.press("Escape")
      try screen.waitUntilGone("Consigner un appel")
      try screen.press("c")
      try screen.waitFor("dit au bar par le crayon")
    }

    @Test("in a reminder whose editor fails: the draft is offered, then recorded")
    func reminderInAnEditor() throws {
      let editor = try house.write(
        "#!/bin/sh\nprintf '\\nReprise au crayon.\\n' >> \"$1\"\nexit 7\n", "bin/editor", permissions: 0o700)
      let screen = try Screen(house, more: ["VISUAL": editor])
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("3")
      try screen.waitFor("File de relances")
      try screen.press("e")
      try screen.waitFor("Éditeur quitté en erreur \\(7\\).*Brouillon gardé")
      try house.write("#!/bin/sh\nexit 0\n", "bin/editor", permissions: 0o700)
      try screen.press("e")
      try screen.waitFor("Reprendre le brouillon")
      try screen.press("Enter")
      try screen.waitFor("modifiée")
      let edited = try #require(house.queue().first { $0["version"] as? Int == 2 }?["id"] as? String)
      #expect(try house.relance("show", edited).ended().output.contains("Reprise au crayon."))
    }
  }
}

import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Any terminal")
  struct Terminals {
    let house: House

    init() throws {
      house = try House()
      try house.open()
      try house.relance("plan").ended()
    }

    @Test("that cannot place a cursor is refused with a sentence and 69")
    func dumb() throws {
      let screen = try Screen(house, terminal: "dumb")
      defer { screen.close() }
      #expect(try screen.waitForEnd() == 69)
      #expect(try screen.text().contains("relance: "))
    }

    @Test("that nobody knows is refused with a sentence that names it and 69")
    func unknown() throws {
      let screen = try Screen(house, more: ["RELANCE_TERM": "nobody-knows"])
      defer { screen.close() }
      #expect(try screen.waitForEnd() == 69)
      #expect(try screen.text().contains("nobody-knows"))
    }

    @Test("is refused with 69 when TERM is not set at all")
    func unset() throws {
      let relance = try Programs.relance()
      let inner = "env -u TERM \"\(relance)\" --store \"\(house.store)\" --today \(house.today)"
      let reply = try Program.run(
        "/usr/bin/script", ["-qec", inner, "/dev/null"], environment: house.environment())
      #expect(reply.status == 69)
      #expect(reply.output.contains("TERM"))
    }

    @Test(
      "that understands xterm is served though its description is missing",
      arguments: ["xterm-kitty", "foot"])
    func kin(name: String) throws {
      let screen = try Screen(house, more: ["RELANCE_TERM": name])
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("numbers Home and End as it likes, whatever TERM calls it: they go to both ends of the list")
    func editingKeys() throws {
      let screen = try Screen(house, more: ["RELANCE_TERM": "xterm-256color"])
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      let first = try screen.current().text
      for (home, end) in [("\u{1B}[1~", "\u{1B}[4~"), ("\u{1B}[7~", "\u{1B}[8~"), ("\u{1B}OH", "\u{1B}OF")] {
        try screen.type(end)
        try screen.wait("the last row after \(end.dropFirst())") { _ in
          (try? screen.current().text).map { $0 != first } ?? false
        }
        try screen.type(home)
        try screen.wait("the first row after \(home.dropFirst())") { _ in
          (try? screen.current().text) == first
        }
      }
    }

    @Test(
      "may shrink to a single cell and grow again, at any size", arguments: [(80, 24), (60, 20), (300, 100)])
    func resizes(columns: Int, rows: Int) throws {
      let screen = try Screen(house, columns: columns, rows: rows)
      defer { screen.close() }
      try screen.waitFor("(?m)^>  Boulangerie")
      try screen.resize(1, 1)
      try screen.wait("one cell") { $0.count <= 3 }
      try screen.resize(20, 5)
      try screen.press("Down")
      try screen.resize(columns, rows)
      try screen.waitFor("(?m)^>.*")
      try screen.waitFor("F1")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("is given back after a signal", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func signals(number: Int32) throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      #expect(try screen.isAlternate())
      try screen.signal(number)
      _ = try screen.waitForEnd()
    }

    @Test("is the shell's again while the program is stopped, and whole again after it goes on")
    func stopped() throws {
      let screen = try Screen(house, underJobControl: true)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      try screen.press("C-z")
      try screen.waitFor("== stopped")
      #expect(try !screen.isAlternate())
      #expect(house.file("before") == house.file("stopped"), "the terminal's modes are as before")
      try screen.resize(100, 30)
      try screen.press("Enter")
      try screen.waitFor("(?m)^>.*Boulangerie")
      #expect(try screen.isAlternate())
      try screen.press("Down")
      try screen.press("q")
      _ = try screen.waitForEnd()
    }

    @Test("that is closed takes the program with it")
    func closedTerminal() throws {
      let screen = try Screen(house)
      try screen.waitFor("(?m)^>")
      let process = try #require(house.file("pid").flatMap { pid_t($0) })
      screen.close()
      let deadline = Date().addingTimeInterval(15)
      while kill(process, 0) == 0, Date() < deadline { usleep(5000) }
      #expect(kill(process, 0) != 0, "the process is still there")
    }

    @Test("whose input is closed is refused, not waited for")
    func closedInput() throws {
      let relance = try Programs.relance()
      let command = "exec \"\(relance)\" --store \"\(house.store)\" --today \(house.today) <&-"
      let reply = try Program.run("/bin/sh", ["-c", command], environment: house.environment())
      #expect(reply.status == 69)
      #expect(!reply.errors.isEmpty)
    }

    @Test("reports the mouse only after M, and no longer once the program has gone")
    func mouse() throws {
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      #expect(try !screen.hasMouse())
      try screen.press("M")
      try screen.waitFor("Souris active")
      #expect(try screen.hasMouse())
      let (place, first) = try screen.current()
      try screen.type("\u{1B}[<0;10;\(place + 3)M")
      try screen.wait("the row that was clicked") { _ in (try? screen.current().place) == place + 2 }
      try screen.type("\u{1B}[<64;10;\(place + 3)M")
      try screen.wait("the first row") { _ in (try? screen.current().text) == first }
      try screen.signal(SIGTERM)
      _ = try screen.waitForEnd()
      #expect(try !screen.hasMouse())
    }

    @Test("without colours gets none, with --ascii gets ASCII signs alone")
    func plain() throws {
      let screen = try Screen(house, ["--ascii"], language: "en", more: ["NO_COLOR": "1"])
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      let painted = try screen.painted()
      #expect(painted.range(of: "\u{1B}\\[[0-9;]*[34][0-7]m", options: .regularExpression) == nil)
      let text = try screen.text()
      let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII }
      #expect(isPlain, "\(text)")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("speaks French and English on each of the five screens", arguments: ["fr", "en"])
    func languages(language: String) throws {
      let screen = try Screen(house, columns: 120, rows: 36, language: language)
      defer { screen.close() }
      try screen.waitFor(language == "fr" ? "Travail" : "Work")
      let words =
        language == "fr"
        ? ["Client", "File de relances", "(?i)appel", "(?i)encours", "dossiers"]
        : ["Customer", "Reminder queue", "(?i)call", "Owed", "(?i)today|work"]
      for (key, word) in zip(["2", "3", "4", "5", "1"], words) {
        try screen.press(key)
        try screen.waitFor("\\[\(key) ")
        try screen.waitFor(word)
      }
      try screen.press("F1")
      // The bottom line names the help as well: only the help itself names this key.
      try screen.waitFor("Ctrl-P")
      try screen.press("Escape")
      try screen.waitUntilGone("Ctrl-P")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }
  }
}

import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A send that was asked for and interrupted")
  struct InterruptedHold {
    let house: House
    let id: String

    init() throws {
      house = try House()
      id = try house.openWithApproval()
    }

    /// Whether its message lies in the outbox.
    private var hasLeft: Bool { !house.files("outbox/mail", ending: ".eml").isEmpty }

    /// Asks for the message to leave while the file PAUSE keeps it; the file stays.
    private func stopByPause() throws -> String {
      let pause = try house.write("", "store/PAUSE")
      let stopped = try house.relance("send", "--yes", "--hold", "0", "--lang", "fr").ended(1)
      #expect(stopped.errors.contains("le fichier PAUSE"))
      return pause
    }

    @Test("in the dashboard leaves all the same when its terminal is closed")
    func closedTerminal() throws {
      let screen = try Screen(house)
      try screen.waitFor("(?m)^>")
      try screen.press("S")
      try screen.waitFor("Envoyer · 1 message")
      try screen.press("o")
      try screen.waitFor("Envoi de 1 message dans")
      screen.close()
      let deadline = Date().addingTimeInterval(20)
      while !hasLeft, Date() < deadline { usleep(20_000) }
      #expect(hasLeft, "the message stayed here")
    }

    @Test("by the file PAUSE is counted by send --dry-run and taken by the next send")
    func nextSend() throws {
      let pause = try stopByPause()
      try FileManager.default.removeItem(atPath: pause)
      let shown = try house.relance("send", "--dry-run", "--lang", "fr").ended().output
      #expect(shown.contains(id) && shown.contains("1 partirait"))
      let listed = try house.relance("send", "--dry-run", "--json").ended().list("messages")
      #expect(listed.map { $0["id"] as? String } == [id])
      try house.relance("send", "--yes", "--lang", "fr").ended()
      #expect(hasLeft)
    }

    @Test("by the file PAUSE is taken up by a dashboard that is opened once the file is gone")
    func reopened() throws {
      try FileManager.default.removeItem(atPath: try stopByPause())
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.wait("the message to leave") { _ in hasLeft }
      try screen.waitFor("1 remise")
    }

    @Test("by the file PAUSE waits in an open dashboard, and leaves once the file is gone")
    func unpaused() throws {
      let pause = try stopByPause()
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("Rien ne part : le fichier PAUSE")
      #expect(!hasLeft)
      try FileManager.default.removeItem(atPath: pause)
      try screen.wait("the message to leave") { _ in hasLeft }
    }
  }
}

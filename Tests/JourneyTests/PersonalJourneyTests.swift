import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("A person's own config.toml")
  struct Personal {
    let house: House

    init() throws {
      house = try House()
      try house.open()
      try FileManager.default.createDirectory(
        atPath: "\(house.home)/config/relance", withIntermediateDirectories: true)
    }

    private func config(_ text: String) throws { try house.write(text, "config/relance/config.toml") }

    @Test("sets the language of every verb and of the dashboard; --lang wins, the locale stands in")
    func language() throws {
      #expect(
        try house.relance("queue").ended().output.range(of: "(?i)customer", options: .regularExpression)
          == nil)
      try config("language = \"en\"\n")
      let refusal = try house.relance("customer", "C-999")
      #expect(refusal.errors.contains("ustomer") && !refusal.errors.contains("lient"))
      let french = try house.relance("customer", "C-999", "--lang", "fr")
      #expect(french.errors.contains("Client"))
      let screen = try Screen(house, ["--store", house.store, "--today", house.today], onStore: false)
      defer { screen.close() }
      try screen.waitFor("Today's work|1 Work")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }

    @Test("keeps its good lines when one is wrong; the wrong one shows under W and in doctor")
    func wrongLine() throws {
      try config("language = \"en\"\nthem = \"sombre\"\n[keys]\napprove = [\"b\"]\nnosuch = [\"v\"]\n")
      let doctor = try house.relance("doctor")
      #expect(doctor.output.contains("config") && doctor.output.contains("nosuch"))
      #expect(doctor.output.contains("config.toml:2"))
      let screen = try Screen(
        house, ["--store", house.store, "--today", house.today], columns: 120, rows: 36, onStore: false)
      defer { screen.close() }
      try screen.waitFor("W details")
      try screen.press("W")
      try screen.waitFor("them: ")
      try screen.waitFor("nosuch")
      try screen.press("Escape")
      try screen.waitUntilGone("nosuch")
      try screen.press("q")
      #expect(try screen.waitForEnd() == 0)
    }
  }
}

import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Opening a file")
  struct OpeningFiles {
    @Test("shows the statement, and the very message that left, in the program of the settings")
    func opener() throws {
      let house = try House()
      try house.open()
      try house.relance("plan").ended()
      let reminder = try house.reminder(of: "C-001")
      let id = try #require(reminder["id"] as? String)
      try house.relance("approve", id).ended()
      try house.relance("send", "--yes", "--hold", "0", id).ended()
      let viewer = try house.write(
        """
        #!/bin/sh
        cp "$1" "$HOME/seen.part" && mv "$HOME/seen.part" "$HOME/seen.$(basename "$1")"

        """, "bin/viewer", permissions: 0o700)
      try FileManager.default.createDirectory(
        atPath: "\(house.home)/config/relance", withIntermediateDirectories: true)
      try house.write("opener = [\"\(viewer)\"]\n", "config/relance/config.toml")
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>.*")
      try screen.press("2")
      try screen.waitFor("\\[2 Clients\\]")
      try screen.press("Enter")
      try screen.waitFor("C-001")
      try screen.press("o")
      try screen.waitFor("Ouvert : .*\\.pdf")
      let seen = { (ending: String) -> Data? in
        let names = try FileManager.default.contentsOfDirectory(atPath: house.home)
        return names.first { $0.hasPrefix("seen.") && $0.hasSuffix(ending) }.flatMap {
          FileManager.default.contents(atPath: "\(house.home)/\($0)")
        }
      }
      try screen.wait("the viewer of the statement") { _ in (try? seen(".pdf")) != nil }
      #expect(try #require(try seen(".pdf")).starts(with: Array("%PDF".utf8)))
      for _ in 0..<3 { try screen.press("Tab") }
      try screen.waitFor("\\[Messages")
      try screen.press("o")
      try screen.waitFor("Ouvert : .*\(id).eml")
      try screen.wait("the viewer of the message") { _ in (try? seen(".eml")) != nil }
      let left = try house.relance("show", id, "--eml").ended().output
      #expect(try seen(".eml").map { String(decoding: $0, as: UTF8.self) } == left)
    }
  }
}

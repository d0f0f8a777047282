import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Exporting a list")
  struct Exports {
    @Test("writes a new file each time, which only its owner may read")
    func files() throws {
      let house = try House()
      try house.open()
      try house.relance("plan").ended()
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>")
      for number in 1...2 {
        try screen.press("x")
        try screen.waitFor("CSV, pour un tableur")
        try screen.press("Enter")
        try screen.waitFor("outbox/exports/travail-2026-06-17-\(number).csv")
      }
      try screen.press("x")
      try screen.waitFor("JSON, pour un programme")
      try screen.type("json")
      try screen.press("Enter")
      try screen.waitFor("outbox/exports/travail-2026-06-17-1.json")
      let folder = "\(house.store)/outbox/exports"
      let first = try #require(FileManager.default.contents(atPath: "\(folder)/travail-2026-06-17-1.csv"))
      let second = try #require(FileManager.default.contents(atPath: "\(folder)/travail-2026-06-17-2.csv"))
      #expect(first == second && !first.isEmpty)
      let lines = String(decoding: first, as: UTF8.self).split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.hasSuffix("\"") })
      let rights = try FileManager.default.attributesOfItem(atPath: "\(folder)/travail-2026-06-17-1.csv")
      #expect(rights[.posixPermissions] as? Int == 0o600)
      let json = try #require(FileManager.default.contents(atPath: "\(folder)/travail-2026-06-17-1.json"))
      let rows = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
      #expect(rows.count == lines.count - 1)
      #expect((rows.first?["overdue"] as? [String: Any])?["cents"] is Int)
    }
  }
}

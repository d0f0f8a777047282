import Foundation
import Testing

@Suite("The house rules")
struct HouseRuleTests {
  private let repository = Repository.here

  @Test("no file is longer than 250 lines without a reason written in its first ten")
  func shortFiles() throws {
    let sources =
      repository.files(under: "Sources", extensions: ["swift", "c", "cpp", "h"])
      + repository.files(under: "Tests", extensions: ["swift", "c", "cpp", "h", "py"])
    for file in sources {
      let lines = try repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      let reason = lines.prefix(10).contains { $0.contains("Longer than 250 lines because") }
      #expect(lines.count - 1 <= 250 || reason, "\(file) has \(lines.count - 1) lines")
    }
  }

  @Test("no import hides from these tests by its form")
  func importForms() {
    let text = """
      import Plain
      @preconcurrency import Attributed
      @_spi(Testing) private import Private
        package import struct Room.Kind
      // import Commented
      let important = 1
      """
    let found = SourceImport.imports(file: "Sources/Room/File.swift", text: text)
    #expect(found.map(\.module) == ["Plain", "Attributed", "Private", "Room"])
    #expect(found.map(\.line) == [1, 2, 3, 4])
  }

  @Test("an arrow that leads back is found")
  func cycles() {
    let manifest = """
      let low = ["C"]

        targets: [
          room("A", on: ["B"]),
          room("B", on: low),
          room("C", on: ["A"]),
          room("D", on: low + ["A"]),
        ]
      """
    let rooms = RoomTable(manifest: manifest)
    #expect(rooms.allowed["D"] == ["A", "C"])
    #expect(rooms.cycle(from: "A") == ["A", "B", "C", "A"])
    #expect(rooms.cycle(from: "D") == nil)
  }

  @Test("the top of the repository holds what the plan names, and nothing else")
  func topOfTheRepository() throws {
    let expected: Set<String> = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "themes", "sample-data", "README.md",
      "Makefile",
      "bench-results.json",
    ]
    let found = try FileManager.default.contentsOfDirectory(atPath: repository.root.path())
      .filter { !$0.hasPrefix(".") }
    #expect(Set(found).subtracting(expected).isEmpty)
  }

  @Test("the README's map of rooms names every target")
  func mapOfRooms() throws {
    guard repository.exists("README.md") else { return }
    let readme = try repository.text("README.md")
    guard let heading = readme.range(of: "## Map of rooms") else { return }
    let chapter = readme[heading.upperBound...]
    let end = chapter.range(of: "\n## ")?.lowerBound ?? chapter.endIndex
    var named: Set<String> = []
    for line in chapter[..<end].split(separator: "\n") where line.hasPrefix("|") {
      let cell = line.split(separator: "|").first ?? ""
      named.formUnion(cell.matches(of: /`([\w-]+)`/).map { String($0.1) })
    }
    #expect(named == Set(try repository.folders(in: "Sources")))
  }
}

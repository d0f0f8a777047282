import Backoffice
import Casework
import Correspondence
import Dunning
import Foundation
import Journal
import Receivables
import Settings
import Testing

@Suite("People's files")
struct AdoptionTests {
  private func write(_ text: String, _ house: TemporaryHouse) throws {
    let path = house.folder + "/settings.toml"
    #expect(
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
  }

  @Test("are adopted when they decide something new, once")
  func adopts() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    #expect(try keeper.adoptIfChanged(on: TemporaryHouse.occasion("a")) == nil)
    try write(SettingsFile.defaultText, house)
    let receipt = try #require(try keeper.adoptIfChanged(on: TemporaryHouse.occasion("b")))
    #expect(receipt.events.count >= 1)
    #expect(keeper.book.scenario == .frenchBusiness)
    #expect(try keeper.adoptIfChanged(on: TemporaryHouse.occasion("c")) == nil)
    try write("# une remarque\n" + SettingsFile.defaultText, house)
    #expect(try keeper.adoptIfChanged(on: TemporaryHouse.occasion("d")) == nil)
    #expect(try house.open().book.house?.fingerprint == keeper.book.house?.fingerprint)
  }

  @Test("that are wrong are refused with file, line and key, and the version in force stays, exit code 78")
  func refuses() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try write("langage = \"fr\"\n", house)
    let lines = try house.lines()
    let problem = #expect(throws: BookkeeperProblem.self) {
      try keeper.plan(on: TemporaryHouse.occasion("a"))
    }
    #expect(problem?.exitCode == 78)
    guard case .settings(let problems) = problem else { return }
    #expect(problems.first?.file == "settings.toml")
    #expect(problems.first?.line == 1)
    #expect(keeper.book.house?.company == TemporaryHouse.rules.company)
    #expect(try house.lines() == lines)
  }
}

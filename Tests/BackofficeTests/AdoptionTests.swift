import Backoffice
import Casework
import Correspondence
import Dunning
import Foundation
import Journal
import Receivables
import Settings
import Testing
import Wording

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
    #expect(
      problem?.phrase(in: .english).problem.hasPrefix("settings.toml:1: ") == true,
      "where, in one sentence too")
    #expect(keeper.book.house?.company == TemporaryHouse.rules.company)
    #expect(try house.lines() == lines)
  }

  @Test("without the file of everybody's scenario say that the built-in ladder stands in")
  func standIn() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try write(SettingsFile.defaultText, house)
    let notices = try #require(try keeper.peoplesFiles()).notices
    #expect(notices == [.scenarioStandsIn(name: "default")])
    #expect(notices[0].text(in: .french).contains("scenarios/default.toml n'existe pas"))
    let folder = house.folder + "/scenarios"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(ScenarioFile.defaultText.utf8).write(to: URL(fileURLWithPath: folder + "/default.toml"))
    #expect(try #require(try keeper.peoplesFiles()).notices.isEmpty)
  }

  @Test("that would move the queue are previewed exactly, and only those")
  func previews() throws {
    let house = try TemporaryHouse()
    let keeper = try house.create()
    try write(SettingsFile.defaultText, house)
    #expect(try keeper.adoptIfChanged(on: TemporaryHouse.occasion("a")) != nil)
    try keeper.record(.importLedger(TemporaryHouse.entries, files: []), on: TemporaryHouse.occasion("b"))
    _ = try keeper.plan(on: TemporaryHouse.occasion("c"))
    #expect(try keeper.previewAdoption(on: TemporaryHouse.occasion("d")) == nil, "nothing has changed")
    let waiting = try #require(keeper.book.reminders.first { $0.state == .proposed })
    let folder = house.folder + "/scenarios"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = folder + "/nobody.toml"
    func writeRule(_ number: String) throws {
      let text = "never-chased = true\n[rule]\ncustomers = [\"\(number)\"]\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    try writeRule("411AUTRE")
    #expect(try keeper.previewAdoption(on: TemporaryHouse.occasion("e")) == nil, "it touches nobody")
    try writeRule("411DUPONT")
    let lines = try house.lines()
    let preview = try #require(try keeper.previewAdoption(on: TemporaryHouse.occasion("f")))
    #expect(preview.scenarios == ["nobody"])
    #expect(preview.change.fallen.map(\.reminder.id) == [waiting.id] && preview.change.proposed.isEmpty)
    #expect(try house.lines() == lines && keeper.book.reminder(waiting.id)?.state == .proposed)
    try keeper.record(.adopt(preview.rules), on: TemporaryHouse.occasion("g"), followUp: false)
    try keeper.record(.plan(only: nil), on: TemporaryHouse.occasion("h"), followUp: false)
    #expect(keeper.book.reminder(waiting.id)?.isOpen == false)
    #expect(try keeper.adoptIfChanged(on: TemporaryHouse.occasion("i")) == nil, "it was this very version")
  }
}

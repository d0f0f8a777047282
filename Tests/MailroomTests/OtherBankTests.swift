import Backoffice
import Casework
import Dunning
import Foundation
import Journal
import Mailroom
import Receivables
import Settings
import Testing

@Suite("Another account in the settings")
struct OtherBankTests {
  private func write(_ text: String, _ house: Mailhouse) {
    #expect(
      FileManager.default.createFile(
        atPath: house.store + "/settings.toml", contents: Data(text.utf8),
        attributes: [.posixPermissions: 0o600]))
  }

  @Test("voids what was approved with the former one before anything leaves, and says which")
  func voids() throws {
    let house = try Mailhouse(customers: 2)
    try house.request(2)
    write(SettingsFile.defaultText, house)
    let report = try house.run()
    #expect(report.sent.isEmpty)
    #expect(report.voided == [ReminderID(1), ReminderID(2)])
    #expect(report.exitCode == 1 && report.heldBack == 2)
    #expect(house.state(1) == .proposed && house.state(2) == .proposed)
    #expect(try house.run().voided.isEmpty)
  }

  @Test("voids a message that waits for its next try")
  func deferred() throws {
    let house = try Mailhouse()
    try house.request()
    try house.dieAfterIntent(pastNoReturn: false)
    try house.keeper.record(
      .conclude(ReminderID(1), .deferred(retryAt: house.now, reason: "450")), on: house.occasion())
    write(SettingsFile.defaultText, house)
    let report = try house.run()
    #expect(report.sent.isEmpty && report.voided == [ReminderID(1)])
    #expect(house.state(1) == .proposed)
  }

  @Test("saved while a message is on its way keeps that one here too")
  func onTheWay() throws {
    let house = try Mailhouse()
    try house.request()
    house.beforeStep = { book in
      guard case .sending? = book.reminder(ReminderID(1))?.state else { return }
      write(SettingsFile.defaultText, house)
    }
    let report = try house.run()
    #expect(report.sent.isEmpty && house.state(1) == .proposed, "\(report)")
  }

  @Test("that nobody can read stops the sending: no message leaves on a guess")
  func unreadable() throws {
    let house = try Mailhouse()
    try house.request()
    write("[bank]\niban = \"FR99\"\n", house)
    let problem = #expect(throws: BookkeeperProblem.self) { try house.run() }
    #expect(problem?.exitCode == 78)
    #expect(house.state(1) == .approved(on: house.today))
  }
}

import Backoffice
import Casework
import Journal
import Receivables
import Testing
import Wording

@Suite("The day of a decision")
struct OccasionTests {
  private func second(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) throws -> Int {
    Int(try #require(Day(year: year, month: month, day: day)).number) * 86_400 + hour * 3600 + minute * 60
  }

  @Test("is the civil day in Paris, in winter and in summer and on the nights between")
  func paris() throws {
    let zone = CivilZone.paris
    #expect(zone.day(at: try second(2026, 11, 22, 22, 59)).iso == "2026-11-22")
    #expect(zone.day(at: try second(2026, 11, 22, 23, 0)).iso == "2026-11-23")
    #expect(zone.day(at: try second(2026, 7, 13, 21, 59)).iso == "2026-07-13")
    #expect(zone.day(at: try second(2026, 7, 13, 22, 0)).iso == "2026-07-14")
    #expect(zone.minute(at: try second(2026, 3, 29, 0, 59)) == 119)
    #expect(zone.minute(at: try second(2026, 3, 29, 1, 0)) == 180)
    #expect(zone.minute(at: try second(2026, 10, 25, 0, 59)) == 179)
    #expect(zone.minute(at: try second(2026, 10, 25, 1, 0)) == 120)
  }

  @Test("overseas is that of the place")
  func overseas() throws {
    let zone = try #require(CivilZone(named: "Pacific/Noumea"))
    #expect(zone.day(at: try second(2026, 11, 22, 13, 0)).iso == "2026-11-23")
    #expect(CivilZone(named: "Mars/Olympus") == nil)
  }

  @Test("cannot be chosen for a command that writes to a live store, exit code 64")
  func today() throws {
    let choice = OccasionChoice(today: Day(number: 20_000), collector: "alice", now: 0)
    #expect(try choice.occasion(in: .sandbox, isWriting: true).today == Day(number: 20_000))
    #expect(try choice.occasion(in: .live, isWriting: false).today == Day(number: 20_000))
    let problem = #expect(throws: BookkeeperProblem.self) {
      try choice.occasion(in: .live, isWriting: true)
    }
    #expect(problem?.exitCode == 64)
  }

  @Test("belongs to a store found by the XDG folders")
  func places() throws {
    func locator(_ variables: [String: String]) -> StoreLocator {
      StoreLocator(ProcessSurroundings(variables: variables, login: "alice", clock: 0))
    }
    #expect(try locator(["HOME": "/h"]).store(chosen: nil) == "/h/.local/share/relance")
    #expect(try locator(["HOME": "/h", "XDG_DATA_HOME": "/d"]).store(chosen: nil) == "/d/relance")
    #expect(
      try locator(["HOME": "/h", "XDG_DATA_HOME": "d"]).store(chosen: nil) == "/h/.local/share/relance")
    #expect(try locator([:]).store(chosen: "/x") == "/x")
    #expect(throws: BookkeeperProblem.noStateFolder) { try locator([:]).stateFolder() }
    #expect(throws: BookkeeperProblem.noHome) { try locator([:]).store(chosen: nil) }
    let words = BookkeeperProblem.noStateFolder.phrase(in: .english)
    #expect(words.problem.contains("XDG_STATE_HOME") && !words.remedy.contains("--store"))
  }

  @Test("takes no relative HOME: what the machine remembers would change with the current folder")
  func relativeHome() throws {
    func locator(_ variables: [String: String]) -> StoreLocator {
      StoreLocator(ProcessSurroundings(variables: variables, login: "alice", clock: 0))
    }
    let relative = BookkeeperProblem.relativeHome("h")
    #expect(throws: relative) { try locator(["HOME": "h"]).stateFolder() }
    #expect(throws: relative) { try locator(["HOME": "h", "XDG_STATE_HOME": "s"]).stateFolder() }
    #expect(throws: relative) { try locator(["HOME": "h"]).store(chosen: nil) }
    #expect(try locator(["HOME": "h", "XDG_STATE_HOME": "/s"]).stateFolder() == "/s/relance")
    #expect(relative.exitCode == 78)
  }
}

import Foundation
import Testing

@Suite("In ten thousand random histories")
struct RandomHistoryTests {
  private static let histories = 10_000
  private static let blocks = 20
  /// Others than those of each run: `RELANCE_FIRST_SEED=10000 swift test --filter RandomHistoryTests`.
  private static let first =
    ProcessInfo.processInfo.environment["RELANCE_FIRST_SEED"].flatMap { Int($0) } ?? 0

  @Test(
    """
    one occasion a day, no step left out, no tone that falls, nobody starved, nothing under a guard, and one message \
    after any pause
    """)
  func rulesHold() async {
    let total = await withTaskGroup(of: RandomHistory.Tally.self) { group in
      for block in 0..<Self.blocks {
        group.addTask {
          var tally = RandomHistory.Tally()
          for seed in stride(from: Self.first + block, to: Self.first + Self.histories, by: Self.blocks) {
            var history = RandomHistory(seed: seed)
            history.live()
            tally = tally + history.tally
          }
          return tally
        }
      }
      return await group.reduce(RandomHistory.Tally(), +)
    }
    print(
      "\(total.histories) histories: \(total.plannedDays) planned days, \(total.occasions) occasions, "
        + "\(total.returns) returns after a pause, \(total.thanks) thank-yous, \(total.parts) part payments, "
        + "\(total.longOnes) of two years, \(total.scenarios)")
    #expect(total.histories == Self.histories)
    #expect(total.plannedDays > 300_000 && total.occasions > 20_000 && total.returns > 1_000)
    #expect(
      total.ways.isSuperset(of: [
        "R2 email", "R2 letter", "R3 letter", "R3 email", "MD email", "MD registered-letter",
      ]))
    #expect(total.notes > 1_000 && total.thanks > 300 && total.parts > 5_000 && total.longOnes > 100)
    #expect(total.scenarios.count == 3 && total.scenarios.values.allSatisfy { $0 > 1_000 })
    #expect(total.steps == ["P0", "J0", "R1", "R2", "R3", "AP", "MD", "AM", "CX"])
  }
}

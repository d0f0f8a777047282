import Testing

@Suite("In two thousand random histories")
struct RandomHistoryTests {
  @Test(
    "nobody is starved, nothing climbs two steps, and no day has two occasions", arguments: 0..<20)
  func rulesHold(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      var history = RandomHistory(seed: seed)
      history.live()
    }
  }
}

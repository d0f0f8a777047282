import Casework
import Dunning
import Receivables
import Testing

@Suite("The ladder standings of all invoices")
struct LadderStandingsTests {
  @Test("are what was set, empty where nothing was, also after they were taken back")
  func keeps() {
    var standings = LadderStandings(count: 4)
    #expect(standings.indices == 0..<4 && standings.indices.allSatisfy { standings[$0] == .unbegun })
    standings[2].level = StepID("R1")
    standings[0].doneSteps.insert(StepID("P0"))
    standings[3] = .unbegun
    standings[2].deadline = day("2026-05-01")
    #expect(standings[2].level == StepID("R1") && standings[2].deadline == day("2026-05-01"))
    #expect(standings[0].doneSteps == [StepID("P0")] && standings[0].level == nil)
    #expect(standings[1] == .unbegun && standings[3] == .unbegun)
    standings[2] = .unbegun
    #expect(standings[2] == .unbegun && standings[0].doneSteps == [StepID("P0")])
    standings[2].level = StepID("MD")
    standings[1].levelDay = day("2026-06-01")
    #expect(standings[2].level == StepID("MD") && standings[1].levelDay == day("2026-06-01"))
    #expect(standings.count == 4)
  }
}

import Risk
import Testing

@Suite("The order of the worklist")
struct CollectionPriorityTests {
  private func facts(_ number: String, _ change: (inout PriorityFacts) -> Void = { _ in }) -> PriorityScore {
    var facts = PriorityFacts(customerNumber: number)
    change(&facts)
    return CollectionPriority().score(facts)
  }

  @Test("is a sum whose parts are shown, the heaviest first")
  func decomposed() {
    let score = facts("C1") {
      $0.overdueCents = 600_000
      $0.mostDaysLate = 47
      $0.brokenPromises = 1
      $0.proposedReminders = 2
    }
    #expect(score.parts.map(\.part) == [.brokenPromise, .overdueAmount, .decisionNeeded, .daysLate])
    #expect(score.parts.map(\.points) == [60, 30, 15, 12])
    #expect(score.total == 117)
  }

  @Test("leaves out what does not count")
  func empty() {
    let score = facts("C1")
    #expect(score.parts.isEmpty && score.total == 0)
  }

  @Test("breaks ties by amount, then by customer number, the same on every run")
  func ties() {
    let scores = [
      facts("C3") { $0.overdueCents = 100 }, facts("C2") { $0.overdueCents = 200 }, facts("C10"),
      facts("C1"),
    ]
    #expect(scores.sorted().map(\.customerNumber) == ["C2", "C3", "C1", "C10"])
    #expect(scores.reversed().sorted() == scores.sorted())
  }

  @Test("brings a broken promise and an uncertain sending above a large but quiet account")
  func urgency() {
    let quiet = facts("QUIET") {
      $0.overdueCents = 900_000
      $0.mostDaysLate = 20
    }
    #expect(facts("BROKEN") { $0.brokenPromises = 1 } < quiet)
    #expect(facts("UNCERTAIN") { $0.uncertainSendings = 1 } < quiet)
  }

  @Test("counts the use of the credit limit, twice when it is full")
  func creditLimit() {
    let points = [7_999, 8_000, 9_999, 10_000].map { outstanding in
      facts("C1") {
        $0.creditLimitCents = 10_000
        $0.outstandingCents = outstanding
      }.total
    }
    #expect(points == [0, 10, 10, 20])
  }

  @Test("follows the weights of the settings; zero switches a part off")
  func weights() {
    var weights = PriorityWeights()
    weights.brokenPromise = 0
    var facts = PriorityFacts(customerNumber: "C1")
    facts.brokenPromises = 1
    #expect(CollectionPriority(weights: weights).score(facts).parts.isEmpty)
  }

  @Test("notices who pays later than ever")
  func habit() {
    let score = facts("C1") {
      $0.habit = PaymentHabit(daysLate: [0, 1, 0, 2])
      $0.mostDaysLate = 9
    }
    #expect(score.parts.map(\.part) == [.slowerThanUsual])
  }
}

import Dunning
import Receivables
import Risk
import Testing

@Suite("A key figure")
struct KeyFiguresTests {
  @Test("of days sales outstanding, simple: 30,000 of 60,000 in 90 days is 45.0 days")
  func simple() {
    #expect(KeyFigures.simpleDSO(receivables: 3_000_000, sales: 6_000_000, days: 90) == 450)
    #expect(KeyFigures.simpleDSO(receivables: 1, sales: 0, days: 90) == nil)
  }

  @Test("of days sales outstanding by count-back: 2,500 at the end of November is 82.4 days")
  func countBack() {
    let months = [
      KeyFigures.MonthOfSales(cents: 120_000, days: 30), .init(cents: 80_000, days: 31),
      .init(cents: 70_000, days: 30),
    ]
    #expect(KeyFigures.countBackDSO(receivables: 250_000, months: months) == 824)
    #expect(KeyFigures.countBackDSO(receivables: 200_000, months: months) == 610)
    #expect(KeyFigures.countBackDSO(receivables: 0, months: months) == 0)
    #expect(KeyFigures.countBackDSO(receivables: 270_001, months: months) == nil)
  }

  @Test("counts a month without sales, or with more credits than sales, by its days alone")
  func emptyMonth() {
    let months = [KeyFigures.MonthOfSales(cents: 0, days: 30), .init(cents: 50_000, days: 31)]
    #expect(KeyFigures.countBackDSO(receivables: 25_000, months: months) == 455)
    let credits = [KeyFigures.MonthOfSales(cents: -9_000, days: 30), .init(cents: 50_000, days: 31)]
    #expect(KeyFigures.countBackDSO(receivables: 25_000, months: credits) == 455)
  }

  @Test("of best possible days, effectiveness, overdue rate and weighted days late")
  func others() {
    #expect(KeyFigures.bestPossibleDSO(notDue: 400_000, sales: 1_000_000, days: 30) == 120)
    #expect(
      KeyFigures.collectionEffectiveness(opening: 100, sales: 50, closing: 60, closingNotDue: 40) == 8_182)
    var balance = AgedBalance()
    balance.add(cents: 75_000, daysLate: 0)
    balance.add(cents: 25_000, daysLate: 12)
    #expect(KeyFigures.overdueRate(balance) == 2_500)
    #expect(KeyFigures.overdueRate(AgedBalance()) == nil)
    #expect(KeyFigures.weightedDaysLate([(100, 10), (300, -5)]) == 25)
  }

  @Test("of average days delinquent: a DSO of 45 less a best possible one of 12 is 33 days")
  func delinquent() {
    let dso = KeyFigures.simpleDSO(receivables: 1_500_000, sales: 1_000_000, days: 30)
    let best = KeyFigures.bestPossibleDSO(notDue: 400_000, sales: 1_000_000, days: 30)
    #expect(dso == 450 && best == 120)
    #expect(KeyFigures.averageDaysDelinquent(dso: dso, best: best) == 330)
    #expect(KeyFigures.averageDaysDelinquent(dso: 100, best: 120) == -20)
    #expect(KeyFigures.averageDaysDelinquent(dso: nil, best: 120) == nil)
    #expect(KeyFigures.averageDaysDelinquent(dso: 450, best: nil) == nil)
  }

  @Test("does not overflow with the largest amounts")
  func large() {
    let most = Amount.limit * 1_000
    #expect(KeyFigures.simpleDSO(receivables: most, sales: most, days: 365) == 3_650)
    #expect(KeyFigures.simpleDSO(receivables: Int.max, sales: 1, days: 365) == nil)
    #expect(basisPoints(-1, of: 2) == -5_000)
  }

  @Test("of kept promises: 12 of 16 is 75 %; expected and cancelled ones do not count")
  func promises() {
    let states: [Promise.State] =
      Array(repeating: .kept, count: 12) + [.broken, .broken, .partlyKept, .broken, .expected, .cancelled]
    let reliability = PromiseReliability(states)
    #expect(reliability.kept == 12 && reliability.judged == 16 && reliability.keptRate == 7_500)
    #expect(PromiseReliability([.expected]).keptRate == nil)
  }
}

import Risk
import Testing

@Suite("A payment habit")
struct PaymentHabitTests {
  @Test("is silent below four past payments")
  func silent() {
    #expect(PaymentHabit(daysLate: [1, 2, 3]) == nil)
  }

  @Test("is the median, which one wild payment does not move")
  func median() throws {
    let habit = try #require(PaymentHabit(daysLate: [10, 12, 11, 300, 9]))
    #expect(habit.medianTenths == 110)
    #expect(habit.deviationTenths == 10)
    let even = try #require(PaymentHabit(daysLate: [-3, 0, 1, 8]))
    #expect(even.medianTenths == 5)
  }

  @Test("is broken by what is out of character, never by a day or two")
  func broken() throws {
    let habit = try #require(PaymentHabit(daysLate: [0, 0, 0, 0]))
    #expect(!habit.isBroken(daysLate: 5))
    #expect(habit.isBroken(daysLate: 6))
    let early = try #require(PaymentHabit(daysLate: [-20, -20, -20, -20]))
    #expect(!early.isBroken(daysLate: 0))
  }
}

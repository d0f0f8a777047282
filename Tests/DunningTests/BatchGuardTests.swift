import Dunning
import Receivables
import Testing

@Suite("A batch approval")
struct BatchGuardTests {
  let batch = BatchGuard(rules: DunningRules(), calendar: BusinessCalendar())

  @Test("is refused when the bank is older than three working days, or was never looked at")
  func bank() {
    let friday = day("2026-06-05")
    #expect(batch.bankHindrance(lastKnown: friday, on: day("2026-06-10")) == nil)
    #expect(
      batch.bankHindrance(lastKnown: friday, on: day("2026-06-11")) == .bankTooOld(lastKnown: friday))
    #expect(batch.bankHindrance(lastKnown: nil, on: friday) == .bankTooOld(lastKnown: nil))
  }

  @Test("leaves out what is above the ceiling")
  func ceiling() {
    let today = day("2026-06-11")
    #expect(batch.hindrance(overdueCents: 1_000_000, bankKnown: today, on: today) == nil)
    #expect(
      batch.hindrance(overdueCents: 1_000_001, bankKnown: today, on: today)
        == .aboveCeiling(cents: 1_000_001, ceiling: 1_000_000))
  }
}

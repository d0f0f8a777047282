import Casework
import Dunning
import Receivables
import Testing

@Suite("A hand-over dossier")
struct DossierTests {
  private func facts(
    _ house: CaseworkFixture, _ iso: String, only: [InvoiceID]? = nil
  ) throws(Refusal) -> DossierFacts {
    try DossierFacts(of: CaseworkFixture.elan, in: house.book, on: house.ledger(iso), only: only)
  }

  private func refusal(_ house: CaseworkFixture, _ iso: String, only: [InvoiceID]? = nil) -> Refusal? {
    do throws(Refusal) {
      _ = try facts(house, iso, only: only)
      return nil
    } catch {
      return error
    }
  }

  /// A formal notice posted on Monday 13/07/2026 with its number.
  private func noticed() throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    let notice = CaseworkFixture.notice(on: "2026-07-13", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(notice)],
      at: Moment(sequence: 99, day: day("2026-07-13"), second: 0, by: "lea", operation: "n"))
    try house.run(
      .done(ReminderID(1), on: day("2026-07-13"), proof: "", registered: "1A 234 567 8901 2"), "2026-07-13")
    return house
  }

  @Test("claims what is overdue with its interest and fee, and says what is missing")
  func claim() throws {
    let house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let facts = try facts(house, "2026-07-10")
    #expect(facts.claims.map(\.invoice.id) == [InvoiceID(1)] && facts.claims[0].daysLate == 20)
    // Domain A2's worked example: 67.26 of interest and the fee of 40 euros.
    let total = try #require(facts.totals.first)
    #expect(total.principal == 1_000_000 && total.interest == 6_726 && total.fees == 4_000)
    #expect(total.sum == 1_010_726)
    let unmet = facts.points.filter { !$0.isMet }
    #expect(unmet.contains(.noticed(without: [facts.claims[0].invoice.number])))
    // Nothing to prove where nothing was sent.
    #expect(!facts.points.contains { if case .noticeProved = $0 { true } else { false } })
  }

  @Test("is in order once a notice is proved and its time is over, not a day before")
  func notice() throws {
    let house = try noticed()
    let early = try facts(house, "2026-07-20")
    #expect(early.points.contains(.timeOver(until: day("2026-08-01"))))
    #expect(early.messages.map(\.id) == [ReminderID(1)])
    let facts = try facts(house, "2026-08-03")
    #expect(facts.points.contains(.noticed(without: [])))
    #expect(facts.points.contains(.noticeProved(without: [])))
    #expect(facts.points.contains(.timeOver(until: nil)))
    #expect(facts.wantedPapers.contains(.register))
  }

  @Test("names an open dispute, a running promise and an insolvency")
  func obstacles() throws {
    var house = try CaseworkFixture.owing("2026-06-01", cents: 1_000_000)
    try house.run(
      .promise(
        PromiseOrder(customer: CaseworkFixture.elan, amount: Amount(cents: 100), day: day("2026-07-20"))),
      "2026-07-10")
    #expect(try facts(house, "2026-07-10").points.contains(.promiseOver(until: day("2026-07-20"))))
    try house.run(
      .openDispute(DisputeOrder(customer: CaseworkFixture.elan, reason: .price)), "2026-07-10")
    #expect(try facts(house, "2026-07-10").points.contains(.undisputed(open: [DisputeID(1)])))
  }

  @Test("is refused for nothing overdue, for an invoice that is not due or of others, and once erased")
  func refused() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    #expect(refusal(house, "2026-06-20") == .nothingOverdue)
    #expect(refusal(house, "2026-07-10", only: [InvoiceID(7)]) == .notClaimable("I-7"))
    let number = try #require(house.book.portfolio.invoice(InvoiceID(1))?.number)
    #expect(refusal(house, "2026-06-20", only: [InvoiceID(1)]) == .notClaimable(number))
    #expect(refusal(house, "2026-07-10", only: [InvoiceID(1)]) == nil)
    try house.run(
      .eraseSubject(
        ErasureOrder(Erasure(customer: CaseworkFixture.elan, lines: [1]), evenOwing: "demandé")), "2026-07-11"
    )
    #expect(refusal(house, "2026-07-12") == .erased("411ELAN"))
  }

  @Test("takes off what settles nothing yet, and claims nothing once that covers it")
  func credits() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let spare = CaseworkFixture.payment("2026-07-01", cents: 10_000, for: .documents([]), bank: "B-1")
    try house.take([], [], [spare], on: "2026-07-01")
    let total = try #require(try facts(house, "2026-07-10").totals.first)
    #expect(total.credits == 10_000 && total.sum == 1_010_726 - 10_000)
    let rest = CaseworkFixture.payment("2026-07-02", cents: 1_100_000, for: .documents([]), bank: "B-2")
    try house.take([], [], [rest], file: "g", on: "2026-07-02")
    #expect(refusal(house, "2026-07-10") == .nothingOverdue)
  }
}

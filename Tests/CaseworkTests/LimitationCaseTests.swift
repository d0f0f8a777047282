import Casework
import Dunning
import Receivables
import Testing
import Wording

@Suite("The limitation of an invoice that a court case or a plan of instalments concerns")
struct LimitationCaseTests {
  private func consumer() throws -> CaseworkFixture {
    var customer = CaseworkFixture.customer()
    customer.segment = .consumer
    var house = CaseworkFixture()
    try house.take(
      [customer], [CaseworkFixture.invoice("F-1", due: "2024-07-01", issued: "2024-06-01")],
      on: "2026-01-02")
    return house
  }

  private func action(_ house: CaseworkFixture, on iso: String) -> WorkAction? {
    Worklist(of: house.book, on: house.ledger(iso)).entries.first?.action
  }

  @Test(
    "is held by a running case, and no day of it is told as the last; somebody looks whether it has ended")
  func held() throws {
    var house = try consumer()
    let id = InvoiceID(1)
    func order(_ kind: LimitationInterruption.Kind, _ iso: String) -> Command {
      .interruptLimitation(InterruptionOrder(invoice: id, kind: kind, day: day(iso)))
    }
    func sentence(_ iso: String) -> String {
      guard let standing = house.book.limitationStanding(of: id) else { return "" }
      return Limitation.sentence(
        number: "F-1", lastDay: standing.lastDay, heldSince: standing.heldSince, today: day(iso), in: .french)
    }
    try house.run(order(.claimed, "2026-05-01"), "2026-05-02")
    #expect(house.book.limitationStanding(of: id)?.heldSince == day("2026-05-01"))
    #expect(
      sentence("2026-05-02").hasPrefix(
        "F-1 : prescription interrompue par la demande en justice du 01/05/2026, jusqu'à la fin de l'instance"
      ))
    #expect(!sentence("2029-01-01").contains("prescrite"), "the careful day is past, the case still runs")
    let look = WorkAction.limitation(id, lastDay: day("2028-05-01"), heldSince: day("2026-05-01"))
    #expect(action(house, on: "2026-06-01") != look)
    #expect(action(house, on: "2028-03-01") == look && action(house, on: "2028-06-01") == look)
    let late = try house.run(order(.acknowledged, "2028-06-01"), "2028-06-02")
    #expect(late.remarks.isEmpty, "nothing is barred while the case runs")
    let facts = try DossierFacts(of: CaseworkFixture.elan, in: house.book, on: house.ledger("2028-06-02"))
    #expect(facts.claims.map(\.heldSince) == [day("2026-05-01")])
    #expect(facts.points.contains(.withinLimitation(lost: [], nearest: nil)))
    try house.run(order(.ended, "2028-11-15"), "2028-11-20")
    #expect(house.book.limitationStanding(of: id)?.heldSince == nil)
    #expect(sentence("2028-11-20").hasPrefix("F-1 : prescription le 15/11/2030"))
  }

  @Test("is told before a plan of instalments that runs beyond it, and not where a case holds it")
  func plan() throws {
    var house = try consumer()
    func plan(_ last: String) -> Command {
      .agreeInstalments(
        InstalmentOrder(
          customer: CaseworkFixture.elan,
          parts: [
            InstalmentSchedule.Part(cents: 20_000, day: day("2026-04-01")),
            InstalmentSchedule.Part(cents: 30_000, day: day(last)),
          ]))
    }
    let warning = Remark.planOutlastsLimitation(
      number: "F-1", lastDay: day("2026-06-01"), others: 0, plan: day("2026-06-02"))
    #expect(try house.book.decide(plan("2026-06-01"), on: house.occasion("2026-03-01")).remarks.isEmpty)
    #expect(try house.book.decide(plan("2026-06-02"), on: house.occasion("2026-03-01")).remarks == [warning])
    let words = warning.text(in: .french)
    #expect(words.contains("F-1 le 01/06/2026") && words.contains("relance limitation F-1 acknowledged"))
    try house.run(plan("2026-06-02"), "2026-03-01")
    #expect(house.book.limitation(of: InvoiceID(1)) == day("2026-06-01"), "a plan alone interrupts nothing")
    try house.run(.undo, "2026-03-01")
    try house.run(
      .interruptLimitation(
        InterruptionOrder(invoice: InvoiceID(1), kind: .claimed, day: day("2026-02-01"))), "2026-03-01")
    #expect(try house.book.decide(plan("2029-06-02"), on: house.occasion("2026-03-01")).remarks.isEmpty)
  }
}

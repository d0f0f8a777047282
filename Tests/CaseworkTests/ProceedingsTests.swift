import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("Insolvency proceedings")
struct ProceedingsTests {
  /// Two invoices issued before the judgment of 15/06/2026, one of them due after it, and one issued since.
  private func house() throws -> CaseworkFixture {
    var house = House()
    try house.take(
      [House.customer()],
      [
        House.invoice("F-1", due: "2026-05-31", cents: 1_000_000, issued: "2026-05-01"),
        House.invoice("F-2", due: "2026-07-15", cents: 1_000_000, issued: "2026-06-15", line: 3),
        House.invoice("F-3", due: "2026-07-16", cents: 1_000_000, issued: "2026-06-16", line: 4),
      ], on: "2026-06-16")
    try house.run(
      House.status(.insolvency, invoices: [InvoiceID(1)], StatusFacts(judgment: day("2026-06-15"))),
      "2026-06-17")
    return house
  }

  private func charges(_ house: CaseworkFixture, on iso: String) -> [String] {
    CustomerCharges(of: House.elan, in: house.book, on: house.ledger(iso)).rows.map {
      "\($0.invoice.number) \($0.charges.interestCents) \($0.charges.recoveryFeeCents)"
    }
  }

  @Test(
    "stop interest and fee of what was issued by the judgment's day, and of nothing that was born since (L622-17)"
  )
  func reach() throws {
    let house = try house()
    // F-1: 14 days at 12.15 %; F-2 could not be paid on its due day; F-3: 10 days at 12.40 %.
    #expect(charges(house, on: "2026-07-26") == ["F-1 4660 4000", "F-3 3397 4000"])
    let position = house.book.position(of: House.elan, on: house.ledger("2026-07-26"))
    #expect(position.freeze == nil)
    #expect(position.invoices.map { $0.freeze != nil } == [true, true, false])
    let plan = house.book.planner.plan(position, on: day("2026-07-27"))
    #expect(plan.proposals.first?.lines.map(\.invoice) == [InvoiceID(3)], "the old ones are named nowhere")
    #expect(plan.exclusions.compactMap(\.invoice) == [InvoiceID(1), InvoiceID(2)])
  }

  @Test("once closed bring neither interest nor fees back, whatever day they were closed on")
  func ended() throws {
    for closed in [nil, day("2026-10-01")] {
      var house = try house()
      let before = charges(house, on: "2026-11-23")
      try house.run(.endPause(PauseID(1), closed: closed), "2026-11-20")
      #expect(charges(house, on: "2026-11-23") == before && before.first == "F-1 4660 4000")
      #expect(!house.book.pauses[0].holds(on: day("2026-11-20")))
      try house.run(.undo, "2026-11-20")
      #expect(house.book.pauses[0].endedOn == nil && house.book.pauses[0].facts.closed == nil)
    }
    let fresh = try self.house()
    #expect(
      fresh.refusal(.endPause(PauseID(1), closed: day("2026-06-01")), "2026-11-20")
        == .closedBeforeJudgment(day("2026-06-01"), day("2026-06-15")))
    #expect(
      fresh.refusal(.endPause(PauseID(1), closed: day("2026-11-21")), "2026-11-20")
        == .dayInFuture(day("2026-11-21")))
  }

  @Test("that were recorded by mistake never were: said so, ended before or not, and undone as well")
  func mistaken() throws {
    var house = try house()
    let without = ["F-1 18819 4000", "F-2 3737 4000", "F-3 3397 4000"]
    try house.run(.undo, "2026-06-17")
    #expect(charges(house, on: "2026-07-26").map { $0.prefix(4) } == ["F-1 ", "F-2 ", "F-3 "])
    #expect(house.book.proceedings(of: House.elan).isEmpty)
    let undone = charges(house, on: "2026-07-26")
    try house.run(.redo, "2026-06-17")
    #expect(charges(house, on: "2026-07-26").count == 2 && house.book.pauses[0].endedOn == nil)
    try house.run(.endPause(PauseID(1)), "2026-06-20")
    #expect(charges(house, on: "2026-07-26").count == 2)
    try house.run(.retractStatus(PauseID(1)), "2026-06-21")
    #expect(charges(house, on: "2026-07-26") == undone && undone == without)
    #expect(house.refusal(.retractStatus(PauseID(1)), "2026-06-21") == .nothingToDo)
    #expect(
      house.book.pauses[0].phrases(in: .french, calendar: house.book.calendar, on: day("2026-06-21"))
        .contains("noté par erreur"))
    try house.run(.undo, "2026-06-21")
    #expect(charges(house, on: "2026-07-26").count == 2)
  }

  @Test("in which the claim was filed keep it from being lost by time until they are closed (L622-25-1)")
  func limitation() throws {
    var house = try house()
    let (old, new) = (InvoiceID(1), InvoiceID(3))
    #expect(house.book.limitation(of: old) == day("2031-05-31"))
    try house.run(.changeStatus(StatusChange(PauseID(1), claimFiled: day("2026-07-01"))), "2026-07-01")
    #expect(house.book.limitation(of: old) == day("2031-07-01"), "careful while they run")
    #expect(house.book.limitation(of: new) == day("2031-07-16"), "born since")
    #expect(house.book.timeBar(of: old, on: day("2033-01-10")) == nil)
    #expect(house.book.timeBar(of: new, on: day("2033-01-10")) == day("2031-07-16"))
    #expect(
      house.book.nearLimitations(of: House.elan, on: house.ledger("2031-06-20")).map(\.invoice) == [new])
    let words = house.book.limitationSentence(of: old, on: day("2033-01-10"), in: .french)
    #expect(words?.contains("interrompue jusqu'à la clôture") == true)
    try house.run(.endPause(PauseID(1), closed: day("2033-01-05")), "2033-01-10")
    #expect(house.book.limitation(of: old) == day("2038-01-05"))
    #expect(house.book.timeBar(of: old, on: day("2038-01-06")) == day("2038-01-05"))
  }

  @Test(
    "without a claim in time ask for relief until six months from the publication, then say that it is lost (L622-26)"
  )
  func relief() throws {
    var house = try house()
    #expect(house.action("2026-08-17") == .fileClaim(PauseID(1), by: day("2026-08-17")))
    #expect(
      house.action("2026-08-18") == .fileClaim(PauseID(1), by: nil), "the publication came later: which day?")
    try house.run(.changeStatus(StatusChange(PauseID(1), published: day("2026-06-24"))), "2026-08-18")
    #expect(house.action("2026-08-24") == .fileClaim(PauseID(1), by: day("2026-08-24")))
    #expect(house.action("2026-08-25") == .askRelief(PauseID(1), until: day("2026-12-24")))
    #expect(house.action("2026-12-24") == .askRelief(PauseID(1), until: day("2026-12-24")))
    let pause = house.book.pauses[0]
    #expect(
      pause.claimTerm(on: day("2026-12-28"), in: house.book.calendar) == .lost(since: day("2026-12-24")))
    let why = try #require(
      WhyAnswer(
        of: .customer(House.elan), in: house.book, on: house.ledger("2026-09-01"), language: .french)
    ).lines.map(\.text).joined(separator: "\n")
    #expect(why.contains("relevé de forclusion au juge-commissaire jusqu'au 24/12/2026"))
    #expect(why.contains("L622-17"))
    try house.run(.changeStatus(StatusChange(PauseID(1), claimFiled: day("2026-08-25"))), "2026-08-25")
    #expect(house.action("2026-08-26") != .askRelief(PauseID(1), until: day("2026-12-24")))
  }
}

import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("What somebody did to a dispute, a status or a reminder")
struct CaseActTests {
  /// What the history says by then, with who did it, newest first.
  private func told(_ house: CaseworkFixture, _ iso: String, in language: Language = .french) -> [String] {
    let account = CustomerAccount(of: House.elan, in: house.book, on: house.ledger(iso))
    return (account?.timeline ?? []).compactMap { entry in
      let deed = entry.deed(in: language)
      return deed.isEmpty ? nil : "\(entry.day.iso) \(deed) [\(entry.by)]"
    }
  }

  @Test("stands line by line in the history of a dispute: how much, whose, when to look again, how it ended")
  func dispute() throws {
    var house = try House.owing("2026-06-02")
    try house.run(
      .openDispute(
        DisputeOrder(
          customer: House.elan, invoices: [InvoiceID(1)], reason: .price, amount: Amount(cents: 12_000),
          owner: "Nadia", followUp: day("2026-06-20"))), "2026-06-08")
    house.collector = "paul"
    try house.run(
      .closeDispute(DisputeID(1), outcome: "avoir émis"), "2026-06-22")
    #expect(
      told(house, "2026-06-22") == [
        "2026-06-22 litige clos : avoir émis [paul]",
        "2026-06-08 litige sur F-1 : prix, 120,00 EUR contestés, suivi par Nadia, à revoir le 20/06/2026 [lea]",
      ])
    #expect(told(house, "2026-06-21").count == 1)
    try house.run(.undo, "2026-06-22")
    #expect(told(house, "2026-06-22").count == 1)
    try house.run(.redo, "2026-06-22")
    #expect(told(house, "2026-06-22").count == 2)
    try house.run(.undo, "2026-06-22")
    #expect(told(house, "2026-06-22").count == 1, "undone again after it was done again")
  }

  @Test("on which somebody else has built is not taken back")
  func builtUpon() throws {
    var house = try House.owing("2026-06-02")
    try house.run(
      .openDispute(DisputeOrder(customer: House.elan, invoices: [], reason: .quality)), "2026-06-08")
    try house.run(House.status(.paused, reason: "congés", until: "2026-07-01"), "2026-06-08")
    house.collector = "paul"
    try house.run(.changeDispute(DisputeID(1), followUp: day("2026-06-30"), owner: "Paul"), "2026-06-09")
    try house.run(.changeStatus(StatusChange(PauseID(1), followUp: day("2026-06-25"))), "2026-06-09")
    house.collector = "lea"
    #expect(house.refusal(.undo, "2026-06-10") == .builtUpon(sequence: 4))
    house.collector = "paul"
    try house.run(.undo, "2026-06-10")
    house.collector = "lea"
    try house.run(.undo, "2026-06-10")
    #expect(house.book.pauses[0].endedOn != nil)
    #expect(house.refusal(.undo, "2026-06-10") == .builtUpon(sequence: 3))
  }

  @Test("of one person is taken back step by step, and not once somebody else built on what was done again")
  func stepByStep() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.openDispute(DisputeOrder(customer: House.elan, reason: .quality)), "2026-06-08")
    try house.run(.closeDispute(DisputeID(1), outcome: "avoir émis"), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.book.disputes[0].outcome.isEmpty)
    try house.run(.undo, "2026-06-08")
    #expect(told(house, "2026-06-08").isEmpty && house.book.disputes[0].closedOn != nil)
    try house.run(.redo, "2026-06-08")
    try house.run(.redo, "2026-06-08")
    #expect(house.book.disputes[0].outcome == "avoir émis" && told(house, "2026-06-08").count == 2)
    try house.run(.undo, "2026-06-08")
    house.collector = "paul"
    try house.run(.changeDispute(DisputeID(1), followUp: nil, owner: "Paul"), "2026-06-09")
    house.collector = "lea"
    #expect(house.refusal(.undo, "2026-06-09") != nil, "Paul has built on the opening")
    #expect(house.refusal(.redo, "2026-06-09") != nil, "and on the close that was taken back")
  }

  @Test("stands line by line in the history of proceedings: judgment, publication, claim, end")
  func proceedings() throws {
    var house = try House.owing("2026-06-02")
    try house.run(
      House.status(.insolvency, StatusFacts(judgment: day("2026-06-05"))), "2026-06-08")
    house.collector = "paul"
    try house.run(
      .changeStatus(StatusChange(PauseID(1), published: day("2026-06-12"))), "2026-06-15")
    try house.run(
      .changeStatus(StatusChange(PauseID(1), claimFiled: day("2026-06-30"))), "2026-07-01")
    #expect(
      told(house, "2026-07-02") == [
        "2026-07-01 procédure collective : créance déclarée le 30/06/2026, à revoir le 04/01/2027 [paul]",
        "2026-06-15 procédure collective : BODACC du 12/06/2026 [paul]",
        "2026-06-08 procédure collective : jugement du 05/06/2026 [lea]",
      ])
    #expect(told(house, "2026-07-02", in: .english)[1].contains("BODACC of 12/06/2026"))
  }

  @Test("is a skipped reminder with its reason, and a task done by hand with its proof")
  func reminders() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.skip([ReminderID(1)], reason: "geste commercial"), "2026-06-08")
    #expect(told(house, "2026-06-08") == ["2026-06-08 R1 écartée : geste commercial [lea]"])
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R3"), reason: "repris"), "2026-06-09")
    try house.run(.plan(only: nil), "2026-07-27")
    let notice = try #require(house.book.reminders.first { $0.isOpen })
    house.collector = "paul"
    try house.run(.done(notice.id, on: day("2026-07-27"), proof: "1A 999 000 0000 0"), "2026-07-27")
    #expect(told(house, "2026-07-27").first == "2026-07-27 MD faite à la main : 1A 999 000 0000 0 [paul]")
  }

  @Test("loses its words with the personal data of its customer")
  func erased() throws {
    var house = try House.owing("2026-06-02")
    try house.run(
      .openDispute(
        DisputeOrder(customer: House.elan, invoices: [], reason: .other, owner: "Kestrel", note: "Kestrel")),
      "2026-06-08")
    try house.run(House.status(.handedOver, reason: "Kestrel", StatusFacts(party: "Kestrel")), "2026-06-08")
    let erasure = Erasure(customer: House.elan, lines: [1], files: [])
    try house.run(.eraseSubject(ErasureOrder(erasure, evenOwing: "demande écrite")), "2026-06-09")
    #expect(house.book.acts.count == 2)
    #expect(!"\(house.book.acts)".contains("Kestrel"))
  }
}

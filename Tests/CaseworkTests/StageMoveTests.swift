import Dunning
import Receivables
import Testing
import Wording

@testable import Casework

private typealias House = CaseworkFixture

@Suite("A stage set by hand")
struct StageMoveTests {
  private func moves(_ house: CaseworkFixture, on iso: String) -> [StageMove] {
    let account = CustomerAccount(of: House.elan, in: house.book, on: house.ledger(iso))
    return account?.timeline.compactMap { if case .stageMoved(let move, _) = $0.fact { move } else { nil } }
      ?? []
  }

  @Test("stands in the history with its day, who and why, until it is taken back, and again once that is")
  func history() throws {
    var house = try House.owing("2026-06-02")
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R2"), reason: "repris"), "2026-06-08")
    let move = try #require(moves(house, on: "2026-06-08").first)
    #expect((move.step, move.day, move.by, move.reason) == (StepID("R2"), day("2026-06-08"), "lea", "repris"))
    #expect(move.invoices == [InvoiceID(1)])
    #expect(move.text(in: .french) == "étape R2 fixée à la main : repris")
    #expect(move.text(in: .english) == "stage R2 set by hand: repris")
    #expect(moves(house, on: "2026-06-07").isEmpty)
    try house.run(.undo, "2026-06-08")
    #expect(moves(house, on: "2026-06-08").isEmpty)
    #expect(house.level(1) == nil)
    try house.run(.redo, "2026-06-08")
    #expect(moves(house, on: "2026-06-08").count == 1)
    #expect(house.level(1) == "R2")
    try house.run(.moveStage(House.elan, invoices: [], to: nil, reason: "erreur"), "2026-06-09")
    #expect(moves(house, on: "2026-06-09").map(\.step) == [nil, StepID("R2")])
  }

  @Test("is told by why while it stands, for the customer and for each of its invoices")
  func why() throws {
    var house = try House.owing("2026-06-02")
    func told(_ subject: WhyAnswer.Subject) -> Bool {
      WhyAnswer(of: subject, in: house.book, on: house.ledger("2026-06-10"), language: .french)?.lines
        .contains { $0.text == "08/06/2026 : étape R2 fixée à la main : repris (par lea)." } == true
    }
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R2"), reason: "repris"), "2026-06-08")
    #expect(told(.customer(House.elan)))
    #expect(told(.invoice(InvoiceID(1))))
    try house.run(.moveStage(House.elan, invoices: [], to: StepID("R1"), reason: "erreur"), "2026-06-09")
    #expect(!told(.customer(House.elan)))
  }

  @Test("loses its reason with the personal data of its customer")
  func erased() throws {
    var house = try House.owing("2026-06-02")
    try house.run(
      .moveStage(House.elan, invoices: [], to: StepID("R2"), reason: "décès du gérant"), "2026-06-08")
    let erasure = Erasure(customer: House.elan, lines: [1], files: [])
    try house.run(.eraseSubject(ErasureOrder(erasure, evenOwing: "demande écrite")), "2026-06-09")
    #expect(house.book.stageMoves.map(\.reason) == [""])
  }
}

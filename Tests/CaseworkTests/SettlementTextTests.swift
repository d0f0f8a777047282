import Correspondence
import Dunning
import Receivables
import Testing

@testable import Casework

@Suite("Payments received in a formal notice")
struct SettlementTextTests {
  typealias House = CaseworkFixture

  private func text(_ house: House, _ code: String, on iso: String, _ language: Language = .french) throws
    -> String
  {
    var house = house
    if language == .english {
      var customer = try #require(house.book.portfolio.customer(House.elan))
      customer.language = .english
      house.book.apply(
        [.customerRecorded(customer)],
        at: Moment(sequence: 90, day: day(iso), second: house.clock, by: "lea", operation: "op-90"))
    }
    let step = try #require(Scenario.frenchBusiness.step(StepID(code)))
    let ledger = house.ledger(iso)
    let trial = house.book.trial(step, of: .frenchBusiness, for: House.elan, in: .eur, on: ledger)
    return try house.book.compose(trial, on: ledger).plainText(width: 300)
      .replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  private func house() throws -> House {
    var house = try House.owing("2026-03-31", "2026-04-10", cents: 100_000)
    var note = House.invoice("AV-1", due: "2026-04-12", cents: -10_000, issued: "2026-04-12", line: 9)
    note.reference = "F-2"
    try house.take(
      [], [note],
      [
        House.payment("2026-05-10", cents: 40_000, for: .invoice(number: "F-1"), bank: "B-1"),
        House.payment("2026-06-30", cents: 30_000, for: .invoice(number: "F-1"), bank: "B-2"),
      ], file: "g", on: "2026-07-01")
    return house
  }

  @Test(
    "stand invoice by invoice with day, amount and what was set off against interest, so that each base can be followed"
  )
  func told() throws {
    let house = try house()
    // 1,000 x 12.15 % x 40 / 365 = 13.32; principal 613.32; x 51 / 365 = 10.41; 30,000 - 10.41 = 289.59: 323.73.
    let french = try text(house, "MD", on: "2026-08-03")
    for line in [
      "Déduit de la facture F-1 : règlement du 10/05/2026, 400,00 €, dont 13,32 € sur les intérêts et 386,68 € sur le "
        + "principal (article 1343-1 du Code civil).",
      "Déduit de la facture F-1 : règlement du 30/06/2026, 300,00 €, dont 10,41 € sur les intérêts et 289,59 € sur le "
        + "principal (article 1343-1 du Code civil).",
      "Déduit de la facture F-2 : avoir AV-1 du 12/04/2026, 100,00 €.",
      "613,32 € × 12,15 %", "323,73 € × 12,40 %", "déduction faite des règlements et avoirs",
    ] { #expect(french.contains(line), "\(line) in \(french)") }
    let english = try text(house, "MD", on: "2026-08-03", .english)
    for line in [
      "Deducted from invoice F-1: payment of 10/05/2026, €400.00, €13.32 of it off interest and €386.68 off the principal "
        + "(article 1343-1 of the French Civil Code).",
      "Deducted from invoice F-2: credit note AV-1 of 12/04/2026, €100.00.",
    ] { #expect(english.contains(line), "\(line) in \(english)") }
    for code in ["AM", "CX"] {
      #expect(try text(house, code, on: "2026-08-03").contains("règlement du 10/05/2026, 400,00 €"))
    }
    #expect(try !text(house, "R2", on: "2026-08-03").contains("Déduit de la facture"))
  }

  @Test("are not spoken of where there are none")
  func none() throws {
    let house = try House.owing("2026-03-31", cents: 100_000)
    #expect(try !text(house, "MD", on: "2026-08-03").contains("Déduit"))
  }
}

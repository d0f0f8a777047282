import Casework
import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A thank-you says and waits for what is true")
struct ThankYouTruthTests {
  typealias House = CaseworkFixture

  private static let due = Hindrance.chargesClaimed([Amount(cents: 41_00)])

  /// R1 of 8 June claimed 40 EUR and 1 EUR of interest.
  private func claim(in house: inout House) {
    house.book.apply(
      [
        .chargesClaimed(
          ChargeClaim(
            reminder: ReminderID(1),
            shares: [ChargeShare(invoice: InvoiceID(1), sum: ChargeSum(interestCents: 1_00, feeCents: 40_00))]
          ))
      ],
      at: Moment(sequence: 99, day: day("2026-06-08"), second: 0, by: "lea", operation: "n"))
  }

  private func text(_ house: House, _ iso: String) throws -> String {
    let reminder = try #require(house.book.reminders.first { $0.isThankYou && $0.isOpen })
    return try house.book.compose(reminder, on: house.ledger(iso)).plainText(width: 500)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("calls no sum of several payments one payment")
  func payments() throws {
    var house = try ThankYouTests.reminded()
    try house.work(ThankYouTests.money(30_000, on: "2026-06-09"), "2026-06-09")
    try house.work(ThankYouTests.money(20_000, on: "2026-06-10"), "2026-06-10")
    let said = try text(house, "2026-06-10")
    #expect(
      said.contains(
        "Notre facture F-1 est entièrement soldée (500,00 € reçus au total) ; "
          + "votre dernier règlement nous est parvenu le 10 juin 2026."), "\(said)")
    #expect(!said.contains("règlement de") && !said.contains("règlements de"))
  }

  @Test("waits while charges that were claimed are due: planning proposes none, and none that waits leaves")
  func charges() throws {
    var house = try ThankYouTests.reminded()
    claim(in: &house)
    try house.work(ThankYouTests.money(50_000, on: "2026-06-10"), "2026-06-10")
    #expect(house.waiting.isEmpty)
    let waiver = Command.waiveCharges(ChargeOrder(customer: House.elan), reason: "geste")
    try house.run(waiver, "2026-06-10")
    try house.run(.plan(only: nil), "2026-06-10")
    #expect(house.waiting == ["R-2 MC 1="])

    house = try ThankYouTests.paid()
    try house.run(.approve([ReminderID(2)], expecting: [:]), "2026-06-10")
    try house.run(.requestSend([ReminderID(2)], holdSeconds: 0), "2026-06-10")
    claim(in: &house)
    let reminder = try #require(house.book.reminder(ReminderID(2)))
    #expect(house.book.hindrance(to: reminder, on: house.ledger("2026-06-10")) == Self.due)
    let attempt = Command.intend(ReminderID(2), House.attempt("2026-06-10"))
    #expect(house.refusal(attempt, "2026-06-10") == .hindered(ReminderID(2), Self.due))
    try house.run(waiver, "2026-06-10")
    #expect(house.refusal(attempt, "2026-06-10") == nil)
  }

  @Test("does not wait for charges that nobody claimed")
  func accrued() throws {
    let house = try ThankYouTests.paid()
    let charges = CustomerCharges(of: House.elan, in: house.book, on: house.ledger("2026-06-10"))
    #expect(charges.totals.first?.outstanding ?? 0 > 40_00 && house.waiting == ["R-2 MC 1="])
  }

  @Test("says which charges it waits for")
  func words() {
    #expect(
      Self.due.sentence(in: .french) == "Pas de remerciement : des frais réclamés restent dus : 41,00 EUR.")
    #expect(
      Self.due.sentence(in: .english) == "No thank-you: charges that were claimed are still due: 41.00 EUR.")
    #expect(Reminder.Cancellation.late.name(in: .french) == "facture échue depuis")
    #expect(Reminder.Cancellation(rawValue: "late") == .late)
  }
}

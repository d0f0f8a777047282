import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@Suite("The ledger of charges")
struct ChargeLedgerTests {
  private let elan = CaseworkFixture.elan

  private func charges(_ house: CaseworkFixture, on iso: String = "2026-07-10") -> CustomerCharges {
    CustomerCharges(of: CaseworkFixture.elan, in: house.book, on: house.ledger(iso))
  }

  /// 10,000 € due on 20/06 and paid on 10/07: 67.26 € and 40 € are left; 150 € of the payment settle no invoice.
  private func overpaid() throws -> CaseworkFixture {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    try house.take(
      [], [], [CaseworkFixture.payment("2026-07-10", cents: 1_015_000)], file: "p", on: "2026-07-10")
    return house
  }

  @Test("keeps who waived what and why, and leaves the rest accruing")
  func waiver() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let order = ChargeOrder(customer: elan, part: .fee)
    #expect(house.refusal(.waiveCharges(order, reason: " "), "2026-07-10") == .reasonNeeded)
    try house.run(.waiveCharges(order, reason: "bon client"), "2026-07-10")
    let settlement = try #require(house.book.chargeSettlements.first)
    #expect(settlement.by == "lea" && settlement.reason == "bon client" && settlement.payment == nil)
    let row = try #require(charges(house).rows.first)
    #expect(row.waived == ChargeSum(feeCents: 40_00))
    #expect(row.outstanding == ChargeSum(interestCents: 67_26))
    #expect(house.refusal(.waiveCharges(order, reason: "encore"), "2026-07-10") == .noCharges)
    // The invoice goes on being late: one more day at 12.40 % of 10,000 € makes 11 days, 37.37 €.
    #expect(charges(house, on: "2026-07-11").rows.first?.outstanding.interestCents == 33_29 + 37_37)
    // As of the day before, nothing was waived.
    #expect(charges(house, on: "2026-07-09").rows.first?.waived.isZero == true)
  }

  @Test("counts what a hand-over to an agency claims, as it counts what a notice does")
  func handOver() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    var note = CaseworkFixture.notice(on: "2026-07-10", cents: 1_000_000)
    note.step = StepID("AM")
    note.channel = .letter
    house.book.apply(
      [.reminderProposed(note)],
      at: Moment(sequence: 99, day: day("2026-07-10"), second: 0, by: "lea", operation: "n"))
    try house.run(.done(ReminderID(1), on: day("2026-07-10"), proof: "remis"), "2026-07-10")
    let row = try #require(charges(house).rows.first)
    #expect(row.claimed == ChargeSum(interestCents: 67_26, feeCents: 40_00) && row.claimedBy == ReminderID(1))
  }

  @Test("takes a waiver of a sum off interest first, and none that is more than what is left")
  func partialWaiver() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let tooMuch = ChargeOrder(customer: elan, invoices: [InvoiceID(1)], cents: 107_27)
    #expect(house.refusal(.waiveCharges(tooMuch, reason: "r"), "2026-07-10") == .moreThanOpen(cents: 107_26))
    let order = ChargeOrder(customer: elan, invoices: [InvoiceID(1)], cents: 70_00)
    try house.run(.waiveCharges(order, reason: "r"), "2026-07-10")
    #expect(charges(house).rows.first?.waived == ChargeSum(interestCents: 67_26, feeCents: 2_74))
  }

  @Test("is paid by what a payment has left, never by what settles an invoice")
  func payment() throws {
    var house = try overpaid()
    #expect(charges(house).totals.first?.outstanding == 107_26)
    try house.run(.payCharges(PaymentID(1), ChargeOrder(customer: elan)), "2026-07-11")
    let row = try #require(charges(house, on: "2026-07-11").rows.first)
    #expect(row.paid == ChargeSum(interestCents: 67_26, feeCents: 40_00) && row.outstanding.isZero)
    #expect(house.ledger("2026-07-11").standing.unallocated(PaymentID(1)) == 42_74)
    #expect(house.open(1) == 0)
    // The same money cannot settle an invoice as well.
    try house.take(
      [], [CaseworkFixture.invoice("F-9", due: "2026-08-01", cents: 15_000)], file: "i", on: "2026-07-12")
    let whole = Command.allocate(.payment(PaymentID(1)), .set(on: InvoiceID(2), cents: 15_000))
    #expect(house.refusal(whole, "2026-07-12") == .moreThanOpen(cents: 15_000 - 107_26))
    #expect(
      house.refusal(.payCharges(PaymentID(1), ChargeOrder(customer: elan)), "2026-07-12") == .noCharges)
  }

  /// 184 days of 2025 at 12.15 % of 100,000 € are 6,124.93, the 1st of January 33.29: 6,158.22. Of these 6,125.26 are
  /// paid and 32.96 left; with the 2nd of January 66.25 are unpaid when 50,000 come: 49,933.75 are principal, 50,066.25
  /// go on. To 30/06/2026 these bear 179 days, 2,983.19. Owed: 50,000 + 66.25 + 2,983.19 + 40 = 53,089.44.
  @Test("does not set paid interest off again from the next part payment (art. 1343-1 C. civ.)")
  func paidOnce() throws {
    var house = try CaseworkFixture.owing("2025-06-30", cents: 10_000_000)
    let pay = { (cents: Int, iso: String, invoice: InvoiceID?) in
      Command.receivePayment(
        PaymentOrder(
          customer: elan, amount: Amount(cents: cents, currency: .eur), day: day(iso), invoice: invoice))
    }
    try house.run(pay(6_125_26, "2026-01-01", nil), "2026-01-01")
    try house.run(.allocate(.payment(PaymentID(1)), .takeOff(from: InvoiceID(1))), "2026-01-01")
    // Said a day later what it was for: the money bears on the day on which it came all the same.
    try house.run(
      .payCharges(PaymentID(1), ChargeOrder(customer: elan, invoices: [InvoiceID(1)], part: .interest)),
      "2026-01-02")
    try house.run(pay(5_000_000, "2026-01-02", InvoiceID(1)), "2026-01-02")
    let row = try #require(charges(house, on: "2026-06-30").rows.first)
    #expect(row.paid.interestCents == 6_125_26)
    #expect(row.charges.setOffs.map(\.interestCents) == [66_25])
    #expect(row.charges.principalCents == 50_066_25)
    #expect(row.openCents + row.outstanding.interestCents + row.outstanding.feeCents == 53_089_44)
  }

  /// 5 days of 100,000 € at 12.15 % are 166.44, of which 16.64 are waived; with 5 more 332.88 have run, 316.24 unpaid.
  @Test("does not take waived interest back from the next part payment, unless the waiver is undone")
  func waivedOnce() throws {
    var house = try CaseworkFixture.owing("2026-05-31", cents: 10_000_000)
    try house.run(
      .waiveCharges(ChargeOrder(customer: elan, part: .interest, cents: 16_64), reason: "geste"), "2026-06-05"
    )
    house.collector = "leo"
    try house.take(
      [], [], [CaseworkFixture.payment("2026-06-10", cents: 1_000_000)], file: "p", on: "2026-06-10")
    #expect(charges(house, on: "2026-06-12").rows.first?.charges.setOffs.map(\.interestCents) == [316_24])
    house.collector = "lea"
    try house.run(.undo, "2026-06-12")
    #expect(charges(house, on: "2026-06-12").rows.first?.charges.setOffs.map(\.interestCents) == [332_88])
  }

  @Test("is owed again when the payment bounces, and paid again when that is taken back")
  func bounced() throws {
    var house = try overpaid()
    try house.run(.payCharges(PaymentID(1), ChargeOrder(customer: elan)), "2026-07-11")
    try house.run(.voidPayment(PaymentID(1), reason: "rejeté"), "2026-07-12")
    #expect(charges(house, on: "2026-07-12").rows.first?.paid.isZero == true)
    try house.run(.undo, "2026-07-12")
    #expect(charges(house, on: "2026-07-12").rows.first?.paid.feeCents == 40_00)
    #expect(house.ledger("2026-07-12").standing.unallocated(PaymentID(1)) == 42_74)
  }

  @Test("undoes and redoes a waiver and a payment of charges")
  func undo() throws {
    var house = try overpaid()
    try house.run(.payCharges(PaymentID(1), ChargeOrder(customer: elan, part: .interest)), "2026-07-11")
    try house.run(.undo, "2026-07-11")
    #expect(house.ledger("2026-07-11").standing.unallocated(PaymentID(1)) == 150_00)
    #expect(charges(house, on: "2026-07-11").rows.first?.paid.isZero == true)
    try house.run(.redo, "2026-07-11")
    #expect(house.ledger("2026-07-11").standing.unallocated(PaymentID(1)) == 82_74)
    try house.run(.waiveCharges(ChargeOrder(customer: elan), reason: "geste"), "2026-07-11")
    #expect(charges(house, on: "2026-07-11").totals.first?.outstanding == 0)
    try house.run(.undo, "2026-07-11")
    #expect(charges(house, on: "2026-07-11").totals.first?.outstanding == 40_00)
  }

  @Test("is not forgotten once the principal is paid: the customer stays on the list until nothing is left")
  func list() throws {
    var house = try overpaid()
    let row = try #require(ChargeList(of: house.book, on: house.ledger("2026-11-23")).rows.first)
    #expect(row.customer == elan && row.isSettled && row.totals.first?.outstanding == 107_26)
    try house.run(.waiveCharges(ChargeOrder(customer: elan), reason: "geste"), "2026-11-23")
    #expect(ChargeList(of: house.book, on: house.ledger("2026-11-23")).rows.isEmpty)
    let told = try #require(CustomerAccount(of: elan, in: house.book, on: house.ledger("2026-11-23")))
    #expect(told.timeline.first?.text(in: .french).contains("frais et intérêts abandonnés") == true)
  }

  @Test("counts what the formal notice claims, while that counts as sent")
  func claim() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let notice = CaseworkFixture.notice(on: "2026-07-10", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(notice)],
      at: Moment(sequence: 99, day: day("2026-07-10"), second: 0, by: "lea", operation: "n"))
    try house.run(.done(ReminderID(1), on: day("2026-07-10"), proof: "1A"), "2026-07-10")
    let row = try #require(charges(house, on: "2026-07-20").rows.first)
    #expect(row.claimed == ChargeSum(interestCents: 67_26, feeCents: 40_00))
    #expect(row.claimedBy == ReminderID(1))
    #expect(charges(house, on: "2026-07-20").totals.first?.claimed == 107_26)
    #expect(charges(house, on: "2026-07-09").rows.first?.claimed.isZero == true)
    try house.run(.undo, "2026-07-10")
    #expect(charges(house, on: "2026-07-20").rows.first?.claimedBy == nil)
    try house.run(.redo, "2026-07-10")
    #expect(charges(house, on: "2026-07-20").rows.first?.claimedBy == ReminderID(1))
  }

  @Test("counts what the printed letter says, where it is posted some days after it was printed")
  func printedBefore() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let notice = CaseworkFixture.notice(on: "2026-07-10", cents: 1_000_000)
    house.book.apply(
      [.reminderProposed(notice)],
      at: Moment(sequence: 99, day: day("2026-07-10"), second: 0, by: "lea", operation: "n"))
    try house.run(
      .done(ReminderID(1), on: day("2026-07-14"), proof: "1A", printedOn: day("2026-07-10")), "2026-07-14")
    let row = try #require(charges(house, on: "2026-07-20").rows.first)
    #expect(row.claimed == ChargeSum(interestCents: 67_26, feeCents: 40_00))
    let kept = try #require(house.book.contents[ReminderID(1)])
    #expect(kept.day == day("2026-07-10") && kept.interestCents == 67_26)
    #expect(house.book.reminder(ReminderID(1))?.state == .sent(on: day("2026-07-14")))
  }

  @Test("of two currencies sums interest in each, and the fee in euros")
  func currencies() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    try house.take(
      [], [CaseworkFixture.invoice("F-2", due: "2026-06-20", cents: 1_000_000, currency: dollar)], file: "d",
      on: "2026-06-01")
    let totals = charges(house).totals
    #expect(totals.map(\.currency.code) == ["EUR", "USD"])
    #expect(totals.map(\.accrued) == [67_26 + 80_00, 67_26])
  }
}

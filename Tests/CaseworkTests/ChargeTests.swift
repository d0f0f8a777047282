import Casework
import Dunning
import Receivables
import Testing

@Suite("The charges of a late customer")
struct ChargeTests {
  private func charges(_ house: CaseworkFixture, on iso: String) -> CustomerCharges {
    CustomerCharges(of: CaseworkFixture.elan, in: house.book, on: house.ledger(iso))
  }

  @Test("are computed beside the invoice and never enter its balance")
  func beside() throws {
    let house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    let row = try #require(charges(house, on: "2026-07-10").rows.first)
    #expect(row.interest.cents == 67_26 && row.recoveryFee.cents == 40_00)
    #expect(row.openCents == 1_000_000 && house.open(1) == 1_000_000)
    let balance = house.ledger("2026-07-10").account(of: CaseworkFixture.elan, in: .eur).balance
    #expect(balance.overdue == 1_000_000)
  }

  @Test("stay visible once the principal is paid late, and stop that day")
  func settled() throws {
    var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
    try house.take(
      [], [], [CaseworkFixture.payment("2026-07-10", cents: 1_000_000)], file: "p", on: "2026-07-11")
    let row = try #require(charges(house, on: "2026-11-23").rows.first)
    #expect(row.openCents == 0 && row.interest.cents == 67_26 && row.recoveryFee.cents == 40_00)
  }

  @Test("are none for an invoice that is paid in time or not due")
  func none() throws {
    var house = try CaseworkFixture.owing("2026-06-20", "2026-12-20")
    try house.take(
      [], [], [CaseworkFixture.payment("2026-06-20", cents: 50_000)], file: "p", on: "2026-06-21")
    let found = charges(house, on: "2026-11-23")
    #expect(found.rows.isEmpty && found.uncomputed.isEmpty)
  }

  @Test("of a consumer begin with the formal notice, without the 40 €")
  func consumer() throws {
    var customer = CaseworkFixture.customer()
    customer.segment = .consumer
    var house = CaseworkFixture()
    try house.take(
      [customer], [CaseworkFixture.invoice("F-1", due: "2026-03-31", cents: 64_900)], on: "2026-02-01")
    #expect(charges(house, on: "2026-09-30").rows.isEmpty)
    let notice = CaseworkFixture.notice(on: "2026-05-11", cents: 64_900)
    house.book.apply(
      [
        .reminderProposed(notice),
        .reminderDone(ReminderID(1), on: day("2026-05-11"), deadline: nil, proof: ""),
      ],
      at: Moment(sequence: 99, day: day("2026-05-11"), second: 0, by: "lea", operation: "n"))
    let row = try #require(charges(house, on: "2026-09-30").rows.first)
    // The post has three working days: the notice counts from Thursday 14 May, Ascension, on Friday 15.
    #expect(row.charges.segments.map(\.from) == [day("2026-05-16"), day("2026-07-01")])
    #expect(row.interest.cents == 6_64 && row.recoveryFee.cents == 0)
    // As of a day before the notice has come, nobody owes interest.
    #expect(charges(house, on: "2026-05-15").rows.isEmpty)
    #expect(
      house.book.noticeDay(of: InvoiceID(1), for: CaseworkFixture.elan, by: day("2026-05-11"))
        == day("2026-05-15"))
    try house.run(.trackLetter(ReminderID(1), .presented, on: day("2026-05-20"), number: ""), "2026-05-20")
    let presented = try #require(charges(house, on: "2026-09-30").rows.first)
    #expect(presented.charges.segments.first?.from == day("2026-05-21"), "once known, its day counts")
    #expect(charges(house, on: "2026-05-20").rows.isEmpty)
  }

  @Test("of a consumer do not begin with a notice that came back from an unknown address")
  func returnedNotice() throws {
    var customer = CaseworkFixture.customer()
    customer.segment = .consumer
    var house = CaseworkFixture()
    try house.take(
      [customer], [CaseworkFixture.invoice("F-1", due: "2026-03-31", cents: 64_900)], on: "2026-02-01")
    house.book.apply(
      [
        .reminderProposed(CaseworkFixture.notice(on: "2026-05-11", cents: 64_900)),
        .reminderDone(ReminderID(1), on: day("2026-05-11"), deadline: nil, proof: ""),
      ],
      at: Moment(sequence: 99, day: day("2026-05-11"), second: 0, by: "lea", operation: "n"))
    #expect(!charges(house, on: "2026-09-30").rows.isEmpty)
    try house.run(
      .trackLetter(ReminderID(1), .unknownAddress, on: day("2026-05-20"), number: ""), "2026-05-20")
    #expect(charges(house, on: "2026-09-30").rows.isEmpty)
    let dossier = try DossierFacts(of: CaseworkFixture.elan, in: house.book, on: house.ledger("2026-09-30"))
    #expect(dossier.claims.map(\.noticedOn) == [nil])
    #expect(
      dossier.points.contains { if case .noticed(without: ["F-1"]) = $0 { true } else { false } },
      "\(dossier.points)")
    try house.run(.cancelLetterEvent(ReminderID(1)), "2026-05-21")
    #expect(!charges(house, on: "2026-09-30").rows.isEmpty, "recorded by mistake, it had come")
  }

  @Test("are none for an invoice that a credit note took back whole, however late, and less for a part")
  func takenBack() throws {
    for (credit, interest, fee) in [(1_000_000, 0, 0), (400_000, 40_35, 40_00)] {
      var house = try CaseworkFixture.owing("2026-06-20", cents: 1_000_000)
      try house.take(
        [], [CaseworkFixture.invoice("A-1", due: "2026-07-05", cents: -credit, issued: "2026-07-05")],
        file: "c", on: "2026-07-05")
      let before = try #require(charges(house, on: "2026-07-10").rows.first)
      #expect(before.interest.cents == 67_26, "nobody has set it against the invoice")
      house.book.apply(
        [.allocated(.creditNote(InvoiceID(2)), [InvoiceShare(invoice: InvoiceID(1), cents: credit)])],
        at: Moment(sequence: 99, day: day("2026-07-05"), second: 0, by: "lea", operation: "n"))
      let row = charges(house, on: "2026-07-10").rows.first
      #expect(row?.interest.cents ?? 0 == interest && row?.recoveryFee.cents ?? 0 == fee)
      #expect(row?.charges.segments.allSatisfy { $0.baseCents == 1_000_000 - credit } != false)
    }
  }

  @Test(
    "of a public body take 8 points over the central bank of the half-year in which they began, and wait for no other"
  )
  func publicBody() throws {
    var customer = CaseworkFixture.customer()
    customer.segment = .publicBody
    customer.contractRate = AnnualRate("20")
    var house = CaseworkFixture()
    try house.take(
      [customer], [CaseworkFixture.invoice("F-1", due: "2026-06-20", cents: 1_000_000)], on: "2026-02-01")
    let row = try #require(charges(house, on: "2026-07-10").rows.first)
    #expect(row.charges.segments.map(\.rate.decimal) == ["10.15"])
    #expect(row.charges.segments.map(\.halfYear?.description) == ["2026-S1"])
    #expect(row.recoveryFee.cents == 40_00)
    #expect(
      charges(house, on: "2027-03-10").uncomputed.isEmpty, "no rate of 2027 is known, and none is needed")
  }

  @Test("take the customer's contract rate before the company's, and tell when it is too low")
  func contract() throws {
    var customer = CaseworkFixture.customer()
    customer.contractRate = AnnualRate("7.9")
    var house = CaseworkFixture()
    var rules = CaseworkFixture.house(fingerprint: "b")
    rules.charges.contractRate = AnnualRate("11")
    try house.run(.adopt(rules), "2026-01-03")
    try house.take(
      [customer, CaseworkFixture.customer("411B", name: "B")],
      [
        CaseworkFixture.invoice("F-1", due: "2026-06-20", cents: 1_000_000),
        CaseworkFixture.invoice("F-2", due: "2026-06-20", cents: 1_000_000, of: "411B"),
      ], on: "2026-02-01")
    let own = try #require(charges(house, on: "2026-07-10").rows.first)
    #expect(own.charges.segments.map(\.rate.decimal) == ["7.90"])
    #expect(own.belowFloor.map(\.halfYear.description) == ["2026-S2"])
    let other = CustomerCharges(of: CustomerID(2), in: house.book, on: house.ledger("2026-07-10"))
    #expect(other.rows.first?.charges.segments.map(\.rate.decimal) == ["11.00"])
    #expect(other.rows.first?.belowFloor.isEmpty == true)
  }

  @Test("stop with insolvency, and are named when a rate is missing while others stand")
  func stops() throws {
    var house = try CaseworkFixture.owing("2026-06-20", "2026-12-20")
    let missing = charges(house, on: "2027-01-15")
    #expect(missing.rows.isEmpty && missing.uncomputed.map(\.invoice.number) == ["F-1", "F-2"])
    #expect(missing.uncomputed.allSatisfy { $0.missing.halfYear.description == "2027-S1" })
    try house.run(
      .pause(PauseOrder(customer: CaseworkFixture.elan, kind: .insolvency, reason: "BODACC", until: nil)),
      "2026-06-30")
    let stopped = charges(house, on: "2027-01-15")
    #expect(stopped.rows.map(\.invoice.number) == ["F-1"])
    #expect(stopped.uncomputed.map(\.invoice.number) == ["F-2"], "issued since")
    #expect(stopped.rows.first?.charges.segments.map(\.days) == [9])
  }
}

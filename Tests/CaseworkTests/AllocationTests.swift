import Casework
import Dunning
import Receivables
import Testing

@Suite("A credit note set against an invoice by hand")
struct AllocationTests {
  typealias House = CaseworkFixture

  static let note = Allocation.Source.creditNote(InvoiceID(3))

  /// F-1 and F-2 of 500 € each, due 2 June, and the credit note AV-1 (`I-3`) of 300 €, issued on 5 June.
  static func credited(
    _ cents: Int = 30_000, currency: Currency = .eur, scenario: Scenario = .frenchBusiness
  ) throws -> House {
    var house = try House.owing("2026-06-02", "2026-06-02", bank: "2026-06-08", scenario: scenario)
    try house.take(
      [], [credit("AV-1", cents: cents, currency: currency, issued: "2026-06-05")], file: "a",
      on: "2026-06-05")
    return house
  }

  static func credit(
    _ number: String, cents: Int, currency: Currency = .eur, issued: String, settles: [DocumentShare] = []
  ) -> InvoiceEntry {
    var entry = House.invoice(
      number, due: issued, cents: -cents, currency: currency, issued: issued, line: 9)
    entry.settles = settles
    return entry
  }

  @Test("covers all or a part of it, and leaves the rest of both open")
  func parts() throws {
    var house = try Self.credited()
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1), cents: 10_000)), "2026-06-08")
    #expect(house.open(1) == 40_000 && house.open(3) == 20_000)
    try house.run(.allocate(Self.note, .set(on: InvoiceID(2))), "2026-06-08")
    #expect(house.open(1) == 40_000 && house.open(2) == 30_000 && house.open(3) == 0)
    try house.run(.allocate(Self.note, .takeOff(from: InvoiceID(1))), "2026-06-09")
    #expect(house.open(1) == 50_000 && house.open(2) == 30_000 && house.open(3) == 10_000)
    try house.run(.allocate(Self.note, .takeOff(from: nil)), "2026-06-09")
    #expect(house.open(2) == 50_000 && house.open(3) == 30_000)
    let past = house.ledger("2026-06-04").standing
    #expect(past.open(InvoiceID(1)) == 50_000, "the credit note did not exist yet")
  }

  @Test("is refused beyond what both leave, between two customers or currencies, and the wrong way round")
  func refusals() throws {
    var house = try Self.credited()
    try house.take(
      [House.customer("411NORD", name: "Nord SA")],
      [House.invoice("F-9", due: "2026-06-02", of: "411NORD", line: 3)], file: "n", on: "2026-06-05")
    func refusal(
      _ change: AllocationChange, _ source: Allocation.Source = Self.note, _ iso: String = "2026-06-08"
    )
      -> Refusal?
    {
      house.refusal(.allocate(source, change), iso)
    }
    #expect(refusal(.set(on: InvoiceID(1), cents: 30_001)) == .moreThanOpen(cents: 30_000))
    #expect(refusal(.set(on: InvoiceID(1), cents: 0)) == .amountNotPositive)
    #expect(refusal(.set(on: InvoiceID(4))) == .otherAccount("AV-1", invoice: "F-9"))
    #expect(refusal(.set(on: InvoiceID(3))) == .notAnInvoice("AV-1"))
    #expect(refusal(.set(on: InvoiceID(7))) == .unknownInvoice("I-7"))
    #expect(refusal(.set(on: InvoiceID(2)), .creditNote(InvoiceID(1))) == .notACreditNote("F-1"))
    #expect(refusal(.takeOff(from: InvoiceID(1))) == .notAllocated("AV-1", to: "F-1"))
    #expect(refusal(.takeOff(from: nil)) == .notAllocated("AV-1", to: nil))
    #expect(refusal(.set(on: InvoiceID(1)), Self.note, "2026-06-04") == .dayInFuture(day("2026-06-05")))
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-08")
    #expect(refusal(.set(on: InvoiceID(2))) == .creditNoteUsed("AV-1"))
    try house.run(
      .receivePayment(
        PaymentOrder(customer: House.elan, amount: Amount(cents: 20_000), invoice: InvoiceID(1))),
      "2026-06-08")
    try house.take(
      [], [Self.credit("AV-2", cents: 100, issued: "2026-06-06")], file: "b", on: "2026-06-08")
    #expect(refusal(.set(on: InvoiceID(1)), .creditNote(InvoiceID(5))) == .nothingOpen("F-1"))
    let other = try Self.credited(currency: dollar)
    #expect(
      other.refusal(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-08")
        == .otherAccount("AV-1", invoice: "F-1"))
  }

  @Test("changes the reminder that waits: the rest alone is asked for, and nothing once all is covered")
  func reminders() throws {
    var house = try Self.credited(100_000)
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.waiting == ["R-1 R1 1↑R1 2↑R1"] || house.waiting.isEmpty)
    var part = try Self.credited()
    try part.run(.plan(only: nil), "2026-06-08")
    #expect(part.waiting == ["R-1 R1 1↑R1 2↑R1"])
    #expect(part.book.reminders[0].demandedCents == 100_000)
    try part.work(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-08")
    #expect(part.state(1) == .cancelled(reason: .changed) && part.waiting == ["R-2 R1 1↑R1 2↑R1"])
    #expect(part.book.reminders[1].demandedCents == 70_000)
    try part.work(.undo, "2026-06-08")
    let again = part.book.reminders.filter(\.isOpen)
    #expect(again.map(\.demandedCents) == [100_000])
  }

  @Test("voids an approval, and holds the message at the last look before it leaves", arguments: [1, 2])
  func lastLook(_ looks: Int) throws {
    var house = try Self.credited(50_000)
    let id = ReminderID(1)
    try house.run(.plan(only: nil), "2026-06-08")
    try house.run(.approve([id], expecting: [:]), "2026-06-08")
    try house.run(.requestSend([id], holdSeconds: 0), "2026-06-08")
    let intent = Command.intend(id, House.attempt("2026-06-08"))
    if looks > 1 { try house.run(intent, "2026-06-08") }
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-08")
    #expect(house.refusal(looks > 1 ? .passNoReturn(id) : intent, "2026-06-08") == .factsChanged(id))
    guard looks == 1 else { return }
    try house.run(.plan(only: nil), "2026-06-08")
    #expect(house.state(1) == .cancelled(reason: .changed))
    #expect(house.book.reminders.filter(\.isOpen).map(\.demandedCents) == [50_000])
  }

  @Test("is taken back and brought back to the cent, unless somebody built on it")
  func undo() throws {
    var house = try Self.credited()
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1), cents: 10_000)), "2026-06-08")
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1), cents: 5_000)), "2026-06-08")
    #expect(house.open(1) == 35_000)
    try house.run(.undo, "2026-06-08")
    #expect(house.open(1) == 40_000 && house.open(3) == 20_000)
    try house.run(.redo, "2026-06-08")
    #expect(house.open(1) == 35_000)
    try house.run(.undo, "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.open(1) == 50_000 && house.open(3) == 30_000)
    try house.run(.redo, "2026-06-08")
    try house.run(.allocate(Self.note, .takeOff(from: nil)), "2026-06-08")
    house.collector = "max"
    try house.run(.allocate(Self.note, .set(on: InvoiceID(2))), "2026-06-08")
    house.collector = "lea"
    guard case .builtUpon? = house.refusal(.undo, "2026-06-08") else {
      Issue.record("a credit note was set twice over")
      return
    }
  }

  @Test("is not brought back when a file has made the credit note smaller meanwhile")
  func smaller() throws {
    var house = try Self.credited()
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-08")
    try house.run(.allocate(Self.note, .takeOff(from: nil)), "2026-06-08")
    house.collector = "max"
    try house.take(
      [], [Self.credit("AV-1", cents: 10_000, issued: "2026-06-05")], file: "b", on: "2026-06-08")
    house.collector = "lea"
    guard case .builtUpon? = house.refusal(.undo, "2026-06-08") else {
      Issue.record("more was set than the credit note is worth")
      return
    }
  }

  @Test("stands in the account's history with who did it, and is gone from it once taken back")
  func history() throws {
    var house = try Self.credited()
    func told() throws -> [String] {
      try #require(CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-09"))).timeline
        .filter { if case .allocated = $0.fact { true } else { false } }
        .map { "\($0.day.iso) \($0.text(in: .french)) \($0.by)" }
    }
    try house.run(.allocate(Self.note, .set(on: InvoiceID(1), cents: 10_000)), "2026-06-08")
    #expect(try told() == ["2026-06-08 avoir AV-1 : 100,00 EUR sur F-1 lea"])
    try house.run(.allocate(Self.note, .takeOff(from: InvoiceID(1))), "2026-06-09")
    #expect(
      try told() == [
        "2026-06-09 avoir AV-1 : 100,00 EUR repris de F-1 lea",
        "2026-06-08 avoir AV-1 : 100,00 EUR sur F-1 lea",
      ])
    try house.run(.undo, "2026-06-09")
    #expect(try told().count == 1)
  }

  @Test("is no payment: no promise kept, no limitation begun anew; a settled dispute closes")
  func noPayment() throws {
    var house = try Self.credited(100_000)
    let limitation = house.book.limitation(of: InvoiceID(1))
    try house.run(
      .promise(
        PromiseOrder(
          customer: House.elan, amount: Amount(cents: 50_000), day: day("2026-06-12"),
          invoices: [InvoiceID(1)])), "2026-06-08")
    try house.run(
      .openDispute(DisputeOrder(customer: House.elan, invoices: [InvoiceID(2)], reason: .price)), "2026-06-08"
    )
    try house.work(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-09")
    try house.work(.allocate(Self.note, .set(on: InvoiceID(2))), "2026-06-09")
    #expect(house.open(1) == 0 && house.open(2) == 0)
    #expect(
      house.book.state(of: house.book.promises[0], on: day("2026-06-09")) == .cancelled,
      "nothing is left to pay")
    #expect(house.book.state(of: house.book.promises[0], on: day("2026-07-09")) != .kept)
    #expect(house.book.limitation(of: InvoiceID(1)) == limitation)
    #expect(!house.book.isOpen(house.book.disputes[0], on: house.ledger("2026-06-09")))
  }

  @Test("earns no thanks, though the invoice was reminded of and is settled now")
  func noThanks() throws {
    var house = try ThankYouTests.reminded()
    try house.take(
      [], [Self.credit("AV-1", cents: 50_000, issued: "2026-06-09")], file: "a", on: "2026-06-10")
    try house.work(.allocate(Self.note, .set(on: InvoiceID(1))), "2026-06-10")
    #expect(house.open(1) == 0 && house.waiting.isEmpty)
    try house.run(.undo, "2026-06-10")
    try house.work(ThankYouTests.money(50_000, on: "2026-06-10"), "2026-06-10")
    #expect(house.waiting == ["R-2 MC 1="], "money does")
  }

  @Test("takes interest off the part covered, from the first day on")
  func interest() throws {
    var house = try House.owing("2026-06-01", cents: 1_000_000)
    try house.take(
      [], [Self.credit("AV-1", cents: 400_000, issued: "2026-06-11")], file: "a", on: "2026-06-11")
    try house.run(.allocate(.creditNote(InvoiceID(2)), .set(on: InvoiceID(1))), "2026-06-20")
    let charges = CustomerCharges(of: House.elan, in: house.book, on: house.ledger("2026-06-21"))
    let segments = try #require(charges.rows.first).charges.segments
    #expect(segments.map(\.baseCents) == [600_000])
    #expect(segments.map(\.through) == [day("2026-06-21")])
  }
}

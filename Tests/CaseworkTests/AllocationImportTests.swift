import Casework
import Receivables
import Testing

@Suite("An import after a person has set credits against invoices")
struct AllocationImportTests {
  typealias House = CaseworkFixture

  private static let note = Allocation.Source.creditNote(InvoiceID(3))

  private func letter(_ number: String, _ cents: Int) -> DocumentShare {
    DocumentShare(sourceKey: number, cents: cents)
  }

  /// AV-1 (`I-3`, 300 €), which its file sets against F-1.
  private func lettered() throws -> House {
    var house = try House.owing("2026-06-02", "2026-06-02")
    try read(into: &house, file: "a")
    #expect(house.open(1) == 20_000 && house.open(3) == 0)
    return house
  }

  private func read(into house: inout House, file: String, _ cents: Int = 30_000) throws {
    try house.take(
      [],
      [
        AllocationTests.credit(
          "AV-1", cents: cents, issued: "2026-06-05", settles: [letter("F-1", 30_000)])
      ], file: file, on: "2026-06-08")
  }

  @Test("leaves what was taken off and what was set elsewhere, however often the file comes")
  func stays() throws {
    var house = try lettered()
    try house.run(.allocate(Self.note, .takeOff(from: InvoiceID(1))), "2026-06-08")
    for file in ["b", "c"] {
      try read(into: &house, file: file)
      #expect(house.open(1) == 50_000 && house.open(3) == 30_000)
    }
    try house.run(.allocate(Self.note, .set(on: InvoiceID(2), cents: 10_000)), "2026-06-08")
    try read(into: &house, file: "d")
    #expect(house.open(1) == 50_000 && house.open(2) == 40_000 && house.open(3) == 20_000)
  }

  @Test("sets it as the file says again once the decision was taken back")
  func takenBack() throws {
    var house = try lettered()
    try house.run(.allocate(Self.note, .takeOff(from: InvoiceID(1))), "2026-06-08")
    try house.run(.undo, "2026-06-08")
    #expect(house.open(1) == 20_000)
    try read(into: &house, file: "b")
    #expect(house.open(1) == 20_000)
  }

  @Test("sets what is left where no person has decided anything")
  func elsewhere() throws {
    var house = try House.owing("2026-06-02", "2026-06-02")
    try house.take(
      [], [AllocationTests.credit("AV-1", cents: 30_000, issued: "2026-06-05")], file: "a", on: "2026-06-08")
    try house.run(.allocate(Self.note, .set(on: InvoiceID(2), cents: 10_000)), "2026-06-08")
    try read(into: &house, file: "b")
    #expect(house.open(1) == 30_000 && house.open(2) == 40_000)
  }

  @Test("that corrects an invoice sets no more again than the person had decided")
  func corrected() throws {
    var house = try lettered()
    try house.run(.allocate(Self.note, .takeOff(from: InvoiceID(1))), "2026-06-08")
    try house.run(.allocate(Self.note, .set(on: InvoiceID(2))), "2026-06-08")
    func correct(_ number: String, _ cents: Int, _ file: String) throws {
      try house.take(
        [], [House.invoice(number, due: "2026-06-02", cents: cents)], file: file, on: "2026-06-09")
    }
    try correct("F-1", 60_000, "c1")
    #expect(house.open(1) == 60_000, "taken off by hand")
    try correct("F-2", 10_000, "c2")
    #expect(house.open(2) == 0 && house.open(3) == 20_000)
    try correct("F-2", 50_000, "c3")
    #expect(house.open(2) == 20_000 && house.open(3) == 0, "set by hand, and freed by a file only")
  }

  @Test("leaves a payment where a person has set it")
  func payments() throws {
    var house = try House.owing("2026-06-02", "2026-06-02")
    let row = House.payment("2026-06-05", cents: 40_000, for: .invoice(number: "F-1"), bank: "B-1")
    try house.take([], [], [row], file: "p", on: "2026-06-08")
    #expect(house.open(1) == 10_000)
    try house.run(.allocate(.payment(PaymentID(1)), .takeOff(from: nil)), "2026-06-08")
    try house.take([], [], [row], file: "q", on: "2026-06-08")
    #expect(house.open(1) == 50_000)
    try house.run(.allocate(.payment(PaymentID(1)), .set(on: InvoiceID(2))), "2026-06-08")
    try house.take([], [], [row], file: "r", on: "2026-06-08")
    #expect(house.open(1) == 50_000 && house.open(2) == 10_000)
  }

  @Test("knows the open items of an opening journal, whose accounts know nothing of the decision")
  func opening() throws {
    var house = try House.owing("2026-06-02")
    try house.take(
      [], [AllocationTests.credit("AV-1", cents: 30_000, issued: "2026-06-05")], file: "a", on: "2026-06-08")
    try house.run(.allocate(.creditNote(InvoiceID(2)), .set(on: InvoiceID(1))), "2026-06-08")
    var invoice = House.invoice("RAN", due: "2027-01-01", cents: 50_000, issued: "2027-01-01", key: "k1")
    invoice.opening = OpeningItem(reference: "")
    var note = AllocationTests.credit("RAN", cents: 30_000, issued: "2027-01-01")
    note.sourceKey = "k2"
    note.opening = OpeningItem(reference: "")
    try house.take([], [invoice, note], file: "fec", on: "2027-01-10")
    #expect(house.book.portfolio.invoices.count == 2)
    #expect(house.open(1) == 20_000 && house.open(2) == 0)
  }
}

import Casework
import Dunning
import Receivables
import Testing

@Suite("A bank reference")
struct PaymentReferenceTests {
  typealias House = CaseworkFixture

  private func paid() throws -> House {
    var house = try House.owing("2026-06-02")
    try house.take([House.customer("411NORD", name: "Nord")], file: "c", on: "2026-06-02")
    try house.take([], [], [House.payment("2026-06-01", cents: 10_000, bank: "B-77")], on: "2026-06-03")
    return house
  }

  @Test("repeated with its very figures changes nothing, whatever its text")
  func same() throws {
    var house = try paid()
    let again = try house.take(
      [], [], [House.payment("2026-06-01", cents: 10_000, label: "VIREMENT", bank: "B-77")], file: "g",
      on: "2026-06-04")
    #expect(again.remarks.isEmpty)
    #expect(house.book.portfolio.payments.count == 1)
  }

  @Test("of another payment is a refused row that names its holder", arguments: [0, 1, 2, 3])
  func taken(_ other: Int) throws {
    var house = try paid()
    var row = House.payment("2026-06-01", cents: 10_000, bank: "B-77")
    switch other {
    case 0: row.cents = 20_000
    case 1: row.day = day("2026-06-03")
    case 2: row.currency = dollar
    default: row.customer = "411NORD"
    }
    let decision = try house.take([], [], [row], file: "g", on: "2026-06-04")
    let holder = try #require(house.book.portfolio.payments.first)
    #expect(
      decision.remarks == [.referenceTaken(EntryOrigin(line: 2), by: holder, customer: "411ELAN")])
    #expect(decision.remarks.first?.isRefusal == true)
    #expect(house.book.portfolio.payments.count == 1)
    #expect(house.open(1) == 40_000)
  }

  @Test("is taken once by two files of one import")
  func twoFiles() throws {
    var house = try House.owing("2026-06-02")
    var later = House.payment("2026-06-01", cents: 20_000, bank: "B-77")
    later.origin = EntryOrigin(file: 1, line: 5)
    let first = House.payment("2026-06-01", cents: 10_000, bank: "B-77")
    let decision = try house.take([], [], [first, first, later], on: "2026-06-03")
    #expect(decision.remarks.count == 1)
    #expect(decision.remarks.first?.origin == EntryOrigin(file: 1, line: 5))
    #expect(house.book.portfolio.payments.map(\.cents) == [10_000])
  }

  @Test("is free again once its payment was taken back, and the old row stays taken back")
  func freed() throws {
    var house = try paid()
    try house.run(.voidPayment(PaymentID(1), reason: "wrong amount"), "2026-06-04")
    let wrong = House.payment("2026-06-01", cents: 10_000, bank: "B-77")
    let right = House.payment("2026-06-01", cents: 20_000, bank: "B-77")
    let repeated = try house.take([], [], [wrong], file: "g", on: "2026-06-04")
    #expect(repeated.remarks.isEmpty)
    #expect(house.open(1) == 50_000)
    let timeline = CustomerAccount(of: House.elan, in: house.book, on: house.ledger("2026-06-04"))?.timeline
    let told = timeline?.map { $0.text(in: .french) } ?? []
    #expect(told.contains("paiement de 100,00 EUR : annulé"), "\(told)")
    for file in ["h", "i"] {
      let taken = try house.take([], [], [right], file: file, on: "2026-06-04")
      #expect(taken.remarks.isEmpty)
    }
    #expect(house.open(1) == 30_000)
    #expect(house.book.portfolio.payments.count == 2)
  }
}

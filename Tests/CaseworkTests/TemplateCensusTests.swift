import Dunning
import Receivables
import Testing

@testable import Casework

private typealias House = CaseworkFixture

@Suite("The trial of every text on every customer")
struct TemplateCensusTests {
  @Test("tries a customer who has no invoice yet too, with one that is recorded nowhere")
  func newCustomer() throws {
    var house = try House.owing("2026-06-02")
    var cityless = House.customer("411NEW", name: "Nouveau")
    cityless.address = PostalAddress(street: ["1 rue Neuve"], postcode: "44000", city: "")
    try house.take([cityless], file: "new", on: "2026-06-03")
    let before = house.book.portfolio.invoices.count
    let census = TemplateCensus(of: house.book, on: house.ledger("2026-06-08"))
    #expect(census.customers == 2 && census.leftOut == 0)
    let found = census.findings.filter { $0.customers == [CustomerID(2)] }
    #expect(found.contains { $0.fault == .noAddress(.registeredLetter) || $0.fault == .noAddress(.letter) })
    #expect(house.book.portfolio.invoices.count == before)
  }
}

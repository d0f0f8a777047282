import Canvas
import Casework
import Receivables
import Testing

@testable import Dashboard

@Suite("The worklist's title")
struct WorklistTotalsTests {
  @Test(
    "names every currency that is overdue in its title, by its amount wherever that fits, sooner than by the name of the view"
  )
  func currencies() throws {
    let dollar = try #require(Currency(code: "USD"))
    let franc = try #require(Currency(code: "CHF"))
    let pound = try #require(Currency(code: "GBP"))
    func title(_ size: Size, _ euros: Int, and others: [Currency]) -> String {
      var desk = FrameworkDesk(size: size, book: FrameworkDesk.crowd(40))
      let foreign = zip(UInt32(42)..., others).flatMap { number, currency in
        [
          CaseEvent.customerRecorded(FormFixture.customer(number - 1, "Lampes \(currency.code)")),
          .invoiceRecorded(
            Invoice(
              id: InvoiceID(number), customer: CustomerID(number - 1), number: "F-\(currency.code)",
              issued: FormFixture.today - 90, due: FormFixture.today - 60, cents: 410_000, currency: currency)
          ),
        ]
      }
      let main = CaseEvent.invoiceRecorded(FormFixture.invoice(41, of: 1, cents: euros, late: 40))
      desk.fold([main, .bankChecked(FormFixture.today)] + foreign, by: "Marc")
      desk.press(.character("R"))
      return desk.frame().line(1)
    }
    let narrow = Size(columns: 80, rows: 24)
    #expect(title(Size(columns: 120, rows: 36), 17_000_000, and: [dollar]).contains(" + 4 100,00 USD échus"))
    for euros in [17_000_000, 100_000_000, 1_000_000_000] {
      let one = title(narrow, euros, and: [dollar])
      #expect(one.contains(" € + 4 100 USD") && one.contains("banque"), "\(one)")
      let two = title(narrow, euros, and: [dollar, franc])
      #expect(two.contains(" € + 4 100 CHF + 4 100 USD") && two.contains("banque"), "\(two)")
      let three = title(Size(columns: 60, rows: 20), euros, and: [dollar, franc, pound])
      #expect(three.contains("€ + 3 devises") && three.contains("banque"), "\(three)")
    }
  }

  @Test("adds up what a customer owes in a second currency as well")
  func secondCurrency() throws {
    let dollar = try #require(Currency(code: "USD"))
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36), book: FrameworkDesk.crowd(40))
    let second = Invoice(
      id: InvoiceID(41), customer: CustomerID(1), number: "F-USD", issued: FormFixture.today - 90,
      due: FormFixture.today - 60, cents: 12_300, currency: dollar)
    desk.fold([.invoiceRecorded(second), .bankChecked(FormFixture.today)], by: "Marc")
    desk.press(.character("R"))
    #expect(desk.frame().line(1).contains(" + 123,00 USD échus"), "\(desk.frame().line(1))")
  }
}

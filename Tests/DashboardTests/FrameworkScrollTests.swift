import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("J and K in the queue")
struct FrameworkScrollTests {
  @Test("scroll the text to its end and say there that it is the end; K goes back at once")
  func ends() {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("J"))
    #expect(desk.shown.contains("J/K faire défiler 2-"), "\(desk.shown)")
    for _ in 0..<60 { desk.press(.character("J")) }
    #expect(desk.told.contains("Fin du texte"), "\(desk.told)")
    let end = desk.shown
    desk.press(.character("K"))
    #expect(desk.shown != end && !desk.told.contains("texte"), "one K moves it again")
    for _ in 0..<60 { desk.press(.character("K")) }
    #expect(desk.told.contains("Début du texte"))
    desk.press(.character("1"), .character("J"))
    #expect(desk.told.contains("Rien à faire défiler ici"))
  }

  @Test("and e open nothing while several texts of a customer could be meant")
  func severalTexts() throws {
    let dollar = try #require(Currency(code: "USD"))
    var events: [CaseEvent] = [.rulesAdopted(FormFixture.house), .bankChecked(FormFixture.today - 1)]
    events.append(.customerRecorded(FormFixture.customer(1, "Lampes du Monde")))
    for (number, currency) in [(UInt32(1), Currency.eur), (2, dollar)] {
      events.append(
        .invoiceRecorded(
          Invoice(
            id: InvoiceID(number), customer: CustomerID(1), number: "F-\(number)",
            issued: FormFixture.today - 40, due: FormFixture.today - 10, cents: 90_000, currency: currency)))
    }
    var desk = FrameworkDesk(book: FormFixture.folding(events, into: Casebook()))
    let occasion = Occasion(today: desk.world.today, now: 0, collector: "plan", operation: "o-p")
    desk.fold(try desk.world.book.decide(.plan(only: nil), on: occasion).events, by: "plan")
    desk.press(.character("R"), .enter, .character("e"))
    #expect(desk.effects.isEmpty && desk.told.contains("2 textes modifiables"), "\(desk.told)")
    #expect(desk.state.tab == .queue)
    desk.press(.character("e"))
    #expect(desk.effects.count == 1, "the queue's row is meant")
  }
}

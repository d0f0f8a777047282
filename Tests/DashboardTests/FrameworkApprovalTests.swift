import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("Approving on a customer's row")
struct FrameworkApprovalTests {
  /// The first customer owes in two currencies: two proposals wait.
  private func desk() throws -> FrameworkDesk {
    var invoice = FormFixture.invoice(5, of: 1, cents: 77_777, late: 50)
    invoice.currency = try #require(Currency(code: "USD"))
    var book = FormFixture.folding([.invoiceRecorded(invoice)], into: FormFixture.book())
    let plan = Occasion(today: FormFixture.today, now: 1_000_000, collector: "plan", operation: "o-plan")
    let events = try book.decide(.plan(only: nil), on: plan).events
    book.apply(
      events, at: Moment(sequence: 2, day: FormFixture.today, second: 0, by: "plan", operation: "o-plan"))
    return FrameworkDesk(book: book)
  }

  @Test("shows the queue first when the customer has several proposals, and approves nothing unread")
  func several() throws {
    var desk = try desk()
    while desk.state.customer != CustomerID(1) { desk.press(.down) }
    desk.press(.character("a"))
    #expect(desk.commands.isEmpty)
    #expect(desk.state.tab == .queue && desk.state.customer == CustomerID(1))
    #expect(desk.told.contains("Rien n'est validé : 2 propositions"), "\(desk.told)")
    desk.press(.character("a"))
    guard case .approve(let ids, _) = desk.commands.first else {
      Issue.record("asked for \(desk.commands)")
      return
    }
    #expect(ids.count == 1)
  }

  @Test("approves at once the only proposal of a customer")
  func one() {
    var desk = FrameworkDesk()
    while desk.world.book.reminders.first(where: \.isApprovable)?.customer != desk.state.customer {
      desk.press(.down)
    }
    desk.press(.character("a"))
    #expect(desk.commands.count == 1 && desk.state.tab == .worklist)
  }

  @Test("tells a failure as a failure, with the key that approves again")
  func failure() throws {
    var desk = FrameworkDesk()
    let message = try #require(desk.world.book.reminders.first { $0.isApprovable })
    desk.fold([.sendingFailed(message.id, reason: "boîte pleine")], by: "Marc")
    while desk.state.customer != message.customer { desk.press(.down) }
    desk.press(.character("F"))
    #expect(desk.told.contains("Épingler : la relance est en échec : a la valide de nouveau"), "\(desk.told)")
  }

  @Test("shows, with the refusal, what somebody else decided first")
  func lostRace() throws {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    desk.press(.character("3"))
    let message = try #require(desk.world.book.reminders.first { $0.isApprovable })
    #expect(!desk.shown.contains("prêtes 1"), "\(desk.shown)")
    let others = Occasion(
      today: desk.world.today, now: desk.world.now, collector: "Marc", operation: "o-first")
    let decision = try desk.world.book.decide(
      .approve([message.id], expecting: [message.id: message.version]), on: others)
    desk.fold(decision.events, by: "Marc")
    _ = desk.state.update(
      .refused(Refusal.conflict(message.id, now: .approved(on: desk.world.today)).phrase(in: .french)),
      desk.world)
    #expect(desk.shown.contains("prêtes 1"), "\(desk.shown)")
    #expect(desk.told.contains("a changé entre-temps"), "\(desk.told)")
  }
}

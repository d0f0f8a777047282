import Canvas
import Casework
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The form for credits set by hand")
struct FormAllocationTests {
  private let today = FormFixture.today
  private let note = Allocation.Source.creditNote(InvoiceID(9))

  private func opened(
    held: [AllocationForm.Held] = [], chosen: Allocation.Source? = nil, invoice: InvoiceID? = nil,
    language: Language = .french
  ) -> AllocationForm {
    AllocationForm(
      name: "Élan & Fils",
      credits: [
        AllocationForm.Credit(
          source: note, name: "avoir AV-1", day: today - 9, left: Amount(cents: 30_000)),
        AllocationForm.Credit(
          source: .payment(PaymentID(4)), name: "règlement P-4", day: today,
          left: Amount(cents: 900, currency: Currency(code: "USD") ?? .eur)),
      ],
      targets: [
        AllocationForm.Target(id: InvoiceID(1), number: "F-1", open: Amount(cents: 20_000)),
        AllocationForm.Target(
          id: InvoiceID(2), number: "F-2", open: Amount(cents: 500, currency: Currency(code: "USD") ?? .eur)),
        AllocationForm.Target(id: InvoiceID(3), number: "F-3", open: Amount(cents: 50_000)),
      ], held: held, chosen: chosen, invoice: invoice, language: language)
  }

  @Test("sets all that both leave, or a part, and says what stays open")
  func setting() {
    var form = opened()
    #expect(form.shown().contains("avoir AV-1") && form.shown().contains("vide = tout : 200,00"))
    guard case .allocate(note, .set(on: InvoiceID(1), cents: nil))? = form.press(.control("s")).command else {
      Issue.record("\(form.shown())")
      return
    }
    form.press(.tab)
    form.press(.right)
    #expect(form.shown().contains("F-3") && form.shown().contains("vide = tout : 300,00"))
    form.press(.tab)
    form.type("300,01")
    #expect(form.press(.control("s")).stays && form.shown().contains("Au plus 300,00"))
    form.press(.control("u"))
    form.type("120,50")
    #expect(form.shown().contains("reste dû ensuite : 379,50"))
    guard case .allocate(note, .set(on: InvoiceID(3), cents: 12_050))? = form.press(.control("s")).command
    else {
      Issue.record("\(form.shown())")
      return
    }
  }

  @Test("offers a credit the invoices of its own currency alone")
  func currencies() {
    var form = opened(chosen: .payment(PaymentID(4)), invoice: InvoiceID(3))
    #expect(form.shown().contains("F-2") && form.shown().contains("vide = tout : 5,00"))
    guard
      case .allocate(.payment(PaymentID(4)), .set(on: InvoiceID(2), cents: nil))? = form.press(.control("s"))
        .command
    else {
      Issue.record("\(form.shown())")
      return
    }
    form.press(.left)
    #expect(form.shown().contains("F-3"), "the invoice under the cursor again")
  }

  @Test("takes off what is set, one invoice at a time")
  func takingOff() {
    let held = [
      AllocationForm.Held(
        source: note, name: "avoir AV-1", invoice: InvoiceID(1), number: "F-1", amount: Amount(cents: 100)),
      AllocationForm.Held(
        source: note, name: "avoir AV-1", invoice: InvoiceID(3), number: "F-3", amount: Amount(cents: 200)),
    ]
    var form = opened(held: held, invoice: InvoiceID(3), language: .english)
    form.focus.go(to: .way)
    form.type("r")
    #expect(form.shown().contains("F-3") && form.shown().contains("2.00"))
    guard case .allocate(note, .takeOff(from: InvoiceID(3)))? = form.press(.control("s")).command else {
      Issue.record("\(form.shown())")
      return
    }
  }

  @Test("opens with N on the credit under the cursor, says why it cannot, and u takes its work back")
  func desk() throws {
    var desk = FrameworkDesk()
    let customer = try #require(desk.state.customer)
    let portfolio = desk.world.book.portfolio
    for id in desk.world.book.portfolio.receipts[customer.index] {
      if desk.world.ledger.standing.unallocated(id) > 0 { desk.hear([.paymentVoided(id, reason: "")]) }
    }
    for id in portfolio.documents[customer.index] where portfolio.invoices[id.index].kind == .creditNote {
      Issue.record("the fixture has a credit note \(id)")
    }
    let without = desk.state.availability(of: .allocation, desk.world).reason
    #expect(without == "ni avoir ni règlement à affecter", "\(without ?? "-")")
    let number = UInt32(portfolio.invoices.count) + 1
    let today = desk.world.today
    desk.hear([
      .invoiceRecorded(
        Invoice(
          id: InvoiceID(number), customer: customer, number: "AV-77", issued: today - 3, due: today - 3,
          cents: 1_234, currency: .eur, kind: .creditNote))
    ])
    desk.press(.character("N"))
    #expect(desk.shown.contains("avoir AV-77") && desk.shown.contains("12,34"), "\(desk.shown)")
    desk.press(.control("s"))
    #expect(desk.world.ledger.standing.open(InvoiceID(number)) == 0)
    #expect(desk.shown.contains("AV-77 -> "), "\(desk.shown)")
    desk.press(.character("u"))
    #expect(desk.world.ledger.standing.open(InvoiceID(number)) == 1_234)
  }
}

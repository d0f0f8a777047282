import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("Forms about charges, letters and limitation")
struct FormLedgerTests {
  private let today = FormFixture.today
  private let rows = [
    ChargesForm.Row(
      id: InvoiceID(1), number: "F-1", left: ChargeSum(interestCents: 1_234, feeCents: 4_000), currency: .eur),
    ChargesForm.Row(
      id: InvoiceID(2), number: "F-2", left: ChargeSum(interestCents: 100), currency: .eur),
  ]

  private func charges(_ payments: [ChargesForm.Left] = [], chosen: InvoiceID? = nil) -> ChargesForm {
    ChargesForm(
      customer: CustomerID(1), name: "Élan & Fils", rows: rows, payments: payments, chosen: chosen,
      language: .french)
  }

  @Test("give charges up with a reason, all of them or one part of one invoice")
  func waiving() {
    var form = charges()
    #expect(form.shown().contains("vide = tout : 53,34"))
    #expect(form.shown().contains("Aucun règlement n'a de reste"))
    #expect(form.press(.control("s")).stays, "a reason is missing")
    form.type("geste")
    guard case .waiveCharges(let all, "geste")? = form.press(.control("s")).command else {
      Issue.record("\(form.shown())")
      return
    }
    #expect(all.invoices.isEmpty && all.part == .all && all.cents == nil)
    form.focus.go(to: .invoice)
    form.press(.right)
    form.press(.tab)
    form.type("f")
    form.press(.tab)
    form.type("40,01")
    #expect(form.press(.control("s")).stays && form.shown().contains("Au plus 40,00"))
    for _ in 0..<5 { form.press(.backspace) }
    form.type("40")
    guard case .waiveCharges(let fee, _)? = form.press(.control("s")).command else {
      Issue.record("\(form.shown())")
      return
    }
    #expect(fee.invoices == [InvoiceID(1)] && fee.part == .fee && fee.cents == 4_000)
  }

  @Test("set what a payment has left against them, never more than that")
  func paying() {
    let left = ChargesForm.Left(id: PaymentID(7), day: today, amount: Amount(cents: 2_000))
    var form = charges([left], chosen: InvoiceID(1))
    form.type("p")
    form.focus.go(to: .amount)
    form.type("30")
    #expect(form.press(.control("s")).stays && form.shown().contains("Au plus 20,00"))
    form.press(.control("u"))
    form.type("20")
    guard case .payCharges(PaymentID(7), let order)? = form.press(.control("s")).command else {
      Issue.record("\(form.shown())")
      return
    }
    #expect(order.invoices == [InvoiceID(1)] && order.cents == 2_000)
  }

  @Test("record what the post did, on a past day and with a number whose check digit holds")
  func letter() {
    var form = LetterForm(
      name: "Élan & Fils",
      letters: [
        LetterForm.Letter(id: ReminderID(4), title: "MD 11/06/2026 (R-4)", known: "", number: ""),
        LetterForm.Letter(id: ReminderID(2), title: "AM 01/06/2026 (R-2)", known: "", number: ""),
      ], chosen: ReminderID(2), today: today, language: .french)
    form.type("s")
    form.press(.tab)
    form.press(.control("u"))
    form.type("+1")
    #expect(form.press(.control("s")).stays && form.shown().contains("pas encore arrivé"))
    form.press(.control("u"))
    form.type("15/06")
    form.press(.tab)
    form.type("RB123456784FR")
    #expect(form.press(.control("s")).stays && form.shown().contains("la clé serait 5"))
    form.press(.control("u"))
    form.type("XX")
    #expect(form.press(.control("s")).stays && form.shown().contains("--unchecked"))
    form.press(.control("u"))
    form.type("RB123456785FR")
    guard
      case .trackLetter(ReminderID(2), .signed, let day, "RB123456785FR", false)? = form.press(.control("s"))
        .command
    else {
      Issue.record("\(form.shown())")
      return
    }
    #expect(day.iso == "2026-06-15")
  }

  @Test("enter an acknowledgment of the debt with its day and its paper")
  func limitation() {
    var form = LimitationForm(
      name: "Élan & Fils",
      rows: [
        LimitationForm.Row(
          id: InvoiceID(1), number: "F-1", open: Amount(cents: 100), lastDay: today + 90),
        LimitationForm.Row(
          id: InvoiceID(2), number: "F-2", open: Amount(cents: 100), lastDay: today + 120),
      ], chosen: InvoiceID(2), today: today, language: .french)
    #expect(form.shown().contains("prescription le \((today + 120).numeric)"))
    var held = form
    held = LimitationForm(
      name: "Élan & Fils",
      rows: [
        LimitationForm.Row(
          id: InvoiceID(1), number: "F-1", open: Amount(cents: 100), lastDay: today + 90,
          heldSince: today - 30)
      ], chosen: nil, today: today, language: .french)
    #expect(held.shown().contains("interrompue depuis le \((today - 30).numeric), jusqu'à la fin d'instance"))
    #expect(!held.shown().contains((today + 90).numeric))
    form.type("j")
    form.press(.tab)
    form.press(.control("u"))
    #expect(form.press(.control("s")).stays, "the day is missing")
    form.type("10/06/2026")
    form.press(.tab)
    form.type("RG 26/0001")
    guard case .interruptLimitation(let order)? = form.press(.control("s")).command else {
      Issue.record("\(form.shown())")
      return
    }
    #expect(order.invoice == InvoiceID(2) && order.kind == .claimed && order.note == "RG 26/0001")
    #expect(order.day.iso == "2026-06-10")
  }

  @Test("are offered only where there is something, with the reason; F pins a proposal and lets go of it")
  func desk() {
    var desk = FrameworkDesk()
    for action in [DashboardAction.charges, .letter, .limitation, .pin] {
      #expect(desk.state.keys.binding(of: action).keys.count == 1, "\(action)")
    }
    #expect(
      desk.state.availability(of: .letter, desk.world).reason?.contains("aucune lettre n'est partie") == true)
    desk.press(.character("I"))
    #expect(desk.shown.contains("Interrompre la prescription"))
    desk.press(.control("s"))
    #expect(desk.world.book.interruptions.count == 1)
    desk.press(.character("$"))
    #expect(desk.shown.contains("Frais et intérêts"))
    desk.press(.escape, .character("3"))
    let id = desk.state.queue?.current?.reminder.id
    desk.press(.character("F"))
    #expect(id.flatMap(desk.world.book.reminder)?.isPinned == true)
    desk.press(.character("F"))
    #expect(id.flatMap(desk.world.book.reminder)?.isPinned == false)
  }

  @Test("z puts off a dispute or a status that is to be looked at, where no reminder waits")
  func puttingOff() throws {
    var desk = FrameworkDesk()
    let customer = try #require(desk.state.customer)
    let dispute = Dispute(
      id: DisputeID(UInt32(desk.world.book.disputes.count) + 1), customer: customer,
      invoices: desk.world.book.openInvoices(of: customer, on: desk.world.ledger), reason: .price,
      followUp: desk.world.today, openedOn: desk.world.today)
    desk.hear([.disputeOpened(dispute)])
    let waiting = desk.world.book.file(of: customer).reminders
    desk.hear(waiting.map { .reminderCancelled($0, .disputed) })
    desk.press(.character("z"))
    #expect(desk.shown.contains("litige, à revoir le"), "\(desk.shown)")
    desk.type("+3")
    desk.press(.enter)
    #expect(desk.world.book.disputes[dispute.id.index].followUp == desk.world.today + 3)
  }
}

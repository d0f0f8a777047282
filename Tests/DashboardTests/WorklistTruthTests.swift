import Canvas
import Casework
import Dunning
import Receivables
import Risk
import Testing
import Wording

@testable import Dashboard

@Suite("What the worklist says is true")
struct WorklistTruthTests {
  @Test("shows the proposals of the planning on opening, in their order, and counts them in the title bar")
  func planningOnOpening() {
    var desk = FrameworkDesk(book: FormFixture.book())
    #expect(desk.shown.contains("Rien aujourd'hui"))
    desk.world = FrameworkDesk().world
    _ = desk.state.update(.planned(["Planification : 3 propositions nouvelles."]), desk.world)
    #expect(!desk.shown.contains("Rien aujourd'hui"), "\(desk.shown)")
    #expect(desk.frame().line(0).contains("3 Relances 3"))
    #expect(desk.state.worklist.order == FrameworkDesk().state.worklist.order)
    #expect(desk.state.worklist.list.current == desk.state.worklist.order.first)
    #expect(desk.told.contains("3 propositions nouvelles"))
  }

  @Test("moves no row when a later day is planned under the hand")
  func planningAtMidnight() {
    var desk = FrameworkDesk(book: FormFixture.book())
    desk.press(.down)
    let (order, chosen) = (desk.state.worklist.order, desk.state.worklist.list.current)
    desk.world = FrameworkDesk().world
    _ = desk.state.update(.planned([]), desk.world)
    #expect(desk.state.worklist.order == order)
    #expect(desk.state.worklist.list.current == chosen)
    #expect(desk.shown.contains("Valider"))
  }

  @Test("counts for the day what the calls screen and the queue hold, of a customer with both too")
  func day() throws {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    let called = try #require(desk.world.book.reminders.first { $0.state == .proposed })
    let call = Call(
      id: CallID(1), customer: called.customer, day: FormFixture.today - 2, minute: 600, outcome: .voicemail,
      callBack: FormFixture.today, by: "Léa")
    desk.hear([.callLogged(call)])
    #expect(desk.shown.contains("appels 0/1") && desk.shown.contains("relances 0/3"), "\(desk.shown)")
    #expect(desk.frame().line(0).contains("3 Relances 3"))
    desk.hear([.reminderSnoozed(called.id, until: FormFixture.today + 3)])
    #expect(desk.shown.contains("relances 0/2"), "\(desk.shown)")
  }

  @Test("shows nothing owed by a customer that has paid, and rows that add up to the title's total")
  func paid() throws {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    #expect(desk.frame().line(1).contains("16 345,20 € échus"))
    desk.hear([
      .paymentReceived(
        Payment(
          id: PaymentID(1), customer: CustomerID(1), day: desk.world.today, cents: 1_245_000, currency: .eur),
        [InvoiceShare(invoice: InvoiceID(1), cents: 1_245_000)])
    ])
    let row = try #require(
      desk.frame().lines.first { $0.contains("Boulangerie") && $0.contains("plus rien") })
    #expect(row.contains("0,00") && !row.contains("12 450,00") && !row.contains("50 j") && !row.contains("?"))
    #expect(desk.frame().line(1).contains("3 895,20 € échus"))
    #expect(desk.shown.contains("1 mise à jour reçue (1 paiement) : R pour réordonner la liste"))
  }

  @Test("counts what came in pieces together until the list is sorted, payments by name")
  func arrivals() {
    var desk = FrameworkDesk()
    for number: UInt32 in 1...2 {
      desk.hear([
        .paymentReceived(
          Payment(
            id: PaymentID(number), customer: CustomerID(2), day: desk.world.today, cents: 100, currency: .eur),
          [])
      ])
    }
    desk.hear([.noteAdded(Note(customer: CustomerID(1), day: desk.world.today, by: "Marc", text: "x"))])
    #expect(desk.shown.contains("~ 3 mises à jour reçues (2 paiements) : R pour réordonner la liste"))
    desk.press(.character("R"))
    #expect(!desk.shown.contains("mises à jour reçues"))
  }

  @Test("adds up the rows that a view or a filter shows, no others")
  func viewTotals() {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    desk.press(.character("/"))
    desk.type("eclair")
    desk.press(.enter)
    #expect(desk.frame().line(1).contains("12 450,00 € échus"))
    desk.press(.escape, .character("f"))
    for _ in 0..<WorkView.promises.rawValue { desk.press(.down) }
    desk.press(.enter)
    #expect(!desk.frame().line(1).contains("échus"), "\(desk.frame().line(1))")
  }

  @Test("keeps a broken promise in its view, whatever else is to be done first")
  func promiseView() throws {
    var desk = FrameworkDesk()
    desk.fold([FormFixture.promise(1, daysAgo: 10)], by: "Léa")
    let waiting = try #require(desk.world.book.reminders.first { $0.customer == CustomerID(1) && $0.isOpen })
    desk.hear([.sendingUncertain(waiting.id)])
    let row = try #require(desk.state.worklist.rows[CustomerID(1)])
    #expect(row.entry.action == .resolveUncertain(waiting.id))
    #expect(row.entry.score.parts.contains { $0.part == .brokenPromise })
    #expect(row.isIn(.promises))
  }

  @Test("tells on the queue the score of the moment, with a message in doubt among its reasons")
  func scoreOnQueue() throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"))
    let chosen = try #require(desk.state.queue?.list.current)
    desk.hear([.sendingUncertain(chosen)])
    desk.press(.character("w"))
    #expect(desk.shown.contains("envoi incertain"), "\(desk.shown)")
  }

  @Test("never loses the last act, however long its note is")
  func lastAct() {
    var desk = FrameworkDesk()
    let note =
      "Le client règle après la saison, il veut un duplicata de chaque facture et rappelle lundi matin"
    desk.hear([.noteAdded(Note(customer: CustomerID(1), day: desk.world.today, by: "Marc", text: note))])
    desk.state.worklist.list.select(CustomerID(1))
    desk.press(.character("R"))
    #expect(
      desk.shown.contains("Dernière action : 17/06 note : Le client règle après la saison"), "\(desk.shown)")
  }

  @Test("keeps what is not due out of the sum of what is")
  func equation() {
    var desk = FrameworkDesk()
    desk.hear([
      .invoiceRecorded(FormFixture.invoice(5, of: 1, cents: 160_000, late: -13)),
      .invoiceRecorded(FormFixture.invoice(6, of: 1, cents: 211_000, late: 20)),
    ])
    desk.state.worklist.list.select(CustomerID(1))
    desk.press(.character("R"))
    #expect(
      desk.shown.contains("Échu 14 560,00 = 1-30 j 2 110,00 + 31-60 j 12 450,00 · non échu 1 600,00"),
      "\(desk.shown)")
  }

  @Test(
    "says how old the bank is at every width, under a filter too",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)])
  func bankAge(size: Size) {
    var desk = FrameworkDesk(size: size)
    #expect(desk.frame().line(1).contains("banque au 16/06"))
    desk.press(.character("/"))
    desk.type("ret>10 échu<50000")
    desk.press(.enter)
    #expect(desk.frame().line(1).contains("banque au 16/06"))
  }

  @Test("calls a message that the server could not take deferred, not leaving")
  func deferred() throws {
    var desk = FrameworkDesk()
    let first = try #require(desk.world.book.reminders.first { $0.customer == CustomerID(1) })
    desk.hear([
      .sendingDeferred(first.id, retryAt: 1_000_600, reason: "serveur injoignable")
    ])
    #expect(desk.state.worklist.rows[CustomerID(1)]?.entry.action == .deferred(first.id))
    #expect(desk.shown.contains("Différée, réessai"))
    #expect(!desk.shown.contains("partance"))
  }

  @Test("tells what to do within its column, day and step whole, in both languages")
  func toDo() {
    let day = FormFixture.today
    let (reminder, step) = (ReminderID(1), StepID("R1"))
    var actions: [WorkAction] = [
      .resolveUncertain(reminder), .mendFailed(reminder), .callBack(CallID(1), due: day, minute: nil),
      .callBack(CallID(1), due: day, minute: 870), .askBrokenPromise(PromiseID(1)),
      .checkPromise(PromiseID(1), due: day), .followDispute(DisputeID(1), due: day), .doTask(reminder, step),
      .approve(reminder, step), .send(reminder, step), .call(reminder), .findContact, .leaving(reminder),
      .limitation(InvoiceID(1), lastDay: day), .timeBarred(InvoiceID(1), lastDay: day),
      .askRelief(PauseID(1), until: day), .deferred(reminder), .wait, .frozen(.timeBarred(lastDay: day)),
      .frozen(.promised(PromiseID(1), day: day, until: day + 6)),
      .frozen(.disputed(DisputeID(1), followUp: day)), .frozen(.noticeRunning(until: day)),
      .frozen(.announcedDeadline(until: day)), .frozen(.excluded(reason: "x")),
    ]
    actions += Pause.Kind.allCases.map { .frozen(.paused($0, reason: "", until: day)) }
    for language in Language.allCases {
      for action in actions {
        let words = action.brief(in: language)
        #expect(words.columnsOnScreen <= WorkAction.briefColumns, "\(words)")
        if case .frozen(let hindrance) = action, hindrance.until == nil { continue }
        if action.words(in: language).contains(day.short) { #expect(words.contains(day.short), "\(words)") }
        if action.words(in: language).contains("R1") { #expect(words.contains("R1")) }
      }
    }
    var desk = FrameworkDesk()
    desk.hearPromise(for: day + 2)
    #expect(desk.shown.contains("Promesse 19/06"))
    let row = desk.frame().lines.first { $0.contains("Boulangerie") && $0.contains("PR") } ?? ""
    #expect(!row.contains("…"), "\(row)")
  }

  @Test("counts in the queue what still waits, not what has left since it was sorted")
  func queueCounts() throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("a"), .character("S"), .character("o"), .character("R"))
    let sent = try #require(desk.world.held.first?.id)
    #expect(desk.shown.contains("En partance (1)"))
    desk.hear([.reminderSent(sent, Delivery(day: desk.world.today, reply: "250", deadline: nil))])
    #expect(!desk.shown.contains("En partance (1)") && !desk.shown.contains("en partance 1"), "\(desk.shown)")
    #expect(desk.shown.contains("En partance (0), 1 traitée : R range"))
    #expect(desk.shown.contains("remises ce jour 1"))
    desk.press(.character("R"))
    #expect(!desk.shown.contains("En partance"))
  }
}

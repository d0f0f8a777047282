import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The calls on screen")
struct CallsViewTests {
  private func view(_ language: Language) -> CallsView {
    let today = FormFixture.today
    let calls: [CaseEvent] = [
      .callLogged(
        Call(
          id: CallID(1), customer: CustomerID(2), day: today, minute: 545, minutes: 4, outcome: .callBack,
          callBack: today, callBackMinute: 870, by: "Léa")),
      .callLogged(
        Call(
          id: CallID(2), customer: CustomerID(3), day: today - 2, outcome: .noAnswer, callBack: today,
          by: "Léa")),
      .callLogged(
        Call(id: CallID(3), customer: CustomerID(4), day: today, minute: 600, outcome: .promise, by: "Léa")),
    ]
    let book = FormFixture.folding([FormFixture.promise(1, daysAgo: 20)] + calls, into: FormFixture.book())
    let ledger = FormFixture.ledger(book)
    let sheet = CallSheet(of: book, on: ledger)
    return CallsView(
      toMake: sheet.toMake.map { CallRow($0, in: book, language: language) },
      made: sheet.made.map { LoggedCallRow($0, in: book) }, selected: CustomerID(2), language: language)
  }

  private func shown(_ view: CallsView, _ size: Size, _ glyphs: Glyphs = .utf8) -> String {
    var frame = Frame(size: size, glyphs: glyphs)
    view.draw(into: &frame, in: frame.bounds)
    return frame.lines.joined(separator: "\n")
  }

  @Test("a customer who was called stays in place, marked, and is no longer counted")
  func settled() {
    let whole = view(.french)
    let view = CallsView(
      toMake: whole.toMake, settled: [CustomerID(3)], made: whole.made, selected: CustomerID(3),
      language: .french)
    let text = shown(view, Size(columns: 100, rows: 24))
    #expect(whole.toMake.count == 3 && text.contains("Appels à passer · 2 · 1 traité : R range"), "\(text)")
    #expect(text.contains(">✓") && text.contains("R range la liste"), "\(text)")
    let marked = text.split(separator: "\n").filter { $0.contains(" traité ") && !$0.contains("Appels") }
    #expect(marked.count == 1, "\(text)")
  }

  @Test("name the contact of the role that the call's step asks for, and for any other call the usual one")
  func role() throws {
    var rules = FormFixture.house
    for place in rules.scenario.steps.indices where rules.scenario.steps[place].id.code == "AP" {
      rules.scenario.steps[place].contactRole = "direction"
    }
    var customer = FormFixture.customer(2, "Studio 作者 Kōbō")
    customer.contacts.append(
      Contact(firstName: "Kenji", lastName: "Mori", role: "Direction", phone: "02 61 91 00 99"))
    let task = Reminder(
      id: ReminderID(1), customer: CustomerID(2), currency: .eur, step: StepID("AP"), scenario: "default",
      channel: .call, isTask: true,
      lines: [Reminder.Line(invoice: InvoiceID(2), openCents: 112_000, rise: nil)],
      proposedOn: FormFixture.today)
    let book = FormFixture.folding(
      [.customerRecorded(customer), .reminderProposed(task)], into: FormFixture.book(adopting: rules))
    let row = try #require(CallSheet(of: book, on: FormFixture.ledger(book)).toMake.first)
    #expect(row.reason == .task(ReminderID(1)))
    #expect(CallRow(row, in: book, language: .french).phone == "02 61 91 00 99")
    let agreed = FormFixture.folding(
      [
        .callLogged(
          Call(
            id: CallID(1), customer: CustomerID(2), day: FormFixture.today - 1, outcome: .callBack,
            callBack: FormFixture.today, by: "Léa"))
      ], into: book)
    let back = try #require(CallSheet(of: agreed, on: FormFixture.ledger(agreed)).toMake.first)
    #expect(CallRow(back, in: agreed, language: .french).person == "Mme Aïssata Diallo")
  }

  @Test("name whom to call, the number, why and how much, and count the day's calls")
  func narrow() {
    let text = shown(view(.french), Size(columns: 80, rows: 20))
    #expect(text.contains("Appels à passer"))
    #expect(text.contains("Studio 作者 Kōbō"))
    #expect(text.contains("02 61 91 00 01"))
    #expect(text.contains("rappel prévu 17/06 14:30"))
    #expect(text.contains("4 min"))
    #expect(text.contains("promesse non tenue"))
    #expect(text.contains("! Œnothèque") || text.contains(" !"))
    #expect(text.contains("sans téléphone"))
    #expect(text.contains("2 appels · joints 2 · promesses 1 · litiges 0"))
    #expect(text.contains("09:05"))
  }

  @Test("tell what came of the day's calls in the width that is there, and leave out whole facts alone")
  func outcomes() throws {
    let today = FormFixture.today
    let next = today + 13
    func text(_ columns: Int, minutes: Int? = 12) -> String {
      let call = CaseEvent.callLogged(
        Call(
          id: CallID(1), customer: CustomerID(2), day: today, minute: 545, minutes: minutes,
          outcome: .cashDifficulty, callBack: next, callBackMinute: 870, by: "Léa"))
      let book = FormFixture.folding([call], into: FormFixture.book())
      let made = CallSheet(of: book, on: FormFixture.ledger(book)).made.map { LoggedCallRow($0, in: book) }
      let view = CallsView(toMake: [], made: made, selected: nil, language: .french)
      return shown(view, Size(columns: columns, rows: 20))
    }
    let whole = "difficulté de trésorerie, 12 min, rappel \(next.short) 14:30"
    #expect(text(120).contains(whole) && text(120).contains("Léa"))
    #expect(text(80).contains(whole), "\(text(80))")
    let narrow = text(60)
    #expect(narrow.contains("difficulté de trésorerie, 12 min, …"), "\(narrow)")
    #expect(text(60, minutes: nil).contains("difficulté de trésorerie, …"))
    #expect(!narrow.contains("rappel"), "half a day would be another one")
  }

  @Test("say how many are not to be made now, and w says why")
  func oddHour() throws {
    var desk = FrameworkDesk()
    desk.world.minute = 400
    desk.fold(
      [
        .callLogged(
          Call(
            id: CallID(UInt32(desk.world.book.calls.count + 1)), customer: CustomerID(1),
            day: FormFixture.today - 2, outcome: .noAnswer,
            callBack: FormFixture.today, by: "Léa"))
      ], by: "Léa")
    desk.press(.character("4"))
    #expect(desk.shown.contains("pas maintenant (w)"), "\(desk.shown)")
    desk.press(.character("w"))
    #expect(desk.shown.contains("Appeler maintenant") && desk.shown.contains("Pas maintenant : 8-19 h."))
    desk = FrameworkDesk()
    desk.press(.character("4"))
    #expect(!desk.shown.contains("pas maintenant"))
  }

  @Test("name the person to ask for on 120 columns, in English too")
  func wide() {
    let text = shown(view(.english), Size(columns: 120, rows: 32))
    #expect(text.contains("Calls to make"))
    #expect(text.contains("broken promise"))
    #expect(text.contains("Mme Aïssata Diallo"))
    #expect(text.contains("2 calls · reached 2"))
  }

  @Test("keep amounts whole on narrow screens and stay ASCII where asked")
  func narrowest() {
    #expect(shown(view(.french), Size(columns: 40, rows: 12)).contains("12 450,00"))
    let text = shown(view(.french), Size(columns: 120, rows: 32), .ascii)
    for sign in ["─", "│", "·"] { #expect(!text.contains(sign)) }
  }

  @Test("say that nothing is to be done")
  func empty() {
    let view = CallsView(toMake: [], made: [], selected: nil, language: .french)
    let text = shown(view, Size(columns: 80, rows: 20))
    #expect(text.contains("Aucun appel à passer") && text.contains("Aucun appel consigné"))
  }
}

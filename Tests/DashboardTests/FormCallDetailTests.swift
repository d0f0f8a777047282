import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The details of a call")
struct FormCallDetailTests {
  private let today = FormFixture.today

  /// The baker with a second overdue invoice, called on so many days.
  private func subject(
    attempts: [Day] = [], rules: DunningRules = DunningRules(), minute: Int? = 582
  ) throws -> TalkSubject {
    let more = [
      CaseEvent.invoiceRecorded(FormFixture.invoice(5, of: 1, cents: 210_000, late: 20)),
      .invoiceRecorded(FormFixture.invoice(6, of: 1, cents: 99_900, late: -9)),
    ]
    let book = FormFixture.folding(more, into: FormFixture.book())
    let account = try #require(CustomerAccount(of: CustomerID(1), in: book, on: FormFixture.ledger(book)))
    return TalkSubject(account, today: today, minute: minute, rules: rules, attempts: attempts)
  }

  private func report(_ result: FormResult) -> CallReport? {
    if case .submitted(.logCall(let report)) = result { report } else { nil }
  }

  @Test("tell how long it lasted and at what hour to call back; a wrong length or hour is told in place")
  func lengthAndHour() throws {
    var form = CallForm(try subject(), language: .french)
    form.focus.go(to: .length)
    form.type("12")
    form.focus.go(to: .outcome)
    form.type("r")
    form.focus.go(to: .callBack)
    form.type("19/06 14h30")
    #expect(form.shown().contains("Durée [12 ] min   mer., aujourd'hui"))
    #expect(form.shown().contains("ven. 19/06/2026 14:30 · jour ouvré"))
    let saved = try #require(report(form.press(.control("s"))))
    #expect(saved.minutes == 12 && saved.callBack == today + 2 && saved.callBackMinute == 870)
    form.callBack.field.text = "19/06 22h"
    #expect(form.shown().contains("Rappel hors des heures d'usage"))
    form.callBack.field.text = "19/06 25h"
    #expect(form.press(.control("s")).stays && form.shown().contains("heure illisible"))
    form.callBack.field.text = ""
    form.length.text = "une"
    #expect(form.press(.control("s")).stays && form.focus.field == .length)
    #expect(form.shown().contains("Durée : un nombre de minutes"))
    form.length.text = ""
    let silent = try #require(report(form.press(.control("s"))))
    #expect(silent.minutes == nil && silent.callBack == nil && silent.callBackMinute == nil)
  }

  @Test("are of now, or of an earlier day and time that somebody types")
  func moment() throws {
    var form = CallForm(try subject(), language: .french)
    form.type("m")
    #expect(report(form.press(.control("s")))?.minute == 582)
    form.when.text = "15/06 14h30"
    let earlier = try #require(report(form.press(.control("s"))))
    #expect(earlier.day == today - 2 && earlier.minute == 870)
    form.when.text = "hier"
    #expect(form.press(.control("s")).stays && form.focus.field == .when)
    form.when.text = "18/06"
    #expect(form.moment.day == Day(year: 2025, month: 6, day: 18), "the last such day")
    #expect(
      form.shown().contains("18/06/2025") && form.shown().contains("il y a 364 jours"), "\(form.shown())")
    form.when.text = "18/06/2026"
    #expect(form.press(.control("s")).stays)
    #expect(form.shown().contains("à venir : tapez le jour de l'appel"))
    form.when.text = "17/06 25h"
    #expect(form.shown().contains("heure illisible"))
  }

  @Test(
    "read times in the ways that people write them",
    arguments: [("9h42", 582), ("9:42", 582), ("17/06/2026 09:42", 582), ("17/06 9h", 540), ("17/06", nil)])
  func times(text: String, minute: Int?) {
    #expect(TypedMoment(text, today: today) == .moment(today, minute: minute))
  }

  @Test("warn of the caps that the settings set, and never keep a call from being logged")
  func caps() throws {
    var rules = DunningRules()
    rules.callsPerWeek = 2
    let attempts = [today - 1, today - 3]
    var form = CallForm(try subject(attempts: attempts, rules: rules), language: .french)
    #expect(form.shown().contains("Plafond d'appels atteint (2 en 7 j"))
    #expect(form.shown().contains("prochain le 21/06"))
    form.type("m")
    #expect(report(form.press(.control("s"))) != nil)
    form = CallForm(try subject(attempts: [today - 1], rules: rules), language: .english)
    #expect(!form.shown().contains("Cap of calls"))
    form.type("r")
    form.press(.tab)
    form.type("+1")
    #expect(form.shown().contains("exceeds the cap of calls"))
  }

  @Test("warn of a call on a Sunday or outside of the hours of the customer's segment")
  func hours() throws {
    let late = CallForm(try subject(minute: 1_260), language: .french)
    #expect(late.shown().contains("hors des heures d'usage : 8-19 h"))
    var sunday = CallForm(try subject(), language: .french)
    sunday.when.text = "14/06 10h"
    #expect(sunday.shown().contains("jour non ouvré"))
    let consumer = CallHours(segment: .consumer, calendar: BusinessCalendar())
    #expect(consumer.oddity(day: today, minute: 800) == .outside([600..<780, 840..<1_200]))
    #expect(consumer.oddity(day: today, minute: 850) == nil)
  }

  @Test("take figures typed right behind the outcome as the amount, the spaces in it too")
  func figuresBehindTheOutcome() throws {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("p12 450,00")
    #expect(form.outcome == .promise && form.focus.field == .promise(.amount))
    #expect(form.promise.typed == .cents(1_245_000))
    var disputed = CallForm(FormFixture.subject(), language: .french)
    disputed.type("c")
    disputed.press(.tab)
    disputed.type("q1 200")
    #expect(disputed.dispute.ground.letter == "q" && disputed.dispute.amount.text == "1 200")
    var apart = DisputeForm(FormFixture.subject(), language: .french)
    apart.type("q1 200")
    #expect(apart.entry.ground.letter == "q" && apart.entry.amount.text == "1 200")
    var absent = CallForm(FormFixture.subject(), language: .french)
    absent.type("n10 h")
    #expect(absent.outcome == .noAnswer && absent.callBack.field.text == "10 h")
  }

  @Test("never change the outcome by a space, and say that a key picks nothing")
  func spaceOnTheOutcome() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("1 2")
    #expect(form.outcome == nil && form.shown().contains("Touche sans effet ici"))
    form.type("p")
    #expect(!form.shown().contains("Touche sans effet ici"))
    form.type(" ")
    #expect(form.outcome == .promise && form.shown().contains("Touche sans effet ici"))
    form.press(.right)
    #expect(form.outcome != .promise)
  }

  @Test("promise all overdue invoices, or those that were picked, in part or whole")
  func invoices() throws {
    var form = PromiseForm(try subject(), language: .french)
    form.type("t")
    #expect(form.entry.typed.value == 1_455_000)
    form.press(.tab)
    form.type("+8")
    guard case .submitted(.promise(let all)) = form.press(.control("s")) else {
      Issue.record("Ctrl-S records")
      return
    }
    #expect(all.invoices.isEmpty)
    form.press(.tab)
    #expect(form.focus.field == .invoices && form.shown().contains("Espace choisit"))
    form.press(.right, .character(" "))
    #expect(form.shown().contains("1 choisie"))
    form.press(.backTab, .backTab, .control("u"), .character("t"))
    #expect(form.entry.typed.value == 210_000)
    guard case .submitted(.promise(let picked)) = form.press(.control("s")) else {
      Issue.record("Ctrl-S records")
      return
    }
    #expect(picked.invoices == [InvoiceID(5)] && picked.amount.cents == 210_000)
    var again = PromiseForm(try subject(), language: .french)
    again.restore(form.draft)
    #expect(again.entry.picked == [InvoiceID(5)])
  }

  @Test("are refused at the field itself: a day that is past, more than is owed")
  func refusals() throws {
    var form = PromiseForm(try subject(), language: .french)
    form.type("99999999")
    form.press(.tab)
    form.type("10/06")
    let lines = form.shown().split(separator: "\n")
    #expect(lines.contains { $0.contains("Montant") && $0.contains("✗ Plus que dû") })
    #expect(lines.contains { $0.contains("Pour le") && $0.contains("✗ jour passé") })
  }

  @Test("leave the status line in sight from 24 rows on, where a refusal is told")
  func statusLine() {
    var desk = FrameworkDesk()
    desk.press(.character("c"))
    _ = desk.state.update(.refused(ProblemPhrase("La promesse est refusée.", "Rouvrir.")), desk.world)
    #expect(desk.statusLine.contains("La promesse est refusée. Rouvrir."))
    #expect(desk.footer.contains("Ctrl-S"))
  }

  @Test(
    "show every outcome whole at 60 columns too, with room for what follows", arguments: Language.allCases)
  func narrow(language: Language) throws {
    for columns in [60, 70, 80, 120] {
      var form = CallForm(try subject(), language: language)
      let text = form.shown(Size(columns: columns, rows: 20))
      for outcome in CallOutcome.allCases {
        #expect(text.contains("\(outcome.key) \(outcome.name(in: language))"), "\(columns): \(text)")
      }
      #expect(text.contains(language.say("Non joint", "Not reached")))
      form.outcome = .cashDifficulty
      let picked = form.shown(Size(columns: columns, rows: 20))
      #expect(picked.contains("• t ") && picked.contains(language.say("Suite", "Next")))
      #expect(picked.contains("Note"), "\(picked)")
      form.outcome = .promise
      #expect(form.shown(Size(columns: columns, rows: 20)).contains(language.say("Moyen", "Means")))
    }
  }
}

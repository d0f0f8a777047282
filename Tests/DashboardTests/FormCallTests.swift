import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The call form")
struct FormCallTests {
  private func report(_ result: FormResult) -> CallReport? {
    if case .submitted(.logCall(let report)) = result { return report }
    return nil
  }

  @Test("logs a promise in one gesture: letter, amount, day, note, save")
  func promise() throws {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("p")
    form.press(.tab)
    form.type("5 000,00")
    form.press(.tab)
    form.type("26/06")
    form.press(.tab, .tab)
    form.type("règle après la saison")
    let saved = try #require(report(form.press(.control("s"))))
    #expect(saved.outcome == .promise)
    #expect(saved.promise?.amount == Amount(cents: 500_000))
    #expect(saved.promise?.day.iso == "2026-06-26")
    #expect(saved.note == "règle après la saison")
    #expect(saved.spokeWith == "Mme Aïssata Diallo")
    #expect(saved.minute == 582)
    let book = FormFixture.book()
    let occasion = Occasion(today: FormFixture.today, now: 0, collector: "Léa", operation: "o-2")
    #expect(try book.decide(.logCall(saved), on: occasion).events.count == 2)
  }

  @Test("takes all that is overdue with t")
  func all() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("p")
    form.press(.tab)
    form.type("t")
    #expect(form.promise.typed == .cents(1_245_000))
  }

  @Test("says what is missing when somebody saves too early, and goes there")
  func missing() {
    var form = CallForm(FormFixture.subject(), language: .french)
    #expect(!form.shown().contains("Choisissez"))
    #expect(form.press(.control("s")).stays)
    #expect(form.shown().contains("Choisissez le résultat par sa lettre"))
    form.type("p")
    #expect(form.press(.control("s")).stays)
    #expect(form.focus.field == .promise(.amount))
    #expect(form.shown().contains("t = tout l'échu"))
  }

  @Test("refuses more than is owed while it is typed, with the remedy")
  func tooMuch() {
    var form = CallForm(FormFixture.subject(), language: .english)
    form.type("p")
    form.press(.tab)
    form.type("99999")
    #expect(form.shown().contains("More than owed (12,450.00): t = all overdue"))
    #expect(form.press(.control("s")).stays)
  }

  @Test("warns of a weekend with the next working day, and saves all the same")
  func weekend() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("p")
    form.press(.tab)
    form.type("t")
    form.press(.tab)
    form.type("27/06")
    #expect(form.shown().contains("plutôt lundi 29/06"))
    #expect(report(form.press(.control("s"))) != nil)
  }

  @Test("refuses a day that is past")
  func past() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("p")
    form.press(.tab)
    form.type("t")
    form.press(.tab)
    form.type("10/06")
    #expect(form.press(.control("s")).stays)
    #expect(form.shown().contains("Le 10/06/2026 est passé"))
  }

  @Test("warns of the first promise at the second, and asks why at the third")
  func earlierPromises() {
    var second = CallForm(FormFixture.subject(brokenPromises: 1), language: .french)
    second.type("p")
    #expect(second.shown().contains("2e promesse (avant : 5 000 €, 28/05, non tenue) ; demandez un acompte"))
    var third = CallForm(FormFixture.subject(brokenPromises: 2), language: .french)
    third.type("p")
    third.press(.tab)
    third.type("t")
    third.press(.tab)
    third.type("+8")
    #expect(third.press(.control("s")).stays)
    #expect(third.focus.field == .promise(.reason))
    third.type("nouveau gérant")
    #expect(report(third.press(.control("s")))?.promise?.reason == "nouveau gérant")
  }

  @Test("takes a dispute by the letter of its ground")
  func dispute() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("c")
    form.press(.tab)
    form.type("q")
    let saved = report(form.press(.control("s")))
    #expect(saved?.dispute?.reason == .quality)
    #expect(saved?.promise == nil)
  }

  @Test(
    "offers all sixteen outcomes by letters that differ, and fits in 80 columns and 24 rows",
    arguments: Language.allCases)
  func outcomes(language: Language) {
    #expect(Set(CallOutcome.allCases.map(\.key)).count == 16)
    for outcome in CallOutcome.allCases {
      var form = CallForm(FormFixture.subject(brokenPromises: 2), language: language)
      form.type(String(outcome.key))
      #expect(form.outcome == outcome)
      let text = form.shown()
      for other in CallOutcome.allCases { #expect(text.contains(other.name(in: language))) }
      #expect(text.contains("Ctrl-S"))
      #expect(text.contains("Note"))
    }
  }

  @Test("keeps what was typed when it is left, and comes back from the editor")
  func drafts() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.type("m")
    form.press(.backTab, .backTab, .backTab, .backTab)
    form.type("sa boîte vocale")
    #expect(form.press(.escape).isCancelled)
    #expect(form.draft["note"] == "sa boîte vocale")
    guard case .editor(let text) = form.press(.function(4)) else {
      Issue.record("F4 asks for the editor")
      return
    }
    #expect(text == "sa boîte vocale")
    form.take(edited: "relu")
    #expect(report(form.press(.control("s")))?.note == "relu")
  }

  @Test("keeps control characters of a paste visible and harmless, and runs none of it")
  func paste() {
    var form = CallForm(FormFixture.subject(), language: .french)
    form.press(.paste("p\u{1B}[2J"))
    #expect(form.outcome == nil)
    form.type("n")
    form.press(.backTab, .backTab, .backTab, .backTab)
    form.press(.paste("un\u{1B}[31m\r\ndeux\u{202E}"))
    let frame = form.shown()
    #expect(!frame.unicodeScalars.contains("\u{1B}"))
    #expect(form.note.text.hasPrefix("un") && form.note.text.contains("deux"))
    #expect(!form.note.text.unicodeScalars.contains("\u{1B}"))
    #expect(!form.note.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test("shows plain ASCII around names on a terminal that has no more")
  func ascii() {
    var form = CallForm(FormFixture.subject(), language: .english)
    form.type("p")
    let text = form.shown(glyphs: .ascii)
    #expect(text.contains("+-"))
    #expect(!text.contains("─") && !text.contains("•"))
  }
}

import Canvas
import Casework
import Correspondence
import Dunning
import PlainText
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The reminder queue on screen")
struct QueueViewTests {
  /// The invented book with its proposals; the third customer's is a formal notice by hand.
  private func planned() throws -> (book: Casebook, sheet: QueueSheet) {
    var book = FormFixture.book()
    let occasion = Occasion(today: FormFixture.today, now: 0, collector: "Léa", operation: "o-9")
    let decision = try book.decide(.plan(only: nil), on: occasion)
    book = FormFixture.folding(decision.events, into: book)
    return (book, QueueSheet(of: book))
  }

  private func view(
    _ book: Casebook, _ sheet: QueueSheet, selecting place: Int = 0, top: Int = 0,
    language: Language = .french,
    large: Bool = false
  ) -> QueueView {
    let ledger = FormFixture.ledger(book)
    let rows = sheet.rows.map { QueueRow($0, in: book, on: ledger) }
    let selected = sheet.rows[place].reminder
    let content = try? book.compose(selected, on: ledger)
    var preview = QueuePreview(
      body: content.map(QueuePreview.Body.message) ?? .task("?"), channel: selected.channel,
      checks: SendingCheck.checks(of: selected, content: content, in: book, on: ledger, language: language))
    preview.top = top
    return QueueView(
      QueueListing(rows, language: language), selected: selected.id, marks: [selected.id], preview: preview,
      isPreviewLarge: large,
      language: language)
  }

  private func shown(_ view: QueueView, _ size: Size, _ glyphs: Glyphs = .utf8) -> String {
    var frame = Frame(size: size, glyphs: glyphs)
    view.draw(into: &frame, in: frame.bounds)
    return frame.lines.joined(separator: "\n")
  }

  private static let narrow = Size(columns: 80, rows: 20)
  private static let wide = Size(columns: 120, rows: 32)

  @Test("names what is marked before the counts, and leaves out whole counts that have no room")
  func title() throws {
    let (book, sheet) = try planned()
    let title = view(book, sheet).title(.utf8, columns: 50)
    #expect(title == "File de relances · \(sheet.rows.count) · marquées 1", "\(title)")
  }

  @Test("keeps a row under its heading when it is approved: nothing moves until the list is sorted anew")
  func still() throws {
    var desk = FrameworkDesk(size: QueueViewTests.narrow)
    desk.press(.character("3"))
    let before = try #require(desk.state.queue).listing.lines
    desk.press(.character("a"))
    let after = try #require(desk.state.queue).listing
    #expect(after.rows.contains { $0.group == .ready }, "one is approved")
    #expect(
      after.lines.map { if case .row(let place) = $0 { place } else { -1 } }
        == before.map { if case .row(let place) = $0 { place } else { -1 } })
  }

  @Test("tells in English without a French space why a message waits")
  func englishReason() throws {
    let sheet = try planned().sheet
    var row = sheet.rows[0]
    row.reminder.state = .failed(reason: "mailbox full")
    #expect(
      QueueRow(row, name: "x", demand: Amount(cents: 0, currency: .eur), hindrance: nil).state(in: .english)
        == "failed: mailbox full")
    row.reminder.state = .deferred(attempt: 1, retryAt: 0, reason: "busy")
    #expect(
      QueueRow(row, name: "x", demand: Amount(cents: 0, currency: .eur), hindrance: nil).state(in: .english)
        == "deferred: busy")
    var deferred = QueueRow(row, name: "x", demand: Amount(cents: 0, currency: .eur), hindrance: nil)
    deferred.retry = row.reminder.retryText(in: .english, on: FormFixture.today) { _ in
      (FormFixture.today, 951)
    }
    #expect(deferred.state(in: .english) == "next try at 15:51: busy")
    #expect(deferred.note(in: .english) == "Deferred: busy. Next try at 15:51, by the program itself.")
  }

  @Test("stacks groups, rows and the text as it would leave on 80 columns")
  func narrow() throws {
    let (book, sheet) = try planned()
    let text = shown(view(book, sheet), Self.narrow)
    #expect(text.contains("File de relances · \(sheet.rows.count)"))
    #expect(text.contains("À valider ("))
    #expect(text.contains(">*"))
    #expect(text.contains("Objet"))
    #expect(text.contains("J/K faire défiler"))
    #expect(text.contains("✓ destinataire du client"))
    #expect(text.contains("12 450,00"))
  }

  @Test("stands side by side on 120 columns, with legend and checks")
  func wide() throws {
    let (book, sheet) = try planned()
    let text = shown(view(book, sheet, language: .english), Self.wide)
    #expect(text.contains("Checks before sending"))
    #expect(text.contains("✓ amounts = ledger"))
    #expect(text.contains("@ e-mail  # text  L letter"))
    #expect(text.contains("│ ── Preview") || text.contains("Preview 1/"))
    #expect(text.contains("To approve"))
  }

  @Test("keeps every amount whole, and drops columns before that")
  func amounts() throws {
    let (book, sheet) = try planned()
    for columns in [40, 60, 80, 100, 120] {
      let text = shown(view(book, sheet), Size(columns: columns, rows: 14))
      #expect(text.contains("12 450,00"))
    }
  }

  @Test("shows nothing but ASCII signs of its own where the terminal has no more")
  func ascii() throws {
    let (book, sheet) = try planned()
    let text = shown(view(book, sheet), Self.wide, .ascii)
    for sign in ["─", "│", "✓", "…", "·"] { #expect(!text.contains(sign)) }
    #expect(text.contains("v montants = grand livre"))
  }

  @Test("scrolls the text to its end and no further")
  func scrolling() throws {
    let (book, sheet) = try planned()
    let text = shown(view(book, sheet, top: 9_999), Self.narrow)
    #expect(text.contains("04 65 71 00 01") || text.contains("Léa Martin"))
  }

  @Test(
    "shows at least seven lines of the text on 80 by 24, however long the list and whatever stands around it")
  func enoughText() throws {
    var book = FormFixture.folding([], into: FrameworkDesk.crowd(40))
    let occasion = Occasion(today: FormFixture.today, now: 0, collector: "Léa", operation: "o-9")
    book = FormFixture.folding(try book.decide(.plan(only: nil), on: occasion).events, into: book)
    let reason =
      "550 5.1.1 boîte inconnue chez le destinataire, message refusé par le serveur distant après une longue explication"
    for language in Language.allCases {
      var desk = FrameworkDesk(language: language, book: book)
      desk.press(.character("3"))
      #expect((desk.state.queue?.list.ids.count ?? 0) > 20)
      let id = try #require(desk.state.queue?.list.current)
      let reminder = try #require(desk.world.book.reminder(id))
      let text = try desk.world.book.compose(reminder, on: desk.world.ledger).editableText
      let edit = try MessageContent.edit(from: text + "\nMerci encore.\n", by: "Léa")
      for events in [[], [.reminderEdited(id, edit)], [.sendingFailed(id, reason: reason)]] as [[CaseEvent]] {
        desk.hear(events)
        let title = try #require(desk.frame().lines.first { $0.contains("J/K") }, "\(desk.shown)")
        let range = try #require(title.firstMatch(of: /1-(\d+)\/(\d+)/))
        #expect(try #require(Int(range.1)) >= 7, "\(desk.shown)")
      }
    }
  }

  @Test("fills the screen with the text on F3")
  func large() throws {
    let (book, sheet) = try planned()
    let text = shown(view(book, sheet, large: true), Self.narrow)
    #expect(!text.contains("À valider ("))
  }

  @Test("says which value is missing, and where to fill it in")
  func notComposable() throws {
    let (book, sheet) = try planned()
    let ledger = FormFixture.ledger(book)
    let refused = CompositionRefusal.missing(variable: "DeadlineDate", where: .step)
    let preview = QueuePreview(body: .refused(refused), channel: .email, checks: [])
    let view = QueueView(
      QueueListing(sheet.rows.map { QueueRow($0, in: book, on: ledger) }, language: .french),
      selected: sheet.rows[0].reminder.id, preview: preview, language: .french)
    let text = shown(view, Self.wide)
    #expect(text.contains("« DeadlineDate » manque"))
    #expect(text.contains("dans le scénario"))
  }

  @Test("says why and until when a reminder may not leave")
  func blocked() throws {
    let (book, sheet) = try planned()
    let row = QueueRow(
      sheet.rows[0], name: "Garage", demand: Amount(cents: 0, currency: .eur),
      hindrance: .promised(PromiseID(1), day: FormFixture.today, until: FormFixture.today + 5))
    #expect(row.state(in: .french) == "bloqué : promesse du 17/06 -> 22/06")
    #expect(row.isBlocked)
    _ = book
  }

  @Test("says that it is empty")
  func empty() {
    let view = QueueView(QueueListing(language: .french), selected: nil, language: .french)
    #expect(shown(view, Self.narrow).contains("La file est vide"))
    #expect(shown(view, Size(columns: 5, rows: 2)).unicodeScalars.count == 11)
  }

  @Test("keeps the selected row in sight whatever the headings take")
  func inSight() throws {
    let (book, sheet) = try planned()
    let last = sheet.rows.count - 1
    let text = shown(view(book, sheet, selecting: last), Size(columns: 60, rows: 6))
    #expect(text.contains(">*"))
  }
}

import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The dashboard around its screens")
struct FrameworkScreenTests {
  @Test("draws every screen in both languages, signs in ASCII where asked for")
  func everyScreen() {
    for language in Language.allCases {
      for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 60, rows: 20)] {
        for tab in Tab.allCases {
          var desk = FrameworkDesk(size: size, language: language)
          desk.press(.character(Unicode.Scalar(UInt8(48 + tab.rawValue))))
          let frame = desk.frame(glyphs: .ascii)
          let tabName = "[\(tab.rawValue) \(tab.name(in: language))"
          #expect(frame.line(0).contains(tabName), "\(frame.line(0))")
          #expect(frame.line(size.rows - 1).contains("F1 \(language == .french ? "Aide" : "Help")"))
          let signs = Set("─│┌┐└┘▁▂▃▄▅▆▇•✓✗…·›→".unicodeScalars)
          let found = frame.lines.joined().unicodeScalars.filter { signs.contains($0) }
          #expect(found.isEmpty, "\(tab) \(String(String.UnicodeScalarView(found)))")
        }
      }
    }
  }

  @Test("says in the title bar, in place of the day, whether letters leave for real")
  func badge() {
    #expect(FrameworkDesk(mode: .demo).frame().line(0).hasSuffix(" ESSAI "))
    #expect(FrameworkDesk(language: .english, mode: .sandbox).frame().line(0).hasSuffix(" TEST "))
    #expect(FrameworkDesk(mode: .live).frame().line(0).hasSuffix(" 09:42  RÉEL "))
    #expect(FrameworkDesk(language: .english, mode: .live).frame().line(0).hasSuffix(" 09:42  LIVE "))
    let wide = FrameworkDesk(size: Size(columns: 120, rows: 36), mode: .live).frame().line(0)
    #expect(wide.hasSuffix("mer. 17/06 09:42  RÉEL "))
    #expect(FrameworkDesk(mode: .demo).frame().style(row: 0, column: 78)?.role == .badgeTest)
    #expect(FrameworkDesk(mode: .live).frame().style(row: 0, column: 78)?.role == .badgeLive)
    #expect(FrameworkDesk(mode: .unknown).frame().line(0).hasSuffix(" MODE ? "))
  }

  @Test("puts up a notice in a window that is too small, and still takes q")
  func tooSmall() {
    var desk = FrameworkDesk(size: Size(columns: 50, rows: 12))
    #expect(desk.shown.contains("Fenêtre trop petite"))
    desk.press(.character("a"), .character("S"), .paste("q"))
    #expect(desk.effects.isEmpty)
    desk.press(.character("q"))
    #expect(desk.effects == [.quit])
  }

  @Test("ignores a pasted text outside a field and says so")
  func paste() {
    var desk = FrameworkDesk()
    desk.press(.paste("qSo"))
    #expect(desk.effects.isEmpty)
    #expect(desk.statusLine.contains("Collage ignoré"))
    desk.press(.character("/"), .paste("eclair"))
    #expect(desk.state.worklist.list.ids == [CustomerID(1)])
  }

  @Test("goes back one level on Esc and never leaves the program")
  func escape() {
    var desk = FrameworkDesk()
    desk.press(.enter)
    #expect(desk.state.accounts[.worklist]?.customer == desk.state.worklist.list.current)
    desk.press(.escape)
    #expect(desk.state.accounts.isEmpty)
    for _ in 0..<5 { desk.press(.escape) }
    #expect(desk.effects.isEmpty)
  }

  @Test("leaves on q, and asks first only when something typed would be lost")
  func close() {
    var desk = FrameworkDesk()
    desk.press(.character("q"))
    #expect(desk.effects == [.quit])
    desk.press(.character("c"), .tab, .escape, .character("q"))
    #expect(desk.effects.last == .quit)
    desk.press(.character("n"), .character("x"), .escape, .character("q"))
    #expect(desk.effects.last == .quit, "the draft is kept outside of the program")
    _ = desk.state.update(.draftLost("disque plein"), desk.world)
    desk.press(.character("q"))
    #expect(!desk.effects.contains(.quit))
    #expect(desk.shown.contains("Quitter ?"))
    desk.press(.enter)
    #expect(desk.effects.isEmpty)
    desk.press(.character("q"), .character("o"))
    #expect(desk.effects == [.quit])
  }

  @Test("keeps what was typed in a form that was left")
  func draft() {
    var desk = FrameworkDesk()
    desk.press(.character("n"))
    desk.type("Rappeler lundi")
    desk.press(.escape, .character("n"))
    #expect(desk.shown.contains("Rappeler lundi"))
    desk.press(.control("s"))
    #expect(desk.world.book.notes.map(\.text) == ["Rappeler lundi"])
    #expect(desk.statusLine.contains("Note ajoutée : SARL Boulangerie Éclair"))
    #expect(!desk.state.isTyping && desk.state.drafts.isEmpty)
  }

  @Test("keeps a refused form open with everything typed, and the reason below")
  func refusedForm() {
    var desk = FrameworkDesk()
    desk.press(.character("n"))
    desk.type("Rappeler")
    _ = desk.state.update(.key(.control("s")), desk.world)
    _ = desk.state.update(.refused(ProblemPhrase("Le disque est plein.", "Faites de la place.")), desk.world)
    #expect(desk.shown.contains("Rappeler"))
    #expect(desk.statusLine.contains("Le disque est plein. Faites de la place."))
    desk.press(.control("s"))
    #expect(desk.world.book.notes.count == 1)
  }

  @Test("approves, sends only on a letter, and recalls the whole batch while it holds")
  func sending() throws {
    var desk = FrameworkDesk()
    let first = try #require(
      desk.state.reminders(desk.world).first { $0.isApprovable } ?? nextApprovable(&desk))
    desk.press(.character("a"))
    #expect(desk.world.book.reminder(first.id)?.state == .approved(on: desk.world.today))
    desk.press(.character("S"), .enter)
    #expect(desk.commands.isEmpty)
    desk.press(.character("S"), .character("o"))
    #expect(desk.effects.last == .send)
    #expect(desk.world.book.reminder(first.id)?.holdUntil == 1_000_010)
    desk.press(.character("3"))
    #expect(desk.shown.contains("dans 10 s"))
    desk.press(.character("u"))
    #expect(desk.world.book.reminder(first.id)?.holdUntil == nil)
  }

  private func nextApprovable(_ desk: inout FrameworkDesk) -> Reminder? {
    for _ in desk.state.worklist.list.ids {
      desk.press(.down)
      if let found = desk.state.reminders(desk.world).first(where: \.isApprovable) { return found }
    }
    return nil
  }

  @Test("fills an empty queue at once after planning, and announces rows that come to a filled one")
  func queueFills() {
    var desk = FrameworkDesk(book: FormFixture.book())
    desk.press(.character("3"), .character(":"))
    desk.type("planifier")
    desk.press(.enter)
    #expect(desk.state.queue?.list.ids.count == 3)
    let rows = desk.state.queue?.list.ids
    desk.hear([
      .reminderProposed(
        Reminder(
          id: ReminderID(4), customer: CustomerID(4), currency: .eur, step: StepID("R1"), scenario: "default",
          channel: .email, isTask: false,
          lines: [.init(invoice: InvoiceID(4), openCents: 160_000, rise: StepID("R1"))],
          proposedOn: FormFixture.today))
    ])
    desk.press(.down)
    #expect(desk.state.queue?.list.ids == rows)
    #expect(desk.statusLine.contains("~ 1 mise à jour : R pour les ranger"))
    desk.press(.character("R"))
    #expect(desk.state.queue?.list.ids.count == 4)
  }

  @Test("cuts no amount at any width from 60 to 200 columns")
  func wholeAmounts() {
    for columns in stride(from: 60, through: 200, by: 7) {
      for tab in ["1", "2"] {
        var desk = FrameworkDesk(size: Size(columns: columns, rows: 30))
        desk.type(tab)
        let text = desk.shown
        #expect(text.contains("12 450,00"), "\(columns) \(tab)")
        #expect(text.contains("2 775,20"), "\(columns) \(tab)")
        #expect(!text.contains("12 450,…") && !text.contains("12 450…"))
      }
    }
  }
}

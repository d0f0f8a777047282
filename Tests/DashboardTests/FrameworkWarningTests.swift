import Canvas
import Receivables
import Testing

@testable import Dashboard

@Suite("What store and settings have to say")
struct FrameworkWarningTests {
  private let torn = "Une dernière ligne inachevée (120 octets) est dans quarantine/2026-06-17T09-42-00.tail."
  private let theme = "Le thème nuit manque ou est faux."

  @Test(
    "stands in the status line with the key to its details, whole at any width",
    arguments: [60, 80, 120, 300])
  func line(columns: Int) {
    var desk = FrameworkDesk(size: Size(columns: columns, rows: 24))
    desk.world.warnings = [torn, theme]
    #expect(desk.statusLine.contains("! Une dernière ligne"))
    #expect(desk.statusLine.contains("(+1) · W détails"))
  }

  @Test("gives way to what just happened, and comes back")
  func givesWay() {
    var desk = FrameworkDesk()
    desk.world.warnings = [torn]
    desk.press(.paste("x"))
    #expect(!desk.statusLine.contains("W détails"))
    desk.press(.down)
    #expect(desk.statusLine.contains("W détails"))
  }

  @Test("opens whole on W, and Esc closes it")
  func page() {
    var desk = FrameworkDesk(language: .english)
    desk.world.warnings = [torn, theme]
    desk.press(.character("W"))
    #expect(desk.shown.contains("Warnings · 2 findings"))
    #expect(desk.shown.contains("09-42-00.tail"))
    #expect(desk.shown.contains(theme))
    desk.press(.escape)
    #expect(!desk.shown.contains("2 findings"))
  }

  @Test("is nothing without a finding, and W says so")
  func nothing() {
    var desk = FrameworkDesk()
    desk.press(.character("W"))
    #expect(desk.statusLine.contains("rien à signaler"))
  }

  @Test("words every conflict of keys in both languages, with the action's name")
  func conflicts() {
    let map = KeyMap(overrides: ["approve": [.character("v")], "call": [.character("v")], "nosuch": []])
    for language in Language.allCases {
      let texts = map.conflicts.map { $0.text(in: language) }
      #expect(texts.contains { $0.contains("nosuch") })
      #expect(texts.contains { $0.contains("call") && $0.contains("approve") })
      #expect(texts.contains { $0.contains("range") })
    }
  }
}

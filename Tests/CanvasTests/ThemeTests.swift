import Canvas
import Testing

@Suite("A theme")
struct ThemeTests {
  @Test("names every role once, and finds it again")
  func names() {
    #expect(Set(StyleRole.allCases.map(\.name)).count == StyleRole.allCases.count)
    for role in StyleRole.allCases { #expect(StyleRole(name: role.name) == role) }
    #expect(StyleRole(name: "rowSelected") == nil)
    #expect(Theme.terminal.missingRoles.isEmpty)
  }

  @Test("shows what matters without any colour")
  func monochrome() {
    let colours = Theme(
      name: "clair", definitions: [.rowSelected: RoleLook(foreground: .ansi(7), background: .ansi(4))])
    let cursor = colours.paint(for: Style(.rowSelected), at: .mono)
    #expect(cursor == Paint(foreground: -1, background: -1, attributes: [.reverse, .bold]))
    for role in [StyleRole.tabActive, .buttonActive, .choiceActive, .badgeLive, .badgeTest, .danger] {
      #expect(Theme.terminal.paint(for: Style(role), at: .mono).attributes.contains(.reverse))
    }
  }

  @Test("comes down to the colours that the terminal has")
  func depths() {
    let theme = Theme(
      name: "x",
      definitions: [
        .text: RoleLook(foreground: .rgb(255, 255, 255), background: .rgb(0, 0, 95)),
        .danger: RoleLook(foreground: .ansi(9)),
      ])
    #expect(
      theme.paint(for: Style(.text), at: .palette256)
        == Paint(foreground: 231, background: 17, attributes: []))
    #expect(theme.paint(for: Style(.text), at: .ansi16).foreground == 15)
    #expect(
      theme.paint(for: Style(.danger), at: .ansi16) == Paint(foreground: 9, background: -1, attributes: []))
    #expect(
      theme.paint(for: Style(.danger), at: .ansi8) == Paint(foreground: 1, background: -1, attributes: .bold))
    #expect(theme.look(of: .row).background == .rgb(0, 0, 95))
    #expect(theme.missingRoles.count == StyleRole.allCases.count - 2)
    #expect(
      theme.paint(for: Style(.danger, .underline), at: .palette256).attributes == .underline)
  }

  @Test("reads its colours by name, number or shade and refuses the rest")
  func inks() {
    #expect(Ink("default") == .terminal)
    #expect(Ink("bright-red") == .ansi(9))
    #expect(Ink("208") == .palette(208))
    #expect(Ink("#ff8000") == .rgb(255, 128, 0))
    for wrong in ["", "rouge", "#ff80", "#gg0000", "256", "-1", "#+f8000"] { #expect(Ink(wrong) == nil) }
  }
}

@Suite("A key")
struct KeyTests {
  @Test(
    "is read from its name in settings, English or French",
    arguments: [
      ("a", Key.character("a")), ("A", .character("A")), ("é", .character("é")), ("&", .character("&")),
      ("Space", .character(" ")), ("Espace", .character(" ")), ("Ctrl-S", .control("s")),
      ("ctrl-s", .control("s")),
      ("F5", .function(5)), ("f12", .function(12)), ("F", .character("F")), ("PgDn", .pageDown),
      ("Échap", .escape),
      ("Shift-Tab", .backTab), ("Alt-x", .alt("x")), ("Shift-Up", .shiftUp), ("Maj-↓", .shiftDown),
      ("Ctrl-M", .enter), ("Entrée", .enter), ("^", .character("^")), (",", .character(",")),
    ])
  func parses(_ name: String, _ key: Key) {
    #expect(Key(named: name) == key)
    #expect(Key(named: key.name) == key)
    #expect(Key(named: key.label(.french)) == key)
  }

  @Test(
    "is refused for what no keyboard has", arguments: ["", "F0", "F13", "Ctrl-é", "Ctrl-", "abc", " ", "F1x"])
  func refuses(_ name: String) { #expect(Key(named: name) == nil) }
}

import Canvas
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The mouse, once M has asked for it")
struct FrameworkMouseTests {
  @Test("is asked for and given back by M, and the status line says which")
  func toggle() {
    var desk = FrameworkDesk()
    desk.press(.character("M"))
    #expect(desk.effects == [.mouse(isOn: true)] && desk.statusLine.contains("Souris active"))
    desk.press(.character("M"))
    #expect(desk.effects == [.mouse(isOn: false)] && desk.statusLine.contains("Souris au terminal"))
  }

  @Test("chooses the row that is clicked, and opens it at a second click", arguments: [80, 120, 200])
  func rows(columns: Int) throws {
    var desk = FrameworkDesk(size: Size(columns: columns, rows: 36), book: FrameworkDesk.crowd(30))
    let caret = try #require(desk.frame().lines.firstIndex { $0.hasPrefix(">") })
    desk.press(.click(Point(row: caret + 4, column: 5)))
    #expect(desk.state.worklist.list.window.cursor == 4)
    #expect(desk.frame().line(caret + 4).hasPrefix(">"))
    desk.press(.click(Point(row: caret + 4, column: 5)))
    #expect(desk.state.accounts[.worklist] != nil)
  }

  @Test("chooses under the headings of the queue the very row that is clicked")
  func headings() throws {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    desk.press(.character("3"))
    let rows = desk.frame().lines.indices.filter { desk.frame().line($0).contains("Œnothèque") }
    let row = try #require(rows.first { $0 > 2 && $0 < 15 })
    desk.press(.click(Point(row: row, column: 6)))
    #expect(desk.frame().line(row).hasPrefix(">"))
    desk.press(.click(Point(row: row, column: 90)))
    #expect(desk.state.accounts[.queue] == nil, "the preview is no row")
  }

  @Test("moves three rows a notch of the wheel, and stops at the ends")
  func wheel() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(30))
    let point = Point(row: 5, column: 5)
    desk.press(.wheelDown(point), .wheelDown(point))
    #expect(desk.state.worklist.list.window.cursor == 6)
    desk.press(.wheelUp(point), .wheelUp(point), .wheelUp(point))
    #expect(desk.state.worklist.list.window.cursor == 0)
  }

  @Test("opens tabs and footer entries; a disabled one says why")
  func edges() throws {
    var desk = FrameworkDesk()
    let column = try #require(desk.frame().line(0).unicodeScalars.map { $0 }.firstIndex(of: "C"))
    desk.press(.click(Point(row: 0, column: column)))
    #expect(desk.state.tab == .customers)
    desk.press(.click(Point(row: 23, column: 2)))
    #expect(desk.shown.contains("Aide : toutes") || desk.shown.contains("Aide"))
    desk.press(.escape)
    var bare = FrameworkDesk(book: FrameworkDesk.crowd(2))
    let entry = try #require(
      bare.state.footerEntries(columns: 80, bare.world).first { $0.action == .reminders })
    bare.press(.click(Point(row: 23, column: entry.column + 1)))
    #expect(bare.statusLine.contains("Relance"))
  }

  @Test("chooses in a menu at a first click and runs at a second; answers no form and no question")
  func overlays() throws {
    var desk = FrameworkDesk()
    desk.press(.character(":"))
    let row = try #require(desk.frame().lines.firstIndex { $0.contains("Clients") && $0.contains("│") })
    desk.press(.click(Point(row: row, column: 30)))
    #expect(desk.state.tab == .worklist)
    desk.press(.click(Point(row: row, column: 30)))
    #expect(desk.state.tab == .customers)
    desk.press(.character("1"), .character("c"))
    let form = desk.shown
    desk.press(.click(Point(row: 10, column: 30)), .wheelDown(Point(row: 10, column: 30)))
    #expect(desk.shown == form && desk.effects.isEmpty)
  }
}

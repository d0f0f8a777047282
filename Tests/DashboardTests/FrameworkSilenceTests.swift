import Canvas
import Receivables
import Testing

@testable import Dashboard

@Suite("No key is silent")
struct FrameworkSilenceTests {
  /// Opens a screen, on its list or on an account.
  private func desk(_ tab: Tab, account: Bool, size: Size, book: Int) -> FrameworkDesk {
    var desk = FrameworkDesk(size: size, book: book == 0 ? FrameworkDesk.book() : FrameworkDesk.crowd(book))
    desk.press(desk.state.keys.binding(of: tab.action).keys[0])
    if account { desk.press(.enter) }
    return desk
  }

  @Test(
    "on any screen: it changes the frame, does something or says why not",
    arguments: Tab.allCases, [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)])
  func everyKey(tab: Tab, size: Size) {
    for account in [false, true] {
      let before = desk(tab, account: account, size: size, book: 0)
      let frame = before.frame()
      for binding in before.state.keys.bindings {
        for key in binding.keys {
          // At the start of a list and on the open screen there is nowhere to go.
          let isMove = binding.action.move != nil || [.scrollUp, .scrollDown].contains(binding.action)
          if isMove || binding.action == tab.action { continue }
          var desk = before
          desk.press(key)
          let changed = desk.frame().lines != frame.lines
          #expect(
            changed || !desk.effects.isEmpty || desk.state.status != nil,
            "\(binding.action) (\(key.name)) on \(tab)\(account ? ", account" : "") is silent")
        }
      }
    }
  }

  @Test("and a filter keeps the marks that it hides; Esc says how many it lets go")
  func marksUnderAFilter() {
    var desk = FrameworkDesk()
    desk.press(.character(" "), .character(" "), .character("/"))
    desk.type("nothing is called so")
    desk.press(.enter, .character("A"))
    #expect(desk.statusLine.contains("rien de marqué que le filtre montre"))
    desk.press(.character("/"), .control("u"), .enter)
    #expect(desk.state.worklist.list.markedInOrder.count == 2)
    desk.press(.escape)
    #expect(desk.statusLine.contains("2 marques effacées"))
    desk.press(.escape)
    #expect(desk.statusLine.contains("q quitte"))
  }
}

import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("An answer of the dashboard")
struct FrameworkAnswerTests {
  @Test("to charges given up tells what they came to")
  func charges() {
    var desk = FrameworkDesk()
    desk.press(.character("2"), .character("$"))
    guard case .form(let open)? = desk.state.overlay, let form = open.form as? ChargesForm else {
      Issue.record("$ opens the form of charges: \(desk.told)")
      return
    }
    let all = form.rows.reduce(0) { $0 + $1.left.interestCents + $1.left.feeCents }
    desk.type("geste")
    desk.press(.control("s"))
    let sum = Amount(cents: all).onScreen(in: .french)
    #expect(desk.told.contains("Frais abandonnés") && desk.told.contains(sum), "\(sum): \(desk.told)")
  }

  @Test("to a batch names whose reminders they are, when asking, when done and when taken back")
  func batch() {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("*"), .character("z"))
    let waiting = desk.state.queue?.list.marks.count ?? 0
    #expect(waiting > 1 && desk.shown.contains("SARL Boulangerie Éclair"), "\(desk.shown)")
    desk.type("+8")
    desk.press(.enter)
    #expect(desk.told.contains("relances reportées : ") && desk.told.contains("Éclair"), "\(desk.told)")
    desk.press(.character("u"))
    #expect(desk.told.contains("Annulé : report, ") && desk.told.contains("Éclair"), "\(desk.told)")
  }

  @Test("to a hand-over dossier lists what it lacks, and covers no form that somebody fills")
  func dossier() {
    var desk = FrameworkDesk()
    _ = desk.state.update(
      .dossierWritten(name: "outbox/dossiers/dossier-C-1.zip", lacking: ["Sans mise en demeure : F-1."]),
      desk.world)
    #expect(desk.shown.contains("Dossier : ce qui manque") && desk.shown.contains("[ ] Sans mise en demeure"))
    desk.press(.escape)
    #expect(desk.told.contains("1 point manque"), "\(desk.told)")
    desk.press(.character("n"))
    _ = desk.state.update(.dossierWritten(name: "x.zip", lacking: ["Y."]), desk.world)
    guard case .form? = desk.state.overlay else {
      Issue.record("the note stays open")
      return
    }
  }

  @Test("to L on a letter that was not posted says so, and opens no other letter")
  func letter() throws {
    var desk = FrameworkDesk()
    let notice = try #require(desk.world.book.reminders.first { $0.channel.isOnPaper && $0.isOpen })
    desk.press(.character("3"))
    desk.state.queue?.list.select(notice.id)
    desk.press(.character("L"))
    #expect(desk.state.overlay == nil, "\(desk.shown)")
    #expect(desk.told.contains("\(notice.id)) n'est pas encore postée"), "\(desk.told)")
  }

  @Test("to a pinned reminder stands in the queue, in the account and in why")
  func pinned() throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"))
    let id = try #require(desk.state.queue?.list.current)
    desk.press(.character("F"))
    #expect(desk.world.book.reminder(id)?.isPinned == true, "\(desk.told)")
    #expect(desk.shown.contains("épinglée"))
    desk.press(.character("w"))
    #expect(desk.shown.contains("proposée, épinglée"), "\(desk.shown)")
    desk.press(.escape, .enter, .tab, .tab, .tab)
    #expect(desk.shown.contains("proposée, épinglée"), "\(desk.shown)")
  }
}

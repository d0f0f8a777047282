import Canvas
import Casework
import Correspondence
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("An edited reminder")
struct FrameworkDifferenceTests {
  /// The queue, its cursor on a message that can be edited.
  private func desk(_ size: Size) throws -> (FrameworkDesk, Reminder) {
    var desk = FrameworkDesk(size: size)
    desk.press(.character("3"))
    let queue = try #require(desk.state.queue)
    let id = try #require(queue.list.ids.first { queue.rows[$0]?.reminder.isApprovable == true })
    while desk.state.queue?.list.current != id { desk.press(.down) }
    return (desk, try #require(desk.world.book.reminder(id)))
  }

  @Test("tells its changes against the template on =, and its text again on the second")
  func differences() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)] {
      var (desk, reminder) = try desk(size)
      desk.press(.character("="))
      #expect(desk.statusLine.contains("ce texte est celui du modèle"))
      let text = try desk.world.book.compose(reminder, on: desk.world.ledger).editableText
      let body = text.drop { $0 != "\n" }.drop { $0 == "\n" }
      desk.hear([
        .reminderEdited(
          reminder.id,
          Reminder.Edit(subject: "Un autre objet", body: "Un mot de ma main.\n\n" + body, by: "Léa"))
      ])
      #expect(desk.shown.contains("différences avec le modèle (=) : 3 lignes modifiées"))
      desk.press(.function(3), .character("="))
      #expect(desk.shown.contains("+ Un mot de ma main."))
      #expect(desk.shown.contains("+ Objet"))
      #expect(desk.shown.contains("- Objet"))
      #expect(desk.shown.contains("= revient au texte : 3 lignes modifiées"))
      desk.press(.character("="))
      #expect(!desk.shown.contains("+ Un mot de ma main.") && desk.shown.contains("Un mot de ma main."))
    }
  }

  @Test("opens as a statement until something left, then as the bytes that left")
  func opening() throws {
    var (desk, reminder) = try desk(Size(columns: 120, rows: 36))
    desk.press(.character("o"))
    #expect(desk.effects == [.open(.statement(reminder.customer))])
    desk.press(.enter)
    desk.press(.character("o"))
    #expect(desk.effects == [.open(.statement(reminder.customer))])
    while desk.state.accounts[.queue]?.pane != .messages { desk.press(.tab) }
    desk.press(.character("o"))
    #expect(desk.effects.isEmpty && desk.statusLine.contains("rien n'est parti de cette relance"))
  }
}

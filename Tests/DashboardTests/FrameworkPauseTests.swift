import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The file PAUSE")
struct FrameworkPauseTests {
  private let file = "/home/lea/relance/PAUSE"

  /// A queue with one approved message.
  private func desk() -> FrameworkDesk {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("a"))
    return desk
  }

  @Test("keeps S from opening its dialog: it says which file stops everything and what ends that")
  func refusal() {
    var desk = desk()
    desk.world.pauseFile = file
    desk.press(.character("S"))
    #expect(!desk.state.isTyping && desk.state.overlay == nil, "\(desk.shown)")
    #expect(
      desk.told.contains("Envoyer : rien ne part tant que le fichier PAUSE est là, supprimez-le"),
      "\(desk.told)")
    #expect(desk.told.contains(file))
    desk.world.pauseFile = nil
    desk.press(.character("S"))
    #expect(desk.shown.contains("Envoyer · 1 message"))
    desk.world.pauseFile = file
    desk.press(.character("o"))
    #expect(desk.commands.isEmpty && desk.state.overlay == nil, "\(desk.shown)")
    #expect(desk.told.contains("le fichier PAUSE est là"))
  }

  @Test(
    "that comes during the hold stops the countdown; u recalls what was asked for, also once the hold is over"
  )
  func countdown() throws {
    var desk = desk()
    desk.press(.character("S"), .character("o"))
    #expect(desk.state.isCountingDown(desk.world) && desk.shown.contains("Envoi de 1 message dans 10 s"))
    desk.world.pauseFile = file
    #expect(!desk.state.isCountingDown(desk.world))
    #expect(!desk.shown.contains("Envoi de 1 message"))
    #expect(
      desk.told.contains("1 message demandé attend la fin de PAUSE · u pour tout annuler"), "\(desk.told)")
    desk.world.now += 60
    #expect(desk.told.contains("1 message demandé attend"), "\(desk.told)")
    desk.press(.character("q"))
    #expect(
      desk.effects.contains { if case .quit = $0 { true } else { false } }, "nothing leaves: q asks nothing")
    desk.press(.character("u"))
    guard case .recall(let ids) = desk.commands.first else {
      Issue.record("asked for \(desk.commands)")
      return
    }
    #expect(ids.count == 1)
    #expect(!desk.told.contains("attend la fin"))
  }
}

import Canvas
import Casework
import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("A banner under the title bar")
struct FrameworkBannerTests {
  /// A first reminder of which nobody knows whether it left.
  private func doubt(_ desk: inout FrameworkDesk) {
    desk.hear([.sendingUncertain(ReminderID(1))])
  }

  @Test("is not there while nothing is wrong")
  func nothing() {
    let desk = FrameworkDesk()
    #expect(desk.frame().line(1).hasPrefix("── Travail du jour"))
  }

  @Test(
    "names messages in doubt in red, with the keys that resolve them, on every screen",
    arguments: Tab.allCases)
  func uncertain(tab: Tab) {
    for (language, words) in [
      (Language.french, "! 1 envoi incertain : 3, puis l"), (.english, "! 1 message in doubt: 3, then l"),
    ] {
      var desk = FrameworkDesk(language: language)
      desk.press(desk.state.keys.binding(of: tab.action).keys[0])
      doubt(&desk)
      #expect(desk.frame().line(1).contains(words))
      #expect(desk.frame().style(row: 1, column: 5)?.role == .danger)
      #expect(desk.frame().line(23).contains("F1"))
    }
  }

  @Test("names what settings.toml lacks before any demand can be written, once there are customers")
  func unfilledSettings() {
    var rules = FormFixture.house
    rules.company.signatories = []
    rules.company.senderEmail = ""
    let desk = FrameworkDesk(size: Size(columns: 100, rows: 30), book: FormFixture.book(adopting: rules))
    #expect(
      desk.frame().line(1).contains("À remplir dans settings.toml : [[signatory]] last-name, [mail] from"))
    let empty = FrameworkDesk(book: FormFixture.book(adopting: nil))
    #expect(empty.frame().line(1).hasPrefix("── Travail du jour"), "nothing was adopted yet")
  }

  @Test(
    "names beside a message in doubt what else is wrong: a stale bank, a PAUSE, a store that is only read")
  func others() {
    var desk = FrameworkDesk()
    doubt(&desk)
    desk.world.today = FormFixture.today + 9
    desk.world.ledger = Ledger(of: desk.world.book, on: desk.world.today)
    #expect(
      desk.frame().line(1).contains(
        "! 1 envoi incertain : 3, puis l pour lever le doute (+ banque) · W détails"))
    desk.world.pauseFile = "/PAUSE"
    desk.world.readOnly = "Copie."
    #expect(desk.frame().line(1).contains("lever le doute (+3) · W détails"))
    desk.state.size = Size(columns: 120, rows: 36)
    #expect(desk.frame().line(1).contains("lever le doute (+ lecture seule, PAUSE, banque) · W détails"))
  }

  @Test("says why a store is only read, and every verb that would write says the same")
  func readOnly() {
    var desk = FrameworkDesk(readOnly: "Ouvert avec --read-only. Rouvrir sans pour enregistrer.")
    #expect(
      desk.frame().line(1).contains(
        "! Lecture seule. Ouvert avec --read-only. Rouvrir sans pour enregistrer."))
    desk.press(.character("c"))
    #expect(!desk.state.isTyping)
    #expect(desk.told.contains("Rouvrir sans pour enregistrer."))
  }

  @Test("names the file PAUSE, a stale bank and how many more there are; W shows all of it whole")
  func several() {
    var desk = FrameworkDesk(language: .english, book: FrameworkDesk.crowd(3))
    #expect(desk.frame().line(1).contains("Bank unknown: import it, or \"Bank checked today\" (menu ,)"))
    desk.world.pauseFile = "/home/lea/relance/PAUSE"
    #expect(desk.frame().line(1).contains("Nothing leaves: the file PAUSE is there, remove it"))
    #expect(desk.frame().line(1).contains("(+1) · W details"))
    desk.press(.character("W"))
    #expect(desk.shown.contains("/home/lea/relance/PAUSE") && desk.shown.contains("Bank unknown"))
  }

  @Test("tells how many working days old the bank is")
  func staleBank() {
    var desk = FrameworkDesk()
    desk.world.today = FormFixture.today + 9
    desk.world.ledger = Ledger(of: desk.world.book, on: desk.world.today)
    #expect(desk.frame().line(1).contains("Banque au 16/06 (8 j ouvrés) : importez-la"))
  }

  @Test("moves the list once when it comes, and back only when the list is asked for anew")
  func movesOnce() throws {
    var desk = FrameworkDesk()
    desk.press(.down)
    let chosen = try #require(desk.state.worklist.list.current)
    func row() -> Int? { (0..<24).first { desk.frame().line($0).hasPrefix(">") } }
    let before = try #require(row())
    doubt(&desk)
    #expect(row() == before + 1)
    desk.hear([
      .reminderSent(ReminderID(1), Delivery(day: FormFixture.today, reply: "250", deadline: nil))
    ])
    #expect(row() == before + 1)
    #expect(desk.frame().line(1).contains("Alerte levée"))
    #expect(desk.state.worklist.list.current == chosen)
    desk.press(.character("R"))
    #expect(row().map { $0 <= before + 1 } == true)
    #expect(desk.frame().line(1).hasPrefix("── Travail"))
  }

  @Test("leaves six rows of the list and the five lines of the customer at 80 by 24")
  func room() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(30), readOnly: "Le dossier est en lecture seule.")
    desk.press(.character("c"))
    let frame = desk.frame()
    let rows = frame.lines.filter { $0.contains("Société") }
    #expect(rows.count >= 7, "\(desk.shown)")
    #expect(desk.shown.contains("Dernière action"))
  }
}

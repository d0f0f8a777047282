import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The status line")
struct FrameworkStatusTests {
  private static let day = FormFixture.today

  /// The longest refusals, and one of each kind that names a remedy.
  static let refusals: [Refusal] = [
    .builtUpon(sequence: 12), .notUndoable(sequence: 12), .nothingToUndo, .noRules,
    .thirdPromiseNeedsReason(count: 2),
    .taskNotMessage(ReminderID(1_234)), .factsChanged(ReminderID(1_234)),
    .unknownRecord("PR-1234"), .dayInFuture(day), .moreThanOpen(cents: 123_456_789),
    .hindered(ReminderID(1_234), .disputed(DisputeID(12), followUp: day)),
    .hindered(ReminderID(1_234), .bankTooOld(lastKnown: day)),
    .hindered(ReminderID(1_234), .bankTooOld(lastKnown: nil)),
    .hindered(ReminderID(1_234), .aboveCeiling(cents: 123_456_789, ceiling: 1_000_000)),
    .hindered(ReminderID(1_234), .missingVariable(name: "SignatoryFirstName")),
    .hindered(ReminderID(1_234), .paused(.insolvency, reason: "jugement du 12 juin", until: day)),
  ]

  @Test("u takes back what was decided since the dashboard opened, and nothing older")
  func earlierSitting() throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("a"))
    let last = try #require(desk.world.book.decisions[desk.world.collector]?.last)
    desk.world.openedAt = last.sequence
    desk.press(.character("u"))
    #expect(desk.told.contains("rien n'a été décidé depuis l'ouverture"), "\(desk.told)")
    #expect(desk.world.book.decisions[desk.world.collector]?.last?.sequence == last.sequence)
    desk.world.openedAt = last.sequence - 1
    desk.press(.character("u"))
    #expect(desk.world.book.undoings[desk.world.collector]?.isEmpty == false)
  }

  @Test(
    "tells every refusal with its whole remedy at 80 and 60 columns",
    arguments: FrameworkStatusTests.refusals, [80, 60])
  func refused(refusal: Refusal, columns: Int) {
    for language in Language.allCases {
      var desk = FrameworkDesk(size: Size(columns: columns, rows: 24), language: language)
      let phrase = refusal.phrase(in: language)
      _ = desk.state.update(.refused(phrase), desk.world)
      #expect(desk.told.contains(phrase.remedy), "\(desk.told)")
      #expect(desk.told.contains(phrase.problem), "\(desk.told)")
    }
  }

  @Test(
    "tells what a stopped sending says to its end",
    arguments: [
      "Envois arrêtés : l'horloge s'écarte du journal. Réglez-la, ou confirmez-la : relance store check --clock.",
      "Envois arrêtés : serveur injoignable. Vérifiez le réseau et l'hôte ; les messages seront repris.",
      "Le serveur refuse l'identifiant ou le mot de passe. Vérifiez user et password-command dans settings.toml.",
      "Sending stopped: the server cannot be reached. Check network and host; messages will be taken up again.",
    ])
  func stopped(sentence: String) {
    var desk = FrameworkDesk()
    let head = "0 remise, 0 différée, 0 en échec, 0 incertaine, 0 retenue"
    _ = desk.state.update(.failed(head, remedy: "· \(sentence)"), desk.world)
    #expect(desk.told.contains(head))
    #expect(desk.told.contains(sentence))
  }

  @Test("cuts the problem, never the remedy, of what is longer than three rows")
  func endless() {
    var desk = FrameworkDesk()
    let problem = String(repeating: "un très long chemin ", count: 40)
    _ = desk.state.update(.refused(ProblemPhrase(problem, "Libérez de la place.")), desk.world)
    #expect(desk.told.contains("…"))
    #expect(desk.told.hasSuffix("Libérez de la place."))
    #expect(desk.shown.contains("Travail du jour"))
  }

  @Test("keeps the key that takes an act back, however long the act is told")
  func undo() {
    var desk = FrameworkDesk()
    desk.press(.character("n"))
    desk.type("x")
    _ = desk.state.update(.key(.control("s")), desk.world)
    let remark = Remark.earlierPromiseBroken(PromiseID(6)).text(in: .french)
    _ = desk.state.update(.recorded(remarks: [remark, remark]), desk.world)
    #expect(desk.told.contains(remark))
    #expect(desk.told.hasSuffix("· u annuler"))
  }

  @Test("tells which approvals the planning took back, and that it could not be recorded")
  func followUp() {
    var desk = FrameworkDesk()
    _ = desk.state.update(.recorded(remarks: [], approvalsVoided: 2, isUnplanned: true), desk.world)
    #expect(desk.told.contains("(2 validations retirées. Pas encore planifié : "))
    #expect(desk.told.contains("« Planifier les relances » (menu ,).)"))
  }

  @Test("lends its second row from the list and gives it back with the next key")
  func lends() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(30))
    let before = desk.state.listHeight(desk.world)
    _ = desk.state.update(.refused(Refusal.factsChanged(ReminderID(1)).phrase(in: .french)), desk.world)
    #expect(desk.state.listHeight(desk.world) == before - 1)
    desk.press(.down)
    #expect(desk.state.listHeight(desk.world) == before)
  }

  @Test("counts a send down on every screen, in an account and under a form", arguments: Tab.allCases)
  func countdown(tab: Tab) throws {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("a"), .character("S"), .character("o"))
    #expect(!desk.world.held.isEmpty)
    desk.press(desk.state.keys.binding(of: tab.action).keys[0])
    #expect(desk.told.contains("Envoi de 1 message dans 10 s"), "\(desk.shown)")
    desk.world.now += 4
    #expect(desk.told.contains("dans 6 s") && desk.told.contains("u pour tout annuler"))
    desk.press(.enter)
    #expect(desk.told.contains("dans 6 s"), "\(desk.shown)")
    // Nobody is left to call in this ledger.
    if tab == .calls { return }
    desk.press(.character("c"))
    #expect(desk.state.isTyping)
    #expect(desk.told.contains("dans 6 s") && desk.told.contains("Échap, puis u"), "\(desk.shown)")
  }
}

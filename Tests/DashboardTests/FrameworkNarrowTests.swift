import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("A small screen")
struct FrameworkNarrowTests {
  private let small = Size(columns: 60, rows: 20)

  @Test("shows every figure of the board, in further rows where one has no room, and the largest debtor")
  func board() {
    var desk = FrameworkDesk(size: small)
    desk.press(.character("5"))
    let shown = desk.shown
    for word in [
      "Encours", "Échu", "DSO", "CEI", "Encaissé", "semaine", "Promesses tenues", "à échéance", "Litiges",
      "Banque", "sans action ni motif", "qualifiées", "non échu", "31-60 j", ">90 j", "Étapes",
      "Plus gros retards", "Boulangerie",
    ] { #expect(shown.contains(word), "\(word):\n\(shown)") }
    #expect(desk.frame().line(1).contains("EUR"))
    desk.press(.down, .down)
    #expect(desk.frame().lines.contains { $0.contains(">") && $0.contains("Studio") }, "\(desk.shown)")
  }

  @Test(
    "gives the calls to make the rows that calls of the day do not use, and tells the selected reason whole")
  func calls() {
    var desk = FrameworkDesk(size: small, book: FrameworkDesk.crowd(60))
    let calls = (1...30).map { number in
      CaseEvent.callLogged(
        Call(
          id: CallID(UInt32(number)), customer: CustomerID(UInt32(number)), day: FormFixture.today - 5,
          outcome: .callBack, note: "", callBack: FormFixture.today - 1, by: "Marc"))
    }
    desk.fold(calls, by: "Marc")
    desk.press(.character("4"))
    #expect(desk.frame().lines.count { $0.contains("Société ") } >= 8, "\(desk.shown)")
    #expect(desk.shown.contains("rappel prévu 16/06, rappeler plus tard"), "\(desk.shown)")
  }

  @Test("tells under the queue's list why a reminder is held back")
  func queue() {
    var desk = FrameworkDesk(size: small)
    desk.press(.character("3"))
    let key = desk.shown.contains("F3 montre le texte")
    #expect(key, "\(desk.shown)")
    desk.press(.character("J"))
    #expect(desk.told.contains("F3 montre le texte, puis J/K"))
  }

  @Test("keeps the keys of a form and its dates whole")
  func forms() {
    var desk = FrameworkDesk(size: small)
    desk.press(.character("I"))
    #expect(desk.footer.contains("Ctrl-S Enregistrer   Échap Fermer"), "\(desk.footer)")
    #expect(desk.shown.contains("prescription le 28/04/2031"), "\(desk.shown)")
    desk.press(.escape, .character("E"))
    #expect(desk.shown.contains("chaque mois") && desk.shown.contains("par semaine"), "\(desk.shown)")
  }

  @Test("is not moved by a sentence of several rows")
  func still() {
    for (key, size) in [("3", Size(columns: 80, rows: 24)), ("4", small), ("2", small)] {
      var desk = FrameworkDesk(size: size, book: FrameworkDesk.crowd(60))
      desk.press(.character(key.unicodeScalars.first ?? "3"), .end)
      let before = desk.frame().lines
      _ = desk.state.update(
        .said(String(repeating: "une phrase longue qui prend plusieurs lignes ", count: 4)), desk.world)
      let after = desk.frame().lines
      let rows = desk.state.statusBlock(.utf8, columns: size.columns, desk.world).rows
      #expect(rows > 1)
      #expect(before.dropLast(rows + 1) == after.dropLast(rows + 1), "\(key)")
    }
  }
}

import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("Marked rows")
struct FrameworkMarkTests {
  /// Marks every row of the worklist; the largest sum is above what a batch may approve.
  private func marked() -> FrameworkDesk {
    var desk = FrameworkDesk()
    desk.press(.character("*"))
    return desk
  }

  @Test("that an approval does not take are named with the reason")
  func approvalNames() {
    var desk = FrameworkDesk(book: FormFixture.book())
    desk.press(.character("*"), .character("A"))
    #expect(desk.statusLine.contains("aucune relance n'attend chez les clients marqués"))
    desk = marked()
    desk.press(.character("A"))
    #expect(desk.shown.contains("Restent à part : 1"))
    #expect(desk.shown.contains("! SARL Boulangerie Éclair R2 : au-dessus du plafond"))
  }

  @Test("lose their mark once they were decided, and keep it when they were left out")
  func marksAfterDeciding() {
    var desk = marked()
    desk.press(.character("A"), .character("o"))
    #expect(desk.world.book.reminders.contains(where: desk.world.isReady))
    #expect(desk.state.worklist.list.marks == [CustomerID(1)])
    desk.press(.escape, .character("3"), .character("*"), .character("S"))
    #expect(desk.shown.contains("Restent à part : 1"))
    let count = desk.world.book.reminders.count(where: desk.world.isReady)
    desk.type("\(count)o")
    #expect(desk.state.queue?.list.marks.count == 1)
  }

  @Test("choose what is sent: approved ones without a mark are counted as staying")
  func unmarkedStay() {
    var desk = marked()
    desk.press(.character("A"), .character("o"), .escape, .character("3"))
    let ready = desk.state.queue?.list.ids.first {
      desk.world.book.reminder($0).map(desk.world.isReady) == true
    }
    if let ready { desk.state.queue?.list.select(ready) }
    desk.press(.character(" "), .character("S"))
    #expect(desk.shown.contains("1 autre validée reste : sans marque."), "\(desk.shown)")
  }

  @Test("of which none is approved send nothing, though others are approved")
  func noneApproved() {
    var desk = marked()
    desk.press(.character("A"), .character("o"))
    desk.press(.character("S"))
    #expect(desk.effects.isEmpty)
    #expect(desk.statusLine.contains("rien de marqué n'est validé : Échap efface les marques"))
  }

  @Test("that left already are named when they cannot be put off")
  func namedRefusal() {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("a"), .character(" "))
    let marked = desk.state.queue?.list.marks.first
    let sent = marked.map { CaseEvent.reminderSkipped($0, reason: "erreur de notre part") }
    desk.hear(sent.map { [$0] } ?? [])
    desk.press(.character("z"))
    let name = marked.flatMap { desk.world.book.reminder($0) }.flatMap {
      desk.world.book.portfolio.customer($0.customer)?.name
    }
    #expect(desk.told.contains("\(name ?? "?"), marquée, est ignorée"), "\(desk.told)")
  }

  @Test("that cannot be put off stand apart in the prompt of those that can")
  func promptNames() {
    var desk = FrameworkDesk()
    desk.press(.character("3"), .character("*"))
    let first = desk.state.queue?.list.ids.first
    desk.hear(first.map { [CaseEvent.reminderSkipped($0, reason: "erreur")] } ?? [])
    desk.press(.character("z"))
    #expect(desk.shown.contains("À part (1) : "), "\(desk.shown)")
    #expect(desk.shown.contains("(ignorée)"))
  }

  @Test("without anything to approve leave the box open and say so")
  func emptyApproval() {
    var dialog = ApproveDialog(
      [], leftOut: [LeftOut(name: "Studio 作者 Kōbō", reason: "en litige")], language: .french)
    #expect(dialog.press(.character("o")).stays)
    #expect(dialog.shown().contains("Rien à valider ici : Échap ferme."))
    #expect(dialog.press(.escape).isCancelled)
  }
}

import Canvas
import Casework
import Dunning
import PlainText
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The end of a freeze")
struct FreezeEndTests {
  private let promised = FormFixture.today + 2

  /// A dashboard where the first customer has promised to pay on Friday 19 June; grace makes it Thursday 25.
  private func desk() -> FrameworkDesk {
    var desk = FrameworkDesk(size: Size(columns: 120, rows: 36))
    desk.hearPromise(for: promised)
    return desk
  }

  @Test(
    "of a promise is the same day in the form, on the line and in why; the promised day stays the promised day"
  )
  func promise() throws {
    var desk = desk()
    let row = try #require(desk.frame().lines.first { $0.contains("Boulangerie") && $0.contains("PR") })
    #expect(row.contains("Promesse 19/06 "), "\(row)")
    let action = desk.state.worklist.rows[CustomerID(1)]?.entry.action
    #expect(action?.words(in: .french) == "promesse du 19/06 -> 25/06")
    desk.press(.character("w"))
    guard case .page(let page) = desk.state.overlay else {
      Issue.record("no page:\n\(desk.shown)")
      return
    }
    let why = page.lines.map(\.text).joined(separator: "\n")
    #expect(why.contains("Promesse PR-1 pour le 19/06/2026 : reprise le 25/06/2026."), "\(why)")
    let account = try #require(
      CustomerAccount(of: CustomerID(1), in: desk.world.book, on: desk.world.ledger))
    var entry = PromiseEntry(
      TalkSubject(
        account, today: desk.world.today, minute: nil, rules: desk.world.book.rules, language: .french),
      language: .french)
    entry.day.field.text = "19/06"
    #expect(entry.freeze(.utf8).contains("reprise le 25/06"), "\(entry.freeze(.utf8))")
  }

  @Test("of a pause is the day that was typed, in the form's own word")
  func pause() throws {
    var desk = desk()
    desk.hear([
      .pauseBegun(
        Pause(
          id: PauseID(1), customer: CustomerID(2), reason: "congés", until: promised, since: desk.world.today)
      )
    ])
    let account = try #require(
      CustomerAccount(of: CustomerID(2), in: desk.world.book, on: desk.world.ledger))
    #expect(
      account.timeline.contains { $0.words(in: .french) == "suspendu : reprise le 19/06/2026, congés" })
    let sentence = Hindrance.paused(.paused, reason: "congés", until: promised).sentence(in: .french)
    #expect(sentence == "Relances suspendues (suspendu) : congés, reprise le 19/06/2026.")
  }
}

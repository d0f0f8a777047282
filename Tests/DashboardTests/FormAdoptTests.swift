import Canvas
import Casework
import Dunning
import Receivables
import Testing

@testable import Dashboard

@Suite("The dialog before changed rules are adopted")
struct FormAdoptTests {
  private func preview(in book: Casebook) throws -> AdoptionPreview {
    let reminder = try #require(book.reminders.first)
    var proposed = reminder
    proposed.step = StepID("R3")
    var before = FormFixture.house
    before.scenario.steps[0].offset -= 1
    return AdoptionPreview(
      of: FormFixture.house, after: before,
      change: PlanChange([.reminderCancelled(reminder.id, .scenario), .reminderProposed(proposed)], in: book))
  }

  private func dialog() throws -> AdoptDialog {
    let book = FrameworkDesk.book()
    return AdoptDialog(
      try preview(in: book), language: .french, name: { book.portfolio.customer($0)?.name ?? "?" },
      demand: { Amount(cents: $0.demandedCents, currency: $0.currency) })
  }

  @Test("names the scenarios, counts what moves and lists it")
  func lists() throws {
    let shown = try dialog().shown()
    #expect(shown.contains("Scénarios modifiés : default."))
    #expect(shown.contains("1 tombe, 1 proposée, 0 approuvée, 0 à revoir, 0 comme avant."))
    #expect(shown.contains("scénario") && shown.contains("+ R3 "), "\\(shown)")
  }

  @Test("counts what falls and comes back as it was, and lists it nowhere")
  func unchanged() throws {
    let book = FrameworkDesk.book()
    let reminder = try #require(book.reminders.first)
    let preview = AdoptionPreview(
      of: FormFixture.house, after: FormFixture.house,
      change: PlanChange([.reminderCancelled(reminder.id, .scenario), .reminderProposed(reminder)], in: book))
    #expect(preview.fallen.isEmpty && preview.proposed.isEmpty && preview.unchanged == 1)
    let dialog = AdoptDialog(
      preview, language: .french, name: { _ in "Nom" }, demand: { _ in Amount(cents: 0, currency: .eur) })
    #expect(dialog.shown().contains("0 tombe, 0 proposée, 0 approuvée, 0 à revoir, 1 comme avant."))
  }

  @Test("adopts exactly the rules looked at on their letter, never on Enter")
  func letters() throws {
    var dialog = try dialog()
    #expect(dialog.press(.enter).stays && dialog.shown().contains("o adopte, J/K défilent"))
    #expect(dialog.press(.character("J")).stays && dialog.press(.character("c")).stays)
    guard case .submitted(.adopt(let rules)) = dialog.press(.character("o")) else {
      Issue.record("o adopts")
      return
    }
    #expect(rules.fingerprint == FormFixture.house.fingerprint && rules.company == FormFixture.house.company)
    #expect(dialog.press(.escape).isCancelled)
  }

  @Test("opens when nothing covers the screen, else the status line names the key")
  func opens() throws {
    var desk = FrameworkDesk()
    let preview = try preview(in: desk.world.book)
    _ = desk.state.update(.rulesChanged(preview), desk.world)
    #expect(desk.shown.contains("Règles modifiées : leur effet"))
    desk.press(.escape)
    #expect(!desk.shown.contains("Règles modifiées"))
    desk.press(.character("p"))
    desk.type("12")
    let rows = desk.frame().lines
    _ = desk.state.update(.rulesChanged(preview), desk.world)
    #expect(desk.told.contains("Règles modifiées, pas adoptées : « Planifier les relances » (menu ,)"))
    #expect(desk.frame().lines.prefix(20) == rows.prefix(20))
  }

  @Test("and planning are told without u, which takes back decisions only")
  func noUndo() throws {
    var desk = FrameworkDesk()
    _ = desk.state.update(.rulesChanged(try preview(in: desk.world.book)), desk.world)
    desk.press(.character("o"))
    #expect(desk.statusLine.contains("Règles adoptées, relances planifiées"), "\(desk.shown)")
    #expect(!desk.statusLine.contains("u annuler"))
  }
}

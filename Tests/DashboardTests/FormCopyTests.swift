import Canvas
import Casework
import Dunning
import Receivables
import Testing
import Wording

@testable import Dashboard

@Suite("The prompt for a copy that was sent")
struct FormCopyTests {
  private let today = FormFixture.today

  @Test("records which way and when it went, not before the invoice was missed")
  func copy() {
    var prompt = CopyPrompt(
      PauseID(3), what: "Élan & Fils", facts: "F-1, F-2", since: today - 2, today: today, language: .french)
    #expect(prompt.shown().contains("F-1, F-2") && prompt.shown().contains("par e-mail"))
    prompt.type("p")
    prompt.press(.tab)
    prompt.day.field.text = (today - 3).numeric
    #expect(prompt.press(.enter).stays && prompt.shown().contains("depuis le \((today - 2).numeric)"))
    prompt.day.field.text = (today - 1).numeric
    guard case .submitted(.changeStatus(let change)) = prompt.press(.enter) else {
      Issue.record("Enter records it")
      return
    }
    #expect(change.status == PauseID(3) && change.copy?.way == .portal && change.copy?.day == today - 1)
  }
}

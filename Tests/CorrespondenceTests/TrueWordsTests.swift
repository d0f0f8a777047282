import Correspondence
import Dunning
import Receivables
import Testing

@Suite("What a reminder says of the reminders before it")
struct TrueWordsTests {
  private func text(
    _ step: String, _ language: Language, after days: [Int]
  ) throws -> (subject: String, body: String) {
    var facts = MessageFixture.facts(step: step, language: language)
    facts.previousReminders = days.map {
      PreviousReminder(step: StepID("R1"), day: MessageFixture.day - $0, channel: .email)
    }
    let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
    return (content.subject, content.plainText(width: 500))
  }

  @Test("is not headed a second one where none went before, nor where several did")
  func rank() throws {
    #expect(try text("R2", .french, after: []).subject.hasPrefix("Rappel\u{202F}:"))
    #expect(try text("R2", .french, after: [15]).subject.hasPrefix("Deuxième rappel\u{202F}:"))
    #expect(try text("R2", .french, after: [30, 15]).subject.hasPrefix("Nouveau rappel\u{202F}:"))
    #expect(try text("R2", .english, after: []).subject.hasPrefix("Reminder:"))
    #expect(try text("R2", .english, after: [15]).subject.hasPrefix("Second reminder:"))
    #expect(try text("R2", .english, after: [30, 15]).subject.hasPrefix("Further reminder:"))
  }

  @Test("stands in the plural where several went before, each day once", arguments: ["R2", "R3"])
  func plural(step: String) throws {
    #expect(try text(step, .french, after: [15]).body.contains("Malgré notre rappel du "))
    #expect(try text(step, .french, after: [15, 15]).body.contains("Malgré notre rappel du "))
    #expect(try text(step, .french, after: [30, 15]).body.contains("Malgré nos rappels des "))
    #expect(try text(step, .english, after: [15]).body.contains("Despite our reminder of "))
    #expect(try text(step, .english, after: [30, 15]).body.contains("Despite our reminders of "))
  }

  @Test("names the person of a letter once, as the envelope does")
  func recipient() throws {
    let letter = try MessageComposer.compose(
      facts: MessageFixture.facts(step: "MD"), library: TemplateLibrary())
    #expect(
      letter.recipient.shownLines == [
        "Élan & Fils", "Mme Aïssata Diallo", "3 rue des Œillets", "44000 Nantes",
      ])
    let mail = try MessageComposer.compose(facts: MessageFixture.facts(), library: TemplateLibrary())
    #expect(mail.recipient.shownLines == ["Mme Aïssata Diallo"])
  }
}

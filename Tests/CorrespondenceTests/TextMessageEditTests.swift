import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A text message in the editor")
struct TextMessageEditTests {
  private func facts(
    _ text: String, segment: Segment = .business
  ) -> (facts: MessageFacts, library: TemplateLibrary) {
    var facts = MessageFixture.facts(step: "R1")
    facts.channel = .sms
    facts.step.smsTemplate = "court"
    facts.customer.segment = segment
    return (
      facts,
      TemplateLibrary(adopted: ["court.fr": "Objet : SMS\n\n\(text)", "court.en": "Subject: x\n\n\(text)"])
    )
  }

  @Test("is edited as its text alone; a subject line typed in front of it, as in older drafts, is never sent")
  func editing() throws {
    let (facts, library) = facts("Bonjour\nRappelez-nous.")
    let content = try MessageComposer.compose(facts: facts, library: library)
    #expect(content.editableText == "Bonjour\nRappelez-nous.\n")
    let same = try MessageContent.edit(from: content.editableText, by: "lea", isTextMessage: true)
    #expect(same.subject.isEmpty)
    #expect(try content.applying(same) == content)
    for text in ["\n\nRappelez demain.\n\n", "Objet : Relance\n\nRappelez demain.\n"] {
      let edit = try MessageContent.edit(from: text, by: "lea", isTextMessage: true)
      let changed = try MessageComposer.compose(facts: facts, library: library, edit: edit)
      #expect(changed.textMessage == "Rappelez demain." && changed.editableText == "Rappelez demain.\n")
    }
    // As edits were recorded before.
    let old = Reminder.Edit(subject: "Relance", body: "Rappelez demain.\n", by: "lea")
    #expect(try content.applying(old).textMessage == "Rappelez demain.")
    for text in ["", " \n\n", "Objet : SMS\n\n  \n"] {
      #expect(throws: CompositionRefusal.emptyTextMessage) {
        try MessageContent.edit(from: text, by: "lea", isTextMessage: true)
      }
    }
    #expect(throws: CompositionRefusal.emptyTextMessage) {
      try content.applying(Reminder.Edit(subject: "", body: " \n", by: "lea"))
    }
    #expect(throws: CompositionRefusal.tagInEdit(tag: "[[IBAN]]", line: 2)) {
      try content.applying(Reminder.Edit(subject: "", body: "Bonjour\n[[IBAN]]\n", by: "lea"))
    }
    let debt = Reminder.Edit(subject: "", body: "Bonjour\nvotre facture attend\n", by: "lea")
    let consumer = self.facts("Rappelez-nous.", segment: .consumer)
    #expect(throws: CompositionRefusal.debtInTextMessage("facture", line: 2)) {
      try MessageComposer.compose(facts: consumer.facts, library: consumer.library, edit: debt)
    }
    for language in Language.allCases {
      #expect(!CompositionRefusal.emptyTextMessage.phrase(in: language).remedy.isEmpty)
    }
  }
}

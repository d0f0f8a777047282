import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("A text message")
struct TextMessageTests {
  @Test(
    "is measured as the network charges it",
    arguments: [
      ("", "GSM-7", 0, 0), ("Bonjour", "GSM-7", 7, 1), ("é à è ù ì ò Ç", "GSM-7", 13, 1),
      ("10 €", "GSM-7", 5, 1),
      (String(repeating: "a", count: 160), "GSM-7", 160, 1),
      (String(repeating: "a", count: 161), "GSM-7", 161, 2),
      (String(repeating: "a", count: 306), "GSM-7", 306, 2),
      (String(repeating: "a", count: 307), "GSM-7", 307, 3),
      (String(repeating: "€", count: 80), "GSM-7", 160, 1),
      // 153 is odd: the last unit of each part stays empty rather than part a sign from its escape.
      (String(repeating: "€", count: 152), "GSM-7", 304, 2),
      (String(repeating: "€", count: 153), "GSM-7", 306, 3),
      ("ça", "UCS-2", 2, 1), ("Œuvre", "UCS-2", 5, 1), ("作者商事", "UCS-2", 4, 1), ("a\u{202F}b", "UCS-2", 3, 1),
      (String(repeating: "ê", count: 70), "UCS-2", 70, 1),
      (String(repeating: "ê", count: 71), "UCS-2", 71, 2),
      (String(repeating: "ê", count: 134), "UCS-2", 134, 2),
      (String(repeating: "ê", count: 135), "UCS-2", 135, 3),
      (String(repeating: "🙂", count: 35), "UCS-2", 70, 1),
      (String(repeating: "🙂", count: 66), "UCS-2", 132, 2),
      (String(repeating: "🙂", count: 67), "UCS-2", 134, 3),
    ])
  func length(text: String, alphabet: String, units: Int, segments: Int) {
    let length = TextMessageLength(of: text)
    #expect(length.alphabet.rawValue == alphabet && length.units == units && length.segments == segments)
  }

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

  @Test("has its own text, in plain signs, on as many lines as were written")
  func text() throws {
    let long = String(repeating: "mot ", count: 40) + "fin"
    let (facts, library) = facts("« Rappelez »\u{A0}: [[SignatoryLastName]] – l’équipe… \(long)")
    let content = try MessageComposer.compose(facts: facts, library: library)
    #expect(content.textMessage.hasPrefix("\" Rappelez \" : "))
    #expect(content.textMessage.contains(" - l'équipe... mot mot"))
    #expect(content.plainText() == content.textMessage + "\n")
    #expect(!content.textMessage.unicodeScalars.contains("\n"))
    #expect(TextMessageLength(of: content.textMessage).alphabet == .gsm7)
  }

  @Test("tells a consumer nothing of the debt, whoever holds the phone; a business may be told")
  func consumer() throws {
    let text = "Facture [[InvoiceNumber]], [[DemandedAmount]]"
    let business = facts(text)
    var one = business.facts
    one.lines = Array(one.lines.prefix(1))
    #expect(throws: Never.self) { try MessageComposer.compose(facts: one, library: business.library) }
    for segment in [Segment.business, .publicBody] {
      let (facts, library) = facts("[[DemandedAmount]]", segment: segment)
      #expect(throws: Never.self) { try MessageComposer.compose(facts: facts, library: library) }
    }
    for name in ["DemandedAmount", "IBAN", "MostDaysLate", "OldestDueDate"] {
      let (facts, library) = facts("Bonjour\n[[\(name)]]", segment: .consumer)
      #expect(
        throws: CompositionRefusal.template(
          TemplateProblem(template: facts.templateKey, line: 4, name: name, fault: .speaksOfDebt))
      ) { try MessageComposer.compose(facts: facts, library: library) }
      #expect(MessageComposer.canCompose(facts, library: library) != nil)
    }
    let hidden = facts("Bonjour[[^Consumer]], [[DemandedAmount]][[/Consumer]]", segment: .consumer)
    #expect(
      try MessageComposer.compose(facts: hidden.facts, library: hidden.library).textMessage == "Bonjour")
  }

  @Test("holds no table")
  func table() throws {
    let (facts, library) = facts("Bonjour\n\n[[InvoiceTable]]")
    #expect(
      throws: CompositionRefusal.template(
        TemplateProblem(
          template: facts.templateKey, line: 5, name: "InvoiceTable", fault: .tableInTextMessage))
    ) { try MessageComposer.compose(facts: facts, library: library) }
  }

  @Test(
    "of ours asks for a call back in one message, and says nothing else", arguments: ["sms-r1", "sms-r2"])
  func builtIn(name: String) throws {
    for language in Language.allCases {
      var facts = MessageFixture.facts(step: "R1")
      facts.channel = .sms
      facts.step.smsTemplate = name
      facts.customer.segment = .consumer
      facts.language = language
      let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
      let length = TextMessageLength(of: content.textMessage)
      #expect((1...2).contains(length.segments), "\(content.textMessage)")
      #expect(content.textMessage.contains(facts.signatory.phone))
      #expect(!content.textMessage.contains("€") && !content.textMessage.contains("FR76"))
      #expect(length.words(in: language).contains(length.alphabet.rawValue))
    }
  }

  @Test("may be edited without the bank details that it does not have")
  func edited() throws {
    let (facts, library) = facts("Rappelez-nous.")
    let edit = Reminder.Edit(subject: "SMS", body: "Rappelez-nous demain.\n", by: "lea")
    let content = try MessageComposer.compose(facts: facts, library: library, edit: edit)
    #expect(content.textMessage == "Rappelez-nous demain.")
  }
}

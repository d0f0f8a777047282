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

  @Test("is of the short alphabet for each of its signs and no other, and names those that make it dear")
  func alphabet() {
    let basic =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      + "abcdefghijklmnopqrstuvwxyzäöñüà"
    let extended = "\u{0C}^{}\\[~]|€"
    // 128 places of the table, one of them the way to the extension table.
    #expect(basic.unicodeScalars.count == 127 && extended.unicodeScalars.count == 10)
    for scalar in (0...0xFFFF).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let length = TextMessageLength(of: String(scalar))
      if basic.unicodeScalars.contains(scalar) {
        #expect(length.alphabet == .gsm7 && length.units == 1 && length.costly.isEmpty, "\(scalar)")
      } else if extended.unicodeScalars.contains(scalar) {
        #expect(length.alphabet == .gsm7 && length.units == 2 && length.costly.isEmpty, "\(scalar)")
      } else if length.alphabet != .ucs2 || length.costly != [scalar] {
        Issue.record("\(scalar.value) is not of the short alphabet")
      }
    }
    let dear = TextMessageLength(of: "Vous êtes reçu à l'hôtel, être là")
    #expect(dear.costly == ["ê", "ç", "ô"])
    #expect(dear.words(in: .french) == "33 caractères, 1 SMS (UCS-2\u{202F}: ê, ç, ô)")
    #expect(dear.words(in: .english) == "33 characters, 1 message (UCS-2: ê, ç, ô)")
    #expect(TextMessageLength(of: "âêîôûë").words(in: .english).hasSuffix("(UCS-2: â, ê, î, ô, û…)"))
    #expect(TextMessageLength(of: "à").words(in: .english) == "1 character, 1 message (GSM-7)")
  }

  @Test("is not made dear by accents that are written apart from their letter")
  func decomposed() throws {
    let (facts, library) = facts("Merci de\u{301}ja\u{300} de votre re\u{301}ponse")
    let content = try MessageComposer.compose(facts: facts, library: library)
    #expect(content.textMessage.unicodeScalars.elementsEqual("Merci déjà de votre réponse".unicodeScalars))
    #expect(TextMessageLength(of: content.textMessage).alphabet == .gsm7)
  }

  private func refusal(
    of body: String, to segment: Segment, template: String = "Rappelez-nous."
  ) -> CompositionRefusal? {
    let (facts, library) = facts(template, segment: segment)
    let edit = Reminder.Edit(subject: "SMS", body: body + "\n", by: "lea")
    do throws(CompositionRefusal) {
      _ = try MessageComposer.compose(facts: facts, library: library, edit: edit)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "changed by hand names no amount that is not the message's own, be it an offer, with a currency or without",
    arguments: [
      ("Merci de régler 150 €.", "150 €"), ("Un acompte de 500 euros suffit", "500 euros"),
      ("Solde : EUR 99.50", "EUR 99.50"), ("Rappelez-nous : 1 250,00 restent", "1 250,00"),
      ("Rappelez-nous : 1,250.00 restent", "1,250.00"), ("Reste 12 400\u{202F}€", "12 400 €"),
    ])
  func amounts(_ body: String, _ amount: String) {
    for segment in [Segment.business, .publicBody] {
      #expect(refusal(of: body, to: segment) == .amountInTextMessage(amount))
    }
    #expect(refusal(of: body, to: .consumer) == .debtInTextMessage(amount, line: 3))
    for language in Language.allCases {
      let phrase = CompositionRefusal.amountInTextMessage(amount).phrase(in: language)
      #expect(phrase.problem.contains(amount) && !phrase.remedy.isEmpty)
    }
  }

  @Test(
    "changed by hand may name the message's own amounts to a business, and days, hours and phone numbers to all"
  )
  func ownAmounts() {
    for body in ["Reste 10 340,00 €", "F-2231 : 2 100 €", "Il reste 8240,00 sur F-2260", "10340 euros"] {
      #expect(refusal(of: body, to: .business) == nil, "\(body)")
    }
    for body in [
      "Rappelez le 02 61 91 00 00 avant 17.30 le 12/06/2026", "Rappelez le 02.61.91.00.00 avant 9:30",
      "Rappelez le 12.06.2026, compte C-0117",
    ] {
      #expect(refusal(of: body, to: .business) == nil, "\(body)")
      #expect(refusal(of: body, to: .consumer) == nil, "\(body)")
    }
  }

  @Test(
    "changed by hand tells a consumer's debt to no stranger: neither words, invoice nor account; with line and remedy",
    arguments: [
      ("Bonjour\nvotre facture attend", "facture", 4), ("Votre dette", "dette", 3), ("IMPAYE !", "impayé", 3),
      ("Bonjour,\n\nau sujet de F-2231", "F-2231", 5),
      ("FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189", 3),
      ("your unpaid bill", "unpaid", 3),
    ])
  func strangers(_ body: String, _ words: String, _ line: Int) {
    #expect(refusal(of: body, to: .consumer) == .debtInTextMessage(words, line: line))
    #expect(refusal(of: body, to: .business) == nil)
    for language in Language.allCases {
      let phrase = CompositionRefusal.debtInTextMessage(words, line: line).phrase(in: language)
      #expect(phrase.problem.contains("\(line)") && phrase.problem.contains(words) && !phrase.remedy.isEmpty)
    }
  }

  @Test("of one's own that says so in plain words is held back for a consumer, with its line")
  func ownText() {
    let (facts, library) = facts("Bonjour\nvotre facture attend", segment: .consumer)
    let problem = TemplateProblem(template: facts.templateKey, line: 4, name: "facture", fault: .speaksOfDebt)
    #expect(MessageComposer.canCompose(facts, library: library) == .template(problem))
    let shown = self.facts("Bonjour[[^Consumer]], votre facture attend[[/Consumer]]", segment: .consumer)
    #expect(MessageComposer.canCompose(shown.facts, library: shown.library) == nil)
    #expect(MessageComposer.canCompose(self.facts("Votre facture").facts, library: library) == nil)
  }

  @Test("may be edited without the bank details that it does not have")
  func edited() throws {
    let (facts, library) = facts("Rappelez-nous.")
    let edit = Reminder.Edit(subject: "SMS", body: "Rappelez-nous demain.\n", by: "lea")
    let content = try MessageComposer.compose(facts: facts, library: library, edit: edit)
    #expect(content.textMessage == "Rappelez-nous demain.")
  }
}

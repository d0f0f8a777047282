import Correspondence
import Dunning
import Receivables
import Testing
import Wording

@Suite("The text of a thank-you")
struct ThankYouTextTests {
  private func facts(
    _ language: Language = .french, invoices: Int = 1, channel: Channel = .email, segment: Segment = .business
  ) -> MessageFacts {
    var lines: [StatementLine] = []
    for number in 1...invoices {
      var line = MessageFixture.line("F-\(number)", cents: 120_000, late: 0)
      line.openCents = 0
      line.paidCents = 120_000
      line.paidOn = Day(iso: "2026-06-1\(number)")
      lines.append(line)
    }
    var facts = MessageFixture.facts(language: language, lines: lines)
    facts.step = Step(
      id: StepID("MC"), names: [:], offset: 0, place: .afterPayment, channel: channel, template: "merci",
      tone: .friendly)
    facts.channel = channel
    facts.customer.segment = segment
    facts.totals.demanded = 0
    return facts
  }

  private func plain(_ content: MessageContent) -> String {
    (content.subject + " " + content.plainText(width: 500)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test("names invoices, amounts and days, and nothing that asks", arguments: Language.allCases, [1, 3])
  func says(language: Language, invoices: Int) throws {
    for (channel, segment) in [
      (Channel.email, Segment.business), (.email, .consumer), (.letter, .publicBody), (.letter, .consumer),
    ] {
      let facts = facts(language, invoices: invoices, channel: channel, segment: segment)
      let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
      let text = plain(content)
      for number in 1...invoices { #expect(text.contains("F-\(number)")) }
      #expect(text.contains(language == .french ? "1 200,00 €" : "€1,200.00"))
      #expect(text.contains(language == .french ? "11 juin 2026" : "11 June 2026"))
      for word in ["FR76", "IBAN", "BIC", "AGRIFRPP", "retard", "overdue", "réclam", "[["] {
        #expect(!text.contains(word), "\(word)")
      }
      #expect(content.blocks.allSatisfy { $0 != .invoiceTable } && content.demandedCents == 0)
      #expect(MessageComposer.canCompose(facts, library: TemplateLibrary()) == nil)
      #expect(MessageContent(canonicalBytes: content.canonicalBytes) == content)
    }
  }

  @Test("needs no bank account of ours, and no statement goes along")
  func noBank() throws {
    var facts = facts()
    facts.company.bank.iban = ""
    let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
    #expect(content.attachments == [.logo(file: "logo.png")])
  }

  @Test("of one's own may not ask for money, set a time or tell how to pay: line and name are told")
  func ownText() {
    for name in ["IBAN", "DemandedAmount", "OverdueAmount", "DeadlineDate", "GrandTotal", "PaymentReference"]
    {
      let text = "Objet : Merci\n\nMerci.\n[[\(name)]]\n"
      let library = TemplateLibrary(adopted: ["merci.fr": text])
      let problem = TemplateProblem(
        template: TemplateKey(name: "merci", language: .french), line: 4, name: name, fault: .demandsInThanks)
      #expect(library.problems(for: nil) == [problem])
      #expect(MessageComposer.canCompose(facts(), library: library) == .template(problem))
      for language in Language.allCases { #expect(problem.phrase(in: language).problem.contains(name)) }
    }
    let table = TemplateLibrary(adopted: ["merci.fr": "Objet : Merci\n\nMerci.\n\n[[InvoiceTable]]\n"])
    #expect(table.problems(for: nil).map(\.fault) == [.demandsInThanks])
    let asking = TemplateLibrary(adopted: [
      "merci.fr": "Objet : Merci\n\nMerci.[[#Invoices]][[Open]][[/Invoices]]\n"
    ])
    #expect(asking.problems(for: nil).map(\.fault) == [.demandsInThanks])
  }

  @Test("as edited may be kind at will, and names neither an account nor an amount that was not paid")
  func edited() throws {
    let facts = facts()
    func edit(_ body: String) -> Result<MessageContent, CompositionRefusal> {
      Result { () throws(CompositionRefusal) -> MessageContent in
        try MessageComposer.compose(
          facts: facts, library: TemplateLibrary(),
          edit: Reminder.Edit(subject: "Merci", body: body, by: "lea"))
      }
    }
    #expect(throws: Never.self) { try edit("Un grand merci à toute l'équipe !\n").get() }
    #expect(throws: Never.self) { try edit("Merci pour votre règlement de 1 200,00 €.\n").get() }
    #expect(throws: CompositionRefusal.accountInThanks("FR7630006000011234567890189")) {
      try edit("Notre IBAN : FR76 3000 6000 0112 3456 7890 189\n").get()
    }
    #expect(throws: CompositionRefusal.self) { try edit("Il reste 35,00 € à régler.\n").get() }
    for language in Language.allCases {
      #expect(!CompositionRefusal.accountInThanks("X").phrase(in: language).problem.isEmpty)
    }
  }

  @Test("by text message is short and tells nobody of a payment")
  func textMessage() throws {
    for language in Language.allCases {
      var facts = facts(language, channel: .sms, segment: .consumer)
      facts.step.smsTemplate = "sms-merci"
      let content = try MessageComposer.compose(facts: facts, library: TemplateLibrary())
      #expect(TextMessageLength(of: content.textMessage).segments <= 2)
      for word in ["F-1", "1 200", "1,200", "juin", "June"] {
        #expect(!content.textMessage.contains(word))
      }
    }
  }
}

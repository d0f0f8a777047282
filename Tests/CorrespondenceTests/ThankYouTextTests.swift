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

  @Test(
    "of one's own may not bid to pay in words either, to whoever it goes: the sentence and its line are told")
  func ownWords() {
    let bidding = TemplateLibrary(adopted: [
      "merci.fr":
        "Objet : Merci\n\nMerci de votre règlement. Rien ne reste dû.\n\n[[#Business]]Merci de\nrégler le reste.[[/Business]]\n"
    ])
    #expect(
      bidding.problems(for: nil) == [
        TemplateProblem(
          template: TemplateKey(name: "merci", language: .french), line: 5,
          name: "Merci de régler le reste.", fault: .demandsInThanks)
      ])
    #expect(TemplateLibrary().template(TemplateKey(name: "merci", language: .french))?.demandProblems == [])
    #expect(TemplateLibrary().template(TemplateKey(name: "merci", language: .english))?.demandProblems == [])
    #expect(
      TemplateLibrary().template(TemplateKey(name: "sms-merci", language: .french))?.demandProblems == [])
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

  @Test(
    "as edited may not demand, in whatever words",
    arguments: [
      "Merci de régler le reste sous huit jours.", "Veuillez procéder au paiement du solde.",
      "Merci de bien vouloir nous régler la facture suivante.", "Il vous reste une facture à payer.",
      "Il reste 35,00 € à régler.", "Une facture reste impayée.", "Vous nous devez encore le solde.",
      "Dans l’attente de votre prochain règlement, recevez nos salutations.",
      "Nous attendons votre virement.", "Le solde est exigible.", "Le montant restant dû sera réclamé.",
      "Please settle the remaining balance.", "One invoice is still outstanding.",
      "We look forward to your payment.", "The balance is due on Friday.", "You still owe us the rest.",
      "You must pay the other invoices.", "A payment remains due.",
    ])
  func demanding(sentence: String) {
    for channel in [Channel.email, .letter] {
      for (subject, body) in [
        ("Merci", "Merci pour votre règlement.\n\n\(sentence)\n"), (sentence, "Merci.\n"),
      ] {
        let facts = facts(channel: channel)
        #expect(throws: CompositionRefusal.self, "\(sentence)") {
          try MessageComposer.compose(
            facts: facts, library: TemplateLibrary(),
            edit: Reminder.Edit(subject: subject, body: body, by: "lea"))
        }
      }
    }
    for language in Language.allCases {
      #expect(CompositionRefusal.demandInThanks(sentence).phrase(in: language).problem.contains(sentence))
    }
  }

  @Test(
    "as edited thanks in the words that people use",
    arguments: [
      "Merci pour votre règlement", "Merci de votre règlement du 11 juin.",
      "Merci beaucoup d’avoir réglé si vite !",
      "Merci encore pour votre paiement.", "Nous avons bien reçu votre virement, merci.",
      "Votre compte est soldé, plus rien n’est à régler.", "Il ne reste rien à payer.",
      "Vous n’avez plus de facture en retard.", "Aucune facture n’est impayée à ce jour.",
      "Je reste à votre disposition pour tout règlement futur.",
      "Nous restons à votre disposition pour vos prochaines commandes.",
      "Veuillez agréer, Madame, nos salutations distinguées.",
      "Veuillez recevoir nos remerciements pour ce paiement.", "Nous vous remercions de votre confiance.",
      "Thank you for your prompt payment.", "Please accept our thanks for your payment.",
      "Nothing is outstanding on your account.", "Your balance is settled: no amount is due.",
      "We remain at your disposal for any payment question.", "Your account is no longer overdue.",
    ])
  func thanking(sentence: String) {
    #expect(throws: Never.self, "\(sentence)") {
      try MessageComposer.compose(
        facts: facts(), library: TemplateLibrary(),
        edit: Reminder.Edit(subject: "Merci", body: "\(sentence)\n", by: "lea"))
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
